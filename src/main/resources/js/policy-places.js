/* The administrator's page of where the policy is: puts a page in force, or takes one back after asking once. */
(function () {
    'use strict';

    function clear(page) {
        page.querySelector('[data-incidents-messages]').replaceChildren();
        page.querySelectorAll('[data-error]').forEach(function (place) {
            place.hidden = true;
        });
    }

    function tell(page, errors) {
        var others = [];
        errors.forEach(function (error) {
            var place = page.querySelector('[data-error="' + CSS.escape(error.field || '') + '"]');
            if (place) {
                place.textContent = place.hidden ? error.message : place.textContent + ' ' + error.message;
                place.hidden = false;
            } else {
                others.push(error.message);
            }
        });
        if (others.length) {
            window.IncidentsRest.say(page, 'error', others.join(' '));
        }
    }

    function send(page, button, wanted) {
        clear(page);
        button.disabled = true;
        window.IncidentsRest.call('PUT', '/policy', wanted).then(
            function () {
                window.location.reload();
            },
            function (refusal) {
                button.disabled = false;
                tell(page, refusal.errors);
            }
        );
    }

    /** The id of the page: as it is, or out of the page's address. */
    function pageId(text) {
        var address = /[?&]pageId=(\d+)/.exec(text) || /\/pages\/(\d+)(?:\/|$)/.exec(text);
        return address ? address[1] : text.trim();
    }

    /** The first click asks, the second one does it; leaving the button takes the question back. */
    function takeBack(page, button) {
        var words = button.textContent;
        button.addEventListener('click', function () {
            if (button.dataset.asked) {
                send(page, button, { pageId: null, space: button.dataset.incidentsTakeBack || null });
                return;
            }
            button.dataset.asked = 'true';
            button.textContent = AJS.I18n.getText('incidents.policy.places.takeBackSure');
        });
        button.addEventListener('blur', function () {
            delete button.dataset.asked;
            button.textContent = words;
        });
    }

    function start(page) {
        var form = page.querySelector('form');
        form.addEventListener('submit', function (event) {
            event.preventDefault();
            send(page, form.querySelector('[type=submit]'), {
                pageId: pageId(form.elements.pageId.value),
                space: form.elements.space.value.trim() || null
            });
        });
        page.querySelectorAll('[data-incidents-take-back]').forEach(function (button) {
            takeBack(page, button);
        });
    }

    document.addEventListener('DOMContentLoaded', function () {
        document.querySelectorAll('[data-incidents-policy-places]').forEach(start);
    });
})();
