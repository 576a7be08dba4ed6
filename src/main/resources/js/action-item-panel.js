/* Classifies an action item in place, beside its issue. Bound to the page, since Jira draws its panels anew. */
(function () {
    'use strict';

    function panelOf(element) {
        return element.closest('.incidents-item-panel');
    }

    function toggle(panel, isOpen) {
        var opener = panel.querySelector('.incidents-item-edit');
        panel.querySelector('.incidents-item-form').hidden = !isOpen;
        panel.querySelector('.incidents-item-facts').hidden = isOpen;
        opener.setAttribute('aria-expanded', String(isOpen));
        if (isOpen) {
            panel.querySelector('.incidents-item-form input:checked').focus();
        } else {
            opener.focus();
        }
    }

    function body(form) {
        var isu = {};
        ['importance', 'size', 'urgency', 'confidence'].forEach(function (name) {
            var value = form.elements[name].value;
            isu[name] = value === 'none' ? null : value;
        });
        return JSON.stringify(isu);
    }

    function wait(form, isWaiting) {
        form.querySelectorAll('button').forEach(function (button) {
            button.disabled = isWaiting;
        });
    }

    function say(form, message) {
        var place = form.querySelector('.incidents-error');
        place.textContent = message;
        place.hidden = !message;
    }

    function refused(form, answer) {
        return answer.json().then(
            function (json) {
                var messages = (json.errors || []).map(function (problem) {
                    return problem.message;
                });
                say(form, messages.join(' ') || AJS.I18n.getText('incidents.macro.actionItems.failed', answer.status));
            },
            function () {
                say(form, AJS.I18n.getText('incidents.macro.actionItems.failed', answer.status));
            }
        );
    }

    function save(form) {
        var key = panelOf(form).dataset.issue;
        say(form, '');
        wait(form, true);
        fetch(AJS.contextPath() + '/rest/incidents/1.0/action-items/' + encodeURIComponent(key) + '/isu', {
            method: 'PUT',
            credentials: 'same-origin',
            headers: {
                Accept: 'application/json',
                'Content-Type': 'application/json',
                'X-Atlassian-Token': 'no-check'
            },
            body: body(form)
        })
            .then(
                function (answer) {
                    return answer.ok ? window.location.reload() : refused(form, answer);
                },
                function () {
                    say(form, AJS.I18n.getText('incidents.actionItem.panel.unreachable'));
                }
            )
            .finally(function () {
                wait(form, false);
            });
    }

    document.addEventListener('click', function (event) {
        if (event.target.closest('.incidents-item-edit')) {
            toggle(panelOf(event.target), true);
        } else if (event.target.closest('.incidents-item-cancel')) {
            toggle(panelOf(event.target), false);
        }
    });
    document.addEventListener('submit', function (event) {
        if (event.target.matches('.incidents-item-form')) {
            event.preventDefault();
            save(event.target);
        }
    });
})();
