/* The page to which a reminder leads: shows what an answer needs, and sends it when a person says so. */
(function () {
    'use strict';

    function show(form) {
        var chosen = form.elements.answer.value;
        form.querySelectorAll('[data-incidents-only]').forEach(function (part) {
            part.hidden = part.dataset.incidentsOnly.split(' ').indexOf(chosen) < 0;
        });
    }

    function tell(page, form, errors) {
        var others = [];
        var first = null;
        errors.forEach(function (error) {
            var place = error.field ? form.querySelector('[data-error="' + error.field + '"]') : null;
            if (place) {
                place.textContent = error.message;
                place.hidden = false;
                first = first || form.elements[error.field];
            } else {
                others.push(error.message);
            }
        });
        if (others.length) {
            window.IncidentsRest.say(page, 'error', others.join(' '));
        } else if (first && first.focus) {
            first.focus();
        }
    }

    function send(page, form) {
        var answer = { answer: form.elements.answer.value };
        if (answer.answer === 'later') {
            answer.until = form.elements.until.value || null;
        }
        if (answer.answer !== 'done') {
            answer.reason = form.elements.reason.value || null;
        }
        form.querySelectorAll('[data-error]').forEach(function (place) {
            place.hidden = true;
        });
        page.dataset.state = 'waiting';
        window.IncidentsRest.call(
            'PUT',
            '/action-items/' + encodeURIComponent(page.dataset.incidentsAnswer) + '/answer',
            answer
        ).then(
            function () {
                window.IncidentsRest.say(page, 'success', AJS.I18n.getText('incidents.answer.page.sent'));
                form.hidden = true;
            },
            function (refusal) {
                tell(page, form, refusal.errors);
            }
        ).then(function () {
            page.dataset.state = '';
        });
    }

    document.addEventListener('DOMContentLoaded', function () {
        document.querySelectorAll('[data-incidents-answer] form').forEach(function (form) {
            var page = form.closest('[data-incidents-answer]');
            form.addEventListener('change', function () {
                show(form);
            });
            form.addEventListener('submit', function (event) {
                event.preventDefault();
                if (page.dataset.state !== 'waiting') {
                    send(page, form);
                }
            });
            show(form);
        });
    });
})();
