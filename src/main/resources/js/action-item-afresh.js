/*
 * Starts an action item afresh whose data cannot be read: after a look at what stands there, and a word that it may go. It is
 * kept beside the item all the same.
 */
(function () {
    'use strict';

    var FIRST = { importance: 'medium', size: 'M', urgency: 'medium' };

    function seen(form) {
        return form.closest('.incidents-item-panel').querySelector('pre').textContent;
    }

    function say(form, field, message) {
        var place = form.querySelector('[data-error="' + field + '"]');
        var input = form.elements[field];
        place.textContent = message;
        place.hidden = !message;
        input.setAttribute('aria-invalid', String(Boolean(message)));
        if (message) {
            input.focus();
        }
    }

    function copy(form) {
        var place = form.querySelector('.incidents-item-copied');
        function failed() {
            place.textContent = AJS.I18n.getText('incidents.actionItem.panel.notCopied');
        }
        if (!navigator.clipboard) {
            failed();
            return;
        }
        navigator.clipboard.writeText(seen(form)).then(function () {
            place.textContent = AJS.I18n.getText('incidents.actionItem.panel.copied');
        }, failed);
    }

    function send(form) {
        var button = form.querySelector('[type=submit]');
        var issue = form.closest('.incidents-item-panel').dataset.issue;
        say(form, 'confirm', '');
        say(form, 'incident', '');
        if (!form.elements.confirm.checked) {
            say(form, 'confirm', AJS.I18n.getText('incidents.actionItem.panel.afresh.confirmFirst'));
            return;
        }
        button.disabled = true;
        window.IncidentsRest.call('POST', '/action-items/' + encodeURIComponent(issue) + '/afresh', {
            incident: form.elements.incident.value,
            isu: FIRST,
            seen: seen(form)
        }).then(
            function () {
                window.location.reload();
            },
            function (problem) {
                button.disabled = false;
                say(form, 'incident', problem.errors.map(function (each) { return each.message; }).join(' '));
            }
        );
    }

    document.addEventListener('submit', function (event) {
        if (event.target.matches('.incidents-item-afresh')) {
            event.preventDefault();
            send(event.target);
        }
    });
    document.addEventListener('click', function (event) {
        if (event.target.closest('.incidents-item-copy')) {
            copy(event.target.closest('form'));
        }
    });
})();
