/*
 * Shaping a timeline: a row is edited where it stands, with its history beside it; the last change can be taken back. New
 * entries are written in the same form. Nothing that was typed is lost by a refusal.
 */
(function (base) {
    'use strict';

    base.edit = function (panel) {
        var root = panel.root;
        var undoing = null;

        function event(id, rest) {
            return base.address(panel.incident, '/timeline/' + encodeURIComponent(id) + (rest || ''));
        }

        function milestone(name) {
            return base.address(panel.incident, '/milestones/' + encodeURIComponent(name));
        }

        function textOf(row) {
            return Array.from(row.querySelectorAll('.incidents-event-text'), function (part) {
                return part.textContent;
            }).join('');
        }

        function firstZone() {
            return root.dataset.zones.split(',')[0];
        }

        /* ---- taking back ---- */

        function offerUndo(words, work) {
            undoing = work;
            var button = panel.find('[data-action="undo"]');
            button.querySelector('[data-undo-words]').textContent = AJS.I18n.getText('incidents.timeline.edit.undo', words);
            button.hidden = false;
        }

        function undo() {
            var work = undoing;
            if (!work) {
                return;
            }
            undoing = null;
            panel.find('[data-action="undo"]').hidden = true;
            work().then(
                function (id) {
                    panel.say(AJS.I18n.getText('incidents.timeline.edit.undone'));
                    return after(id);
                },
                function (error) {
                    panel.fail(error);
                }
            );
        }

        /** Shows what stands now, and stays where the person was. */
        function after(id) {
            panel.outline();
            return panel.reload(id);
        }

        function change(id, body, words) {
            return base.call('PATCH', event(id), body).then(function (answer) {
                if (answer.undo && Object.keys(answer.undo).length) {
                    offerUndo(words, function () {
                        return base.call('PATCH', event(id), answer.undo).then(function () {
                            return id;
                        });
                    });
                }
                return answer;
            });
        }

        function visibility(row) {
            var isShown = row.dataset.shown === 'true';
            var words = isShown
                ? AJS.I18n.getText('incidents.timeline.edit.hidden')
                : AJS.I18n.getText('incidents.timeline.edit.shown');
            var rows = panel.rows();
            var next = rows[rows.indexOf(row) + 1] || rows[rows.indexOf(row) - 1];
            change(row.dataset.event, { shown: !isShown }, words).then(
                function () {
                    panel.say(words);
                    after(panel.all || !isShown ? row.dataset.event : next && next.dataset.event);
                },
                function (error) {
                    panel.fail(error);
                }
            );
        }

        function copy(row) {
            var address = root.dataset.page + '#event-' + row.dataset.event;
            function ask() {
                window.prompt(AJS.I18n.getText('incidents.timeline.edit.copyThis'), address);
            }
            if (navigator.clipboard) {
                navigator.clipboard.writeText(address).then(function () {
                    panel.say(AJS.I18n.getText('incidents.timeline.edit.copied', address));
                }, ask);
            } else {
                ask();
            }
        }

        /* ---- milestones ---- */

        function setMilestone(name, at, id) {
            return base.call('PUT', milestone(name), { at: at, event: id });
        }

        function accept(row, proposal) {
            var name = proposal.dataset.milestone;
            setMilestone(name, proposal.dataset.at, row.dataset.event).then(
                function () {
                    panel.say(AJS.I18n.getText('incidents.timeline.edit.accepted', name));
                    offerUndo(AJS.I18n.getText('incidents.timeline.edit.acceptedShort', name), function () {
                        return base.call('DELETE', milestone(name)).then(function () {
                            return row.dataset.event;
                        });
                    });
                    return after(row.dataset.event);
                },
                function (error) {
                    panel.fail(error);
                }
            );
        }

        function decline(row, proposal) {
            base.call('DELETE', milestone(proposal.dataset.milestone)).then(
                function () {
                    panel.say(AJS.I18n.getText('incidents.timeline.edit.declined', proposal.dataset.milestone));
                    return after(row.dataset.event);
                },
                function (error) {
                    panel.fail(error);
                }
            );
        }

        /* ---- the form ---- */

        /** What the form's time means: one instant, or why there is none yet. */
        function reading(form) {
            var zone = form.elements.zone.value;
            var found = base.instants(form.elements.time.value, zone);
            var twice = form.querySelector('[data-twice]');
            var which = form.querySelector('[name="which"]:checked');
            twice.hidden = !found || found.length < 2;
            if (!found) {
                return { problem: AJS.I18n.getText('incidents.timeline.edit.timeUnread') };
            }
            if (!found.length) {
                return {
                    problem: AJS.I18n.getText('incidents.timeline.edit.timeSkipped', form.elements.zone.selectedOptions[0].text)
                };
            }
            if (found.length > 1) {
                form.querySelector('[data-first]').textContent = base.clock(found[0], zone, true);
                form.querySelector('[data-second]').textContent = base.clock(found[1], zone, true);
                return which
                    ? { at: found[Number(which.value)] }
                    : { problem: AJS.I18n.getText('incidents.timeline.edit.timeTwice') };
            }
            return { at: found[0] };
        }

        /** The same instant in the other zones, under the field. */
        function follow(form, received) {
            var read = reading(form);
            var zone = form.elements.zone.value;
            var words = read.problem || '';
            if (read.at) {
                words = Array.from(form.elements.zone.options)
                    .filter(function (option) {
                        return option.value !== zone;
                    })
                    .map(function (option) {
                        return base.clock(read.at, option.value, true);
                    })
                    .join(' · ');
                words = (words ? '= ' + words + '. ' : '') + received;
            }
            form.querySelector('[data-reading]').textContent = words;
        }

        /** Shows the fields of that mode; a time keeps its instant when another zone is chosen. */
        function prepare(form, mode, receivedAt) {
            var received = receivedAt
                ? AJS.I18n.getText('incidents.timeline.edit.received', base.clock(receivedAt, firstZone(), true))
                : '';
            var zone = form.elements.zone.value;
            form.querySelectorAll('[data-only]').forEach(function (part) {
                part.hidden = part.dataset.only !== mode;
            });
            form.elements.zone.addEventListener('change', function () {
                var read = base.instants(form.elements.time.value, zone);
                if (read && read.length === 1) {
                    form.elements.time.value = base.local(read[0], form.elements.zone.value);
                }
                zone = form.elements.zone.value;
                follow(form, received);
            });
            form.addEventListener('input', function () {
                follow(form, received);
            });
            follow(form, received);
        }

        function keys(form, save, cancel) {
            form.addEventListener('keydown', function (pressed) {
                pressed.stopPropagation();
                if (pressed.key === 'Escape' && !pressed.isComposing) {
                    pressed.preventDefault();
                    cancel();
                } else if (pressed.key === 'Enter' && (pressed.ctrlKey || pressed.metaKey)) {
                    pressed.preventDefault();
                    save();
                }
            });
            form.addEventListener('submit', function (submitted) {
                submitted.preventDefault();
                save();
            });
            form.querySelector('[data-action="cancel"]').addEventListener('click', cancel);
        }

        function wait(form, isWaiting) {
            form.dataset.state = isWaiting ? 'waiting' : '';
            form.querySelectorAll('button').forEach(function (button) {
                button.disabled = isWaiting;
            });
        }

        function refuse(form, field, message) {
            base.tell(form, { problems: [{ field: field, message: message }] });
        }

        function close(id) {
            var open = panel.body.querySelector('.incidents-editor');
            if (open) {
                open.previousElementSibling.classList.remove('incidents-editing');
                open.remove();
            }
            var row = id && panel.row(id);
            if (row) {
                panel.focus(row);
            }
        }

        /** What of the form differs from the row. */
        function differences(form, row, at, typed) {
            var body = {};
            if (form.elements.time.value !== typed.time || form.elements.zone.value !== typed.zone) {
                if (at !== row.dataset.at) {
                    body.at = at;
                }
            }
            if (form.elements.text.value.trim() !== typed.text.trim()) {
                body.text = form.elements.text.value;
            }
            if (form.elements.shown.checked !== (row.dataset.shown === 'true')) {
                body.shown = form.elements.shown.checked;
            }
            return body;
        }

        function moveMilestone(from, to, at, id) {
            if (from === to) {
                return Promise.resolve();
            }
            return (from ? base.call('DELETE', milestone(from)) : Promise.resolve()).then(function () {
                return to ? setMilestone(to, at, id) : undefined;
            });
        }

        function edit(row, field, chosen) {
            close();
            var id = row.dataset.event;
            var form = base.made(root, 'editor');
            var marked = (row.dataset.milestones || '').split(' ')[0];
            var typed = { text: textOf(row), zone: form.elements.zone.value };
            typed.time = base.local(row.dataset.at, typed.zone);
            row.after(lineWith(form, id));
            row.classList.add('incidents-editing');
            form.elements.text.value = typed.text;
            form.elements.shown.checked = row.dataset.shown === 'true';
            form.elements.milestone.value = chosen || marked;
            form.elements.time.value = typed.time;
            prepare(form, 'edit', row.dataset.received);
            keys(form, save, function () {
                close(id);
            });
            form.elements[field].focus();

            function save() {
                var read = reading(form);
                base.quiet(form);
                if (read.problem) {
                    refuse(form, 'at', read.problem);
                    form.elements.time.focus();
                    return;
                }
                var body = differences(form, row, read.at, typed);
                var wanted = form.elements.milestone.value;
                var isPlain = !Object.keys(body).length;
                if (isPlain && wanted === marked) {
                    close(id);
                    return;
                }
                body.revisions = Number(row.dataset.version);
                wait(form, true);
                (isPlain ? Promise.resolve() : change(id, body, AJS.I18n.getText('incidents.timeline.edit.changed')))
                    .then(function (answer) {
                        if (answer) {
                            row.dataset.version = String(answer.revisions);
                        }
                        return moveMilestone(marked, wanted, 'at' in body ? body.at : row.dataset.at, id);
                    })
                    .then(
                        function () {
                            panel.say(AJS.I18n.getText('incidents.timeline.edit.saved'));
                            return after(id);
                        },
                        function (error) {
                            wait(form, false);
                            base.tell(form, error);
                            offerMine(form, row, error);
                        }
                    );
            }
        }

        /** Where somebody else was faster, the person may save on top after all. */
        function offerMine(form, row, error) {
            var isStale = (error.problems || []).some(function (problem) {
                return problem.field === 'revisions';
            });
            if (!isStale) {
                return;
            }
            base.call('GET', event(row.dataset.event)).then(
                function (now) {
                    var place = form.querySelector('[data-error=""]');
                    row.dataset.version = String(now.revisions);
                    place.textContent += ' ' + AJS.I18n.getText('incidents.timeline.edit.theirs', now.text);
                },
                function (gone) {
                    base.tell(form, gone);
                }
            );
        }

        function lineWith(form, id) {
            var line = document.createElement('tr');
            var cell = document.createElement('td');
            var grid = document.createElement('div');
            line.className = 'incidents-editor';
            cell.colSpan = root.querySelectorAll('thead th').length;
            grid.className = 'incidents-editor-grid';
            grid.append(form, history(id));
            cell.append(grid);
            line.append(cell);
            return line;
        }

        /* ---- history ---- */

        function history(id) {
            var aside = document.createElement('aside');
            var head = document.createElement('h3');
            var list = document.createElement('ol');
            aside.className = 'incidents-history';
            head.textContent = AJS.I18n.getText('incidents.timeline.edit.history');
            aside.setAttribute('aria-label', head.textContent);
            aside.append(head, list);
            base.call('GET', event(id, '/revisions')).then(
                function (answer) {
                    answer.values
                        .slice()
                        .reverse()
                        .forEach(function (revision) {
                            list.append(step(revision));
                        });
                },
                function (error) {
                    var problem = document.createElement('p');
                    problem.className = 'incidents-error';
                    problem.textContent = base.messages(error).join(' ');
                    list.replaceWith(problem);
                }
            );
            return aside;
        }

        var WHO = {
            first: function () {
                return AJS.I18n.getText('incidents.timeline.edit.toldFirst');
            },
            edit: function () {
                return AJS.I18n.getText('incidents.timeline.edit.editedThere');
            },
            removal: function () {
                return AJS.I18n.getText('incidents.timeline.edit.removedThere');
            }
        };

        var WHAT = {
            text: function () {
                return AJS.I18n.getText('incidents.timeline.form.text');
            },
            time: function () {
                return AJS.I18n.getText('incidents.timeline.form.time');
            },
            visibility: function () {
                return AJS.I18n.getText('incidents.timeline.edit.visibility');
            },
            kind: function () {
                return AJS.I18n.getText('incidents.timeline.panel.kind');
            },
            link: function () {
                return AJS.I18n.getText('incidents.timeline.screen.evidence');
            },
            ended: function () {
                return AJS.I18n.getText('incidents.timeline.edit.ended');
            }
        };

        function step(revision) {
            var item = document.createElement('li');
            var who = document.createElement('b');
            var when = document.createElement('span');
            who.textContent = revision.by ? revision.by.displayName : (WHO[revision.kind] || WHO.edit)();
            when.className = 'incidents-quiet';
            when.textContent = ' ' + base.clock(revision.editedAt || revision.at, firstZone(), true);
            item.append(who, when);
            revision.changes
                .filter(function (each) {
                    return WHAT[each.what] && (revision.kind !== 'first' || each.what === 'text');
                })
                .forEach(function (each) {
                    var line = document.createElement('div');
                    var to = document.createElement('ins');
                    to.textContent = value(each.what, each.to);
                    line.append(WHAT[each.what]() + ' ');
                    if (each.from !== undefined && revision.kind !== 'first') {
                        var from = document.createElement('del');
                        from.textContent = value(each.what, each.from);
                        line.append(from, ' → ');
                    }
                    line.append(to);
                    item.append(line);
                });
            return item;
        }

        function value(what, text) {
            if (text === undefined || text === null) {
                return '–';
            }
            if (what === 'visibility') {
                return text.indexOf('shown') === 0
                    ? AJS.I18n.getText('incidents.timeline.edit.isShown')
                    : AJS.I18n.getText('incidents.timeline.edit.isHidden');
            }
            return what === 'time' || what === 'ended' ? base.clock(text, firstZone(), true) : text;
        }

        /* ---- a new entry ---- */

        function add() {
            var place = panel.find('[data-place="add"]');
            if (!place.hidden) {
                cancelAdd();
                return;
            }
            var form = place.querySelector('form');
            if (!form) {
                form = base.made(root, 'editor');
                place.append(form);
                form.elements.time.value = base.local(new Date().toISOString().replace(/:\d\d\.\d+Z/, ':00Z'), form.elements.zone.value);
                prepare(form, 'add', '');
                keys(
                    form,
                    function () {
                        saveNew(form);
                    },
                    cancelAdd
                );
            }
            place.hidden = false;
            panel.find('[data-action="add"]').setAttribute('aria-expanded', 'true');
            form.elements.text.focus();
        }

        function saveNew(form) {
            var read = reading(form);
            base.quiet(form);
            if (read.problem) {
                refuse(form, 'at', read.problem);
                form.elements.time.focus();
                return;
            }
            var body = { at: read.at, text: form.elements.text.value };
            if (form.elements.link.value.trim()) {
                body.link = form.elements.link.value.trim();
            }
            wait(form, true);
            base.call('POST', base.address(panel.incident, '/timeline'), body)
                .then(function (made) {
                    return moveMilestone('', form.elements.milestone.value, read.at, made.id).then(function () {
                        return made.id;
                    });
                })
                .then(
                    function (id) {
                        form.remove();
                        cancelAdd();
                        panel.say(AJS.I18n.getText('incidents.timeline.edit.added'));
                        offerUndo(AJS.I18n.getText('incidents.timeline.edit.addedShort'), function () {
                            return base.call('PATCH', event(id), { shown: false }).then(function () {
                                return undefined;
                            });
                        });
                        return after(id);
                    },
                    function (error) {
                        wait(form, false);
                        base.tell(form, error);
                    }
                );
        }

        function cancelAdd() {
            var opener = panel.find('[data-action="add"]');
            panel.find('[data-place="add"]').hidden = true;
            opener.setAttribute('aria-expanded', 'false');
            opener.focus();
        }

        /* ---- what was clicked or pressed ---- */

        function act(action, row, button) {
            var proposal = button.closest('.incidents-proposal');
            switch (action) {
                case 'edit':
                    edit(row, 'text');
                    break;
                case 'visibility':
                    visibility(row);
                    break;
                case 'copy':
                    copy(row);
                    break;
                case 'accept':
                    accept(row, proposal);
                    break;
                case 'correct':
                    edit(row, 'time', proposal.dataset.milestone);
                    break;
                case 'decline':
                    decline(row, proposal);
                    break;
                default:
            }
        }

        panel.body.addEventListener('click', function (clicked) {
            var button = clicked.target.closest('button[data-action]');
            var row = button && button.closest('tr[data-event]');
            if (row) {
                act(button.dataset.action, row, button);
            }
        });
        panel.body.addEventListener('keydown', function (pressed) {
            var row = pressed.target.closest('tr[data-event]');
            var isTyping = /^(INPUT|TEXTAREA|SELECT)$/.test(pressed.target.tagName);
            if (!row || isTyping || pressed.ctrlKey || pressed.metaKey || pressed.altKey || pressed.isComposing) {
                return;
            }
            if (pressed.key === 'e' || pressed.key === 'm') {
                pressed.preventDefault();
                edit(row, pressed.key === 'm' ? 'milestone' : 'text');
            } else if (pressed.key === 'h') {
                pressed.preventDefault();
                visibility(row);
            }
        });
        panel.find('[data-action="undo"]').addEventListener('click', undo);
        panel.find('[data-action="add"]').addEventListener('click', add);
    };
})(window.IncidentsTimeline);
