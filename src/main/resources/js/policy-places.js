/* The administrator's page of where the policy is: puts a page in force, or takes one back after asking once. */
(function () {
    'use strict';

    function say(page, words) {
        var message = document.createElement('div');
        message.className = 'aui-message aui-message-error';
        message.tabIndex = -1;
        message.textContent = words;
        page.querySelector('[data-incidents-messages]').replaceChildren(message);
        message.focus();
    }

    function clear(page) {
        page.querySelector('[data-incidents-messages]').replaceChildren();
        page.querySelectorAll('[data-error]').forEach(function (place) {
            place.hidden = true;
        });
    }

    function tell(page, errors, status) {
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
        if (others.length || !errors.length) {
            say(page, others.join(' ') || AJS.I18n.getText('incidents.policy.script.failed', status));
        }
    }

    function send(page, button, wanted) {
        clear(page);
        button.disabled = true;
        fetch(AJS.contextPath() + '/rest/incidents/1.0/policy', {
            method: 'PUT',
            credentials: 'same-origin',
            headers: { Accept: 'application/json', 'Content-Type': 'application/json', 'X-Atlassian-Token': 'no-check' },
            body: JSON.stringify(wanted)
        }).then(
            function (answer) {
                if (answer.ok) {
                    window.location.reload();
                    return undefined;
                }
                button.disabled = false;
                return answer.json().then(
                    function (json) {
                        tell(page, json.errors || [], answer.status);
                    },
                    function () {
                        tell(page, [], answer.status);
                    }
                );
            },
            function () {
                button.disabled = false;
                say(page, AJS.I18n.getText('incidents.policy.script.unreachable'));
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
