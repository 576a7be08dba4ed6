/* Makes an ordinary issue an action item: asks of which incident, and begins in the middle of every scale. */
(function () {
    'use strict';

    var LINK = 'incidents-make-action-item';
    var FIRST = { importance: 'medium', size: 'M', urgency: 'medium' };

    function element(name, attributes, content) {
        var made = document.createElement(name);
        Object.keys(attributes).forEach(function (each) {
            made.setAttribute(each, attributes[each]);
        });
        made.append.apply(made, content || []);
        return made;
    }

    function rest(path, more) {
        return fetch(
            AJS.contextPath() + '/rest/incidents/1.0' + path,
            Object.assign({ credentials: 'same-origin', headers: { Accept: 'application/json' } }, more)
        );
    }

    /** The incidents that the reader sees action items of already; without them one types the key. */
    function suggest(list) {
        rest('/action-items?limit=200&jql=' + encodeURIComponent('incidentKey is not EMPTY ORDER BY created DESC'))
            .then(function (answer) {
                return answer.ok ? answer.json() : { values: [] };
            })
            .then(
                function (found) {
                    var keys = found.values.map(function (item) {
                        return item.incident;
                    });
                    new Set(keys.filter(Boolean)).forEach(function (key) {
                        list.append(element('option', { value: key }));
                    });
                },
                function () {
                    // A suggestion less; what is typed is sent all the same, and a failure of that is told.
                }
            );
    }

    function say(form, message) {
        var place = form.querySelector('.incidents-error');
        place.textContent = message;
        place.hidden = !message;
        form.elements.incident.setAttribute('aria-invalid', String(Boolean(message)));
        if (message) {
            form.elements.incident.focus();
        }
    }

    function wait(form, isWaiting) {
        form.querySelectorAll('button').forEach(function (button) {
            button.disabled = isWaiting;
        });
    }

    function send(form, issue) {
        say(form, '');
        wait(form, true);
        rest('/action-items', {
            method: 'POST',
            headers: {
                Accept: 'application/json',
                'Content-Type': 'application/json',
                'X-Atlassian-Token': 'no-check'
            },
            body: JSON.stringify({ issue: issue, incident: form.elements.incident.value, isu: FIRST })
        })
            .then(
                function (answer) {
                    if (answer.ok) {
                        window.location.assign(AJS.contextPath() + '/browse/' + encodeURIComponent(issue));
                        return null;
                    }
                    return answer.json().then(
                        function (json) {
                            say(
                                form,
                                json.errors
                                    .map(function (problem) {
                                        return problem.message;
                                    })
                                    .join(' ')
                            );
                        },
                        function () {
                            say(form, AJS.I18n.getText('incidents.rest.failed', answer.status));
                        }
                    );
                },
                function () {
                    say(form, AJS.I18n.getText('incidents.actionItem.panel.unreachable'));
                }
            )
            .finally(function () {
                wait(form, false);
            });
    }

    function open(issue, opener) {
        var list = element('datalist', { id: 'incidents-make-incidents' });
        var input = element('input', {
            class: 'text',
            type: 'text',
            name: 'incident',
            required: '',
            maxlength: '255',
            autocomplete: 'off',
            placeholder: 'INC-7',
            list: list.id,
            'aria-describedby': 'incidents-make-hint incidents-make-error'
        });
        var cancel = element('button', { type: 'button', class: 'aui-button aui-button-link' }, [
            AJS.I18n.getText('incidents.actionItem.form.cancel')
        ]);
        var form = element('form', { class: 'aui top-label' }, [
            element('h2', { id: 'incidents-make-title' }, [AJS.I18n.getText('incidents.actionItem.make.title', issue)]),
            element('label', { class: 'incidents-label' }, [AJS.I18n.getText('incidents.actionItem.make.incident'), input]),
            list,
            element('p', { class: 'incidents-error', id: 'incidents-make-error', role: 'alert', hidden: '' }),
            element('p', { class: 'incidents-quiet', id: 'incidents-make-hint' }, [
                AJS.I18n.getText('incidents.actionItem.make.hint')
            ]),
            element('div', { class: 'incidents-buttons' }, [
                element('button', { type: 'submit', class: 'aui-button aui-button-primary' }, [
                    AJS.I18n.getText('incidents.actionItem.make.submit')
                ]),
                cancel
            ])
        ]);
        var dialog = element('dialog', { class: 'incidents-make', 'aria-labelledby': 'incidents-make-title' }, [form]);
        form.addEventListener('submit', function (event) {
            event.preventDefault();
            send(form, issue);
        });
        cancel.addEventListener('click', function () {
            dialog.close();
        });
        // A list of suggestions that is open would take the first Escape for itself.
        dialog.addEventListener('keydown', function (event) {
            if (event.key === 'Escape') {
                event.preventDefault();
                dialog.close();
            }
        });
        dialog.addEventListener('close', function () {
            dialog.remove();
            if (opener && opener.isConnected) {
                opener.focus();
            }
        });
        document.body.append(dialog);
        suggest(list);
        dialog.showModal();
        input.focus();
    }

    function issueOf(address) {
        var found = /\/browse\/([^/?#]+)/.exec(address);
        return found && decodeURIComponent(found[1]);
    }

    document.addEventListener('click', function (event) {
        var link = event.target.closest('#' + LINK);
        var isPlain = !event.ctrlKey && !event.metaKey && !event.shiftKey && event.button === 0;
        if (link && isPlain && issueOf(link.href)) {
            event.preventDefault();
            open(issueOf(link.href), link);
        }
    });
    AJS.toInit(function () {
        // Opened in a window of its own; only where the menu offers it, the dialog is of use.
        var link = document.getElementById(LINK);
        if (link && new URLSearchParams(window.location.search).has('incidentsMakeItem')) {
            open(issueOf(link.href), link);
        }
    });
})();
