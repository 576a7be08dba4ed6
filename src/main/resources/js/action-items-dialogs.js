/*
 * What the screens of action items ask for: a new item, an issue to link, a classification, and why something is put off or
 * not done. A dialog sends once until it is answered, keeps what was typed when that fails, and says why at the field.
 */
(function () {
    'use strict';

    var model = window.IncidentsItems;
    var h = model.h;

    function error(field) {
        return h('p', { class: 'incidents-error', 'data-error': field, role: 'alert', hidden: true });
    }

    function field(words, input, wide, hint) {
        if (hint) {
            input.setAttribute('aria-describedby', 'incidents-items-hint-' + input.name);
        }
        return h('div', { class: wide ? 'incidents-items-wide' : null }, [
            h('label', { class: 'incidents-label' }, [words, input]),
            hint ? h('p', { class: 'incidents-small', id: 'incidents-items-hint-' + input.name }, hint) : null,
            error(input.name)
        ]);
    }

    function input(name, more) {
        return h('input', Object.assign({ class: 'incidents-input', type: 'text', name: name, maxlength: '255', autocomplete: 'off' }, more));
    }

    function dressed(select) {
        select.className = 'incidents-input';
        select.removeAttribute('aria-label');
        return select;
    }

    function kindSelect(chosen) {
        return dressed(
            model.select('kind', '', model.KINDS, model.kind, chosen, AJS.I18n.getText('incidents.actionItem.form.noKind'))
        );
    }

    function isuParts(isu, numbers) {
        var fields = model.isuFields(isu, numbers);
        return {
            fields: fields,
            parts: [
                field(AJS.I18n.getText('incidents.actionItem.field.importance'), dressed(fields.importance)),
                field(AJS.I18n.getText('incidents.actionItem.field.urgency'), dressed(fields.urgency)),
                field(AJS.I18n.getText('incidents.actionItem.field.size'), dressed(fields.size)),
                field(AJS.I18n.getText('incidents.actionItem.form.confidence'), dressed(fields.confidence))
            ]
        };
    }

    /** Puts what is wrong where it belongs. */
    function tell(form, problem) {
        (problem.errors || []).forEach(function (each) {
            var name = (each.field || '').replace(/^.*\./, '');
            var place =
                Array.from(form.querySelectorAll('[data-error]')).find(function (candidate) {
                    return candidate.dataset.error === name;
                }) || form.querySelector('[data-error=""]');
            place.textContent = place.hidden ? each.message : place.textContent + ' ' + each.message;
            place.hidden = false;
            if (problem.authorise && /^https?:/i.test(problem.authorise)) {
                place.append(' ', h('a', { href: problem.authorise }, AJS.I18n.getText('incidents.macro.actionItems.authorise')));
            }
        });
    }

    function quiet(form) {
        form.querySelectorAll('[data-error]').forEach(function (place) {
            place.textContent = '';
            place.hidden = true;
        });
    }

    function wait(form, isWaiting) {
        form.dataset.state = isWaiting ? 'waiting' : '';
        form.querySelectorAll('button').forEach(function (button) {
            button.disabled = isWaiting;
        });
    }

    /**
     * Opens a dialog.
     *
     * @param submit makes the call, given the name of the button; its failure is shown and keeps the dialog
     * @param done what follows, given the answer
     */
    function open(title, parts, buttons, submit, done) {
        var heading = h('h2', { id: 'incidents-dialog-title', tabindex: '-1' }, title);
        var form = h('form', { class: 'incidents-form', method: 'dialog', novalidate: true }, [
            heading,
            h('div', { class: 'incidents-items-fields' }, parts),
            error(''),
            h(
                'div',
                { class: 'incidents-buttons' },
                buttons.concat([
                    h('button', { type: 'button', class: 'aui-button aui-button-subtle', 'data-cancel': true }, AJS.I18n.getText('incidents.actionItem.form.cancel'))
                ])
            )
        ]);
        var before = document.activeElement;
        var dialog = h('dialog', { class: 'incidents-dialog', 'aria-labelledby': 'incidents-dialog-title' }, form);
        document.body.append(dialog);

        function close() {
            dialog.close();
            dialog.remove();
            if (before && before.isConnected) {
                before.focus();
            }
        }

        form.addEventListener('submit', function (event) {
            event.preventDefault();
            if (form.dataset.state === 'waiting') {
                return;
            }
            quiet(form);
            wait(form, true);
            submit(event.submitter ? event.submitter.value : '', form).then(
                function (answer) {
                    close();
                    done(answer);
                },
                function (problem) {
                    wait(form, false);
                    tell(form, problem);
                }
            );
        });
        form.querySelector('[data-cancel]').addEventListener('click', close);
        dialog.addEventListener('cancel', function (event) {
            event.preventDefault();
            if (form.dataset.state !== 'waiting') {
                close();
            }
        });
        dialog.showModal();
        var first = form.querySelector('textarea, input, select');
        if (first) {
            first.focus();
        }
        return form;
    }

    function submitter(value, words, isMain) {
        return h('button', { type: 'submit', value: value, class: 'aui-button' + (isMain ? ' aui-button-primary' : '') }, words);
    }

    var USUAL = { importance: 'medium', size: 'M', urgency: 'medium' };

    function newKey() {
        var numbers = new Uint32Array(4);
        window.crypto.getRandomValues(numbers);
        return Array.from(numbers, function (number) {
            return number.toString(16).padStart(8, '0');
        }).join('');
    }

    /** A new item, made in Jira or kept as an idea; what it answers is told beside the question. */
    function create(app, preset) {
        var isu = isuParts(preset.isu || USUAL, app.numbers);
        var summary = input('summary', { required: true, value: preset.summary || '' });
        var project = input('project', { value: app.project || '' });
        var kind = kindSelect(preset.kind || '');
        var sent = {};
        var parts = [
            field(AJS.I18n.getText('incidents.actionItem.form.summary'), summary, true),
            preset.answersWords
                ? h('p', { class: 'incidents-items-wide incidents-card-more' }, AJS.I18n.getText('incidents.items.dialog.answers', preset.answersWords))
                : null
        ].concat(isu.parts, [
            field(AJS.I18n.getText('incidents.actionItem.field.kind'), kind),
            field(AJS.I18n.getText('incidents.actionItem.form.project'), project),
            field(AJS.I18n.getText('incidents.actionItem.form.issueType'), input('issueType', { placeholder: 'Task' })),
            field(AJS.I18n.getText('incidents.actionItem.form.assignee'), input('assignee')),
            field(
                AJS.I18n.getText('incidents.actionItem.field.due'),
                input('due', { type: 'date', maxlength: null }),
                false,
                AJS.I18n.getText('incidents.actionItem.form.dueHint')
            )
        ]);
        var buttons = [submitter('issue', AJS.I18n.getText('incidents.actionItem.form.submit'), true)];
        if (!preset.candidate) {
            buttons.push(submitter('idea', AJS.I18n.getText('incidents.items.dialog.keepIdea'), false));
        } else {
            summary.readOnly = true;
        }

        function body(form) {
            var item = { summary: summary.value, isu: model.readIsu(isu.fields) };
            ['project', 'issueType', 'assignee', 'due', 'kind'].forEach(function (name) {
                var text = form.elements[name].value.trim();
                if (text) {
                    item[name] = text;
                }
            });
            if (preset.answers) {
                item.answers = preset.answers;
            }
            return item;
        }

        open(
            preset.candidate
                ? AJS.I18n.getText('incidents.items.dialog.issueOfIdea')
                : AJS.I18n.getText('incidents.items.dialog.create'),
            parts,
            buttons,
            function (which, form) {
                var item = body(form);
                var text = JSON.stringify(item);
                if (preset.candidate) {
                    return app.call('POST', '/candidates/' + encodeURIComponent(preset.candidate) + '/issue', item);
                }
                if (which === 'idea') {
                    return app.call('POST', '/incidents/' + encodeURIComponent(app.incident) + '/candidates', item);
                }
                // The same words sent again are the same call; other words are another one.
                if (sent.text !== text) {
                    sent.text = text;
                    sent.key = newKey();
                }
                return app.call('POST', '/incidents/' + encodeURIComponent(app.incident) + '/action-items', item, {
                    'Idempotency-Key': sent.key
                });
            },
            function (answer) {
                app.added(answer, preset.candidate);
            }
        );
    }

    /** An issue that is there already. */
    function link(app) {
        var isu = isuParts(USUAL, app.numbers);
        var kind = kindSelect('');
        open(
            AJS.I18n.getText('incidents.items.dialog.link'),
            [
                field(AJS.I18n.getText('incidents.items.dialog.linkIssue'), input('issue', { required: true, placeholder: 'OPS-42' }), true),
                app.incident
                    ? null
                    : field(AJS.I18n.getText('incidents.actionItem.make.incident'), input('incident', { required: true, placeholder: 'INC-7' }), true)
            ].concat(
                isu.parts,
                [field(AJS.I18n.getText('incidents.actionItem.field.kind'), kind)]
            ),
            [submitter('link', AJS.I18n.getText('incidents.items.dialog.linkSubmit'), true)],
            function (which, form) {
                var body = { issue: form.elements.issue.value.trim().toUpperCase(), isu: model.readIsu(isu.fields) };
                if (kind.value) {
                    body.kind = kind.value;
                }
                if (!app.incident) {
                    body.incident = form.elements.incident.value.trim();
                    return app.call('POST', '/action-items', body);
                }
                return app.call('POST', '/incidents/' + encodeURIComponent(app.incident) + '/action-items/links', body);
            },
            function (answer) {
                app.added(answer, null);
            }
        );
    }

    /** All four questions at once. */
    function classify(app, item) {
        var isu = isuParts(item.isu, app.numbers);
        var after = input('after', { value: (item.after || []).join(', '), placeholder: 'OPS-41, OPS-42' });
        open(
            AJS.I18n.getText('incidents.items.dialog.classify', item.key),
            [h('p', { class: 'incidents-items-wide' }, item.summary)].concat(isu.parts, [
                field(AJS.I18n.getText('incidents.items.dialog.after'), after, true)
            ]),
            [submitter('save', AJS.I18n.getText('incidents.actionItem.panel.save'), true)],
            function () {
                return Promise.resolve(model.readIsu(isu.fields));
            },
            function (answer) {
                app.classify(item, answer, false, after.value.split(/[\s,、]+/).filter(Boolean));
            }
        );
    }

    /** Why something is put off, or not done at all; the latter has to be said. */
    function reason(app, item, commitment) {
        var isDrop = commitment === 'notDoing';
        var text = h('textarea', { class: 'incidents-input', name: 'reason', rows: '3', maxlength: '4000', required: isDrop ? true : null });
        open(
            isDrop
                ? AJS.I18n.getText('incidents.items.dialog.drop', item.key)
                : AJS.I18n.getText('incidents.items.dialog.later', item.key),
            [
                h('p', { class: 'incidents-items-wide' }, [
                    item.summary,
                    ' ',
                    isDrop ? AJS.I18n.getText('incidents.items.dialog.dropHint') : AJS.I18n.getText('incidents.items.dialog.laterHint')
                ]),
                field(
                    isDrop
                        ? AJS.I18n.getText('incidents.items.dialog.reason')
                        : AJS.I18n.getText('incidents.items.dialog.reasonOptional'),
                    text,
                    true
                )
            ],
            [
                submitter(
                    'decide',
                    isDrop ? AJS.I18n.getText('incidents.items.dialog.dropSubmit') : AJS.I18n.getText('incidents.items.dialog.laterSubmit'),
                    true
                )
            ],
            function () {
                if (isDrop && !text.value.trim()) {
                    return Promise.reject({
                        errors: [{ field: 'reason', message: AJS.I18n.getText('incidents.actionItem.input.reason') }]
                    });
                }
                return Promise.resolve({ commitment: commitment, reason: text.value.trim() || null });
            },
            function (decision) {
                app.decide(item, decision);
            }
        );
    }

    Object.assign(model, { dialogs: { create: create, link: link, classify: classify, reason: reason } });
})();
