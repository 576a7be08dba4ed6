/*
 * Classifies an action item in place, beside its issue, and decides on it; what was saved can be undone. Bound to the page,
 * since Jira draws its panels anew.
 */
(function () {
    'use strict';

    var DONE = 'incidents-action-item-done';

    function panelOf(element) {
        return element.closest('.incidents-item-panel');
    }

    /* What is open and what is not */

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

    function ask(panel, act) {
        var form = panel.querySelector('.incidents-item-why');
        form.dataset.act = act;
        form.elements.reason.required = act === 'notDoing';
        form.hidden = false;
        form.elements.reason.focus();
    }

    function stay(panel) {
        var form = panel.querySelector('.incidents-item-why');
        form.hidden = true;
        panel.querySelector('[data-act="' + form.dataset.act + '"]').focus();
    }

    function wait(panel, isWaiting) {
        panel.querySelectorAll('button').forEach(function (button) {
            button.disabled = isWaiting;
        });
    }

    function say(panel, call, message) {
        var place = panel.querySelector('[data-error="' + (call === 'isu' ? 'isu' : 'act') + '"]');
        place.textContent = message;
        place.hidden = !message;
    }

    /* What was chosen, and what it was before */

    function isu(form, isBefore) {
        var chosen = {};
        form.querySelectorAll('input[type=radio]').forEach(function (input) {
            if (isBefore ? input.defaultChecked : input.checked) {
                chosen[input.name] = input.value === 'none' ? null : input.value;
            }
        });
        var kind = form.elements.kind;
        var was = Array.from(kind.options).find(function (option) { return option.defaultSelected; });
        chosen.kind = (isBefore ? was && was.value : kind.value) || null;
        return chosen;
    }

    /** The due date is the issue's own field, so Jira's own call changes it; nothing where it stays. */
    function due(form, isBefore) {
        var input = form.elements.due;
        return input.value === input.defaultValue ? undefined : (isBefore ? input.defaultValue : input.value) || null;
    }

    function decisionBefore(panel) {
        return { commitment: panel.dataset.commitment, reason: panel.dataset.reason || null, undo: true };
    }

    /* Jira is asked */

    function remember(panel, call, before, at) {
        if (before) {
            before.at = at;
        }
        try {
            window.sessionStorage.setItem(DONE, JSON.stringify({ issue: panel.dataset.issue, call: call, before: before }));
        } catch (full) {
            // The browser keeps nothing for us: the change is saved, only the offer to undo it is missing.
        }
    }

    function words(problem) {
        return (problem.errors || [])
            .map(function (each) { return each.message; })
            .join(' ') || AJS.I18n.getText('incidents.actionItem.panel.unreachable');
    }

    /** Jira's own refusals have a form of their own. */
    function wordsOfJira(problem) {
        var said = (problem.errorMessages || []).concat(
            Object.keys(problem.errors || {}).map(function (field) {
                return problem.errors[field].message || problem.errors[field];
            })
        );
        return said.join(' ') || AJS.I18n.getText('incidents.actionItem.panel.unreachable');
    }

    function setDue(panel, date) {
        return window.IncidentsRest.ask('PUT', '/rest/api/2/issue/' + encodeURIComponent(panel.dataset.issue), {
            fields: { duedate: date }
        }).catch(function (problem) {
            throw {
                errors: [{ message: AJS.I18n.getText('incidents.actionItem.panel.dueRefused', wordsOfJira(problem)) }]
            };
        });
    }

    /** @param date of the issue: null for none, undefined where it stays */
    function send(panel, call, body, before, date) {
        var sent = Object.assign({}, body);
        delete sent.due;
        if (!sent.at && panel.dataset.at) {
            sent.at = panel.dataset.at;
        }
        say(panel, call, '');
        wait(panel, true);
        return window.IncidentsRest.call('PUT', '/action-items/' + encodeURIComponent(panel.dataset.issue) + '/' + call, sent)
            .then(function (item) {
                panel.dataset.at = item.at;
                return date === undefined ? item : setDue(panel, date).then(function () { return item; });
            })
            .then(
                function (item) {
                    remember(panel, call, before, item.at);
                    window.location.reload();
                },
                function (problem) {
                    say(panel, call, words(problem));
                }
            )
            .finally(function () {
                wait(panel, false);
            });
    }

    /* What was done before the page was drawn anew */

    function told() {
        try {
            var done = JSON.parse(window.sessionStorage.getItem(DONE));
            window.sessionStorage.removeItem(DONE);
            return done;
        } catch (unreadable) {
            // Nothing is kept, or not by us.
            return null;
        }
    }

    function show() {
        var panel = document.querySelector('.incidents-item-panel');
        var place = panel && panel.querySelector('.incidents-item-said');
        var done = place && told();
        if (!done || done.issue !== panel.dataset.issue) {
            return;
        }
        place.hidden = false;
        place.textContent = done.before
            ? AJS.I18n.getText('incidents.actionItem.panel.saved')
            : AJS.I18n.getText('incidents.actionItem.panel.undone');
        if (done.before) {
            var undo = document.createElement('button');
            undo.type = 'button';
            undo.className = 'aui-button aui-button-link';
            undo.textContent = AJS.I18n.getText('incidents.items.undo');
            undo.addEventListener('click', function () {
                send(panel, done.call, done.before, null, done.before.due);
            });
            place.append(' ', undo);
            undo.focus();
        }
    }

    document.addEventListener('click', function (event) {
        var act = event.target.closest('.incidents-item-acts [data-act]');
        if (event.target.closest('.incidents-item-edit')) {
            toggle(panelOf(event.target), true);
        } else if (event.target.closest('.incidents-item-cancel')) {
            toggle(panelOf(event.target), false);
        } else if (event.target.closest('.incidents-item-stay')) {
            stay(panelOf(event.target));
        } else if (act && act.dataset.asks === 'true') {
            ask(panelOf(act), act.dataset.act);
        } else if (act) {
            send(panelOf(act), 'commitment', { commitment: act.dataset.act }, decisionBefore(panelOf(act)));
        }
    });
    document.addEventListener('submit', function (event) {
        var form = event.target;
        if (form.matches('.incidents-item-form')) {
            event.preventDefault();
            send(
                panelOf(form),
                'isu',
                isu(form, false),
                Object.assign(isu(form, true), due(form, false) === undefined ? {} : { due: due(form, true) }),
                due(form, false)
            );
        } else if (form.matches('.incidents-item-why')) {
            event.preventDefault();
            send(
                panelOf(form),
                'commitment',
                { commitment: form.dataset.act, reason: form.elements.reason.value },
                decisionBefore(panelOf(form))
            );
        }
    });
    document.addEventListener('keydown', function (event) {
        var form = event.key === 'Escape' && event.target.closest('.incidents-item-form, .incidents-item-why');
        if (form) {
            event.preventDefault();
            (form.matches('.incidents-item-why') ? stay : toggle)(panelOf(form), false);
        }
    });
    AJS.toInit(show);
})();
