/*
 * Under the timeline of a postmortem: what arrived since is shown before it is added, what people left out can be put back,
 * and so can a table that was deleted. What is added is exactly what was shown.
 */
(function (base) {
    'use strict';

    var NOTE = 'incidents-refreshed';
    var text = document.createTextNode.bind(document);

    function element(name, className, content) {
        var made = document.createElement(name);
        made.className = className || '';
        made.append.apply(made, [].concat(content || []));
        return made;
    }

    function button(label, isPrimary) {
        var made = element('button', 'aui-button' + (isPrimary ? ' aui-button-primary' : ' aui-button-link'), label);
        made.type = 'button';
        return made;
    }

    function section(root) {
        var address = base.address(root.dataset.incident, '/postmortem/refresh');
        var zones = root.dataset.zones.split(',').filter(Boolean);
        var said = root.querySelector('.incidents-refresh-said');

        root.querySelectorAll('[data-refresh]').forEach(function (opener) {
            opener.addEventListener('click', function () {
                if (opener.disabled) {
                    return;
                }
                opener.disabled = true;
                base.show(said, AJS.I18n.getText('incidents.postmortem.refresh.looking'));
                var kind = opener.dataset.refresh;
                base.call('POST', address, { preview: true, table: kind === 'table' })
                    .then(
                        function (found) {
                            base.show(said, '');
                            dialog(kind, found, opener);
                        },
                        function (error) {
                            base.show(said, base.messages(error).join(' '));
                        }
                    )
                    .finally(function () {
                        opener.disabled = false;
                    });
            });
        });

        function dialog(kind, found, opener) {
            var rows = kind === 'leftOut' ? found.leftOut : found.rows;
            var made = element('dialog', 'incidents-refresh-dialog');
            var title = element('h2', '', heading(kind));
            var body = element('div', 'incidents-refresh-body');
            var problem = element('p', 'incidents-error');
            var cancel = button(AJS.I18n.getText('incidents.postmortem.refresh.cancel'), false);
            var apply = button(label(kind, rows.length), true);
            title.id = 'incidents-refresh-title';
            made.setAttribute('aria-labelledby', title.id);
            problem.setAttribute('role', 'alert');
            problem.hidden = true;

            if (!rows.length && kind !== 'table') {
                body.append(element('p', '', AJS.I18n.getText('incidents.postmortem.refresh.nothing')));
            } else {
                body.append(element('p', '', explanation(kind)));
            }
            if (rows.length) {
                body.append(table(rows, kind === 'leftOut'));
            }
            if (kind !== 'leftOut' && found.comment) {
                body.append(
                    element('p', 'incidents-refresh-comment', AJS.I18n.getText('incidents.postmortem.refresh.comment', found.comment))
                );
            }
            var sure = found.unpublished ? warning(found.unpublished, body) : null;
            body.append(problem);
            made.append(title, body, element('div', 'incidents-refresh-foot', [apply, cancel]));

            function chosen() {
                if (kind !== 'leftOut') {
                    return rows.map(function (row) {
                        return row.id;
                    });
                }
                return Array.from(made.querySelectorAll('input[data-event]:checked')).map(function (box) {
                    return box.dataset.event;
                });
            }

            function update() {
                var count = chosen().length;
                apply.disabled = (kind !== 'table' && !count) || (sure && !sure.checked);
                apply.textContent = label(kind, count);
            }

            made.addEventListener('change', update);
            made.addEventListener('keydown', function (pressed) {
                if (pressed.key === 'Escape' && !pressed.isComposing) {
                    pressed.preventDefault();
                    made.close();
                }
            });
            cancel.addEventListener('click', function () {
                made.close();
            });
            made.addEventListener('close', function () {
                made.remove();
                opener.focus();
            });
            apply.addEventListener('click', function () {
                apply.disabled = true;
                base.show(problem, '');
                base.call('POST', address, { events: chosen(), table: kind === 'table' }).then(
                    function (done) {
                        sessionStorage.setItem(NOTE, AJS.I18n.getText('incidents.postmortem.refresh.done', done.inserted, done.version));
                        window.location.reload();
                    },
                    function (error) {
                        base.show(problem, base.messages(error).join(' '));
                        update();
                    }
                );
            });
            document.body.append(made);
            update();
            made.showModal();
            (kind === 'leftOut' && made.querySelector('input[data-event]') || sure || (apply.disabled ? cancel : apply)).focus();
        }

        function table(rows, canChoose) {
            var body = element(
                'tbody',
                '',
                rows.map(function (row) {
                    return tableRow(row, canChoose);
                })
            );
            return element('table', 'aui', body);
        }

        function tableRow(row, canChoose) {
            var times = zones.map(function (zone) {
                return element('div', '', base.clock(row.at, zone, true));
            });
            var what = [text(row.text)];
            if (canChoose) {
                var box = element('input');
                box.type = 'checkbox';
                box.dataset.event = row.id;
                what = [element('label', '', [box, text(' ' + row.text)]), element('small', '', gone(row))];
            }
            return element('tr', '', [element('td', 'incidents-refresh-time', times), element('td', 'incidents-refresh-text', what)]);
        }

        function gone(row) {
            if (!row.version) {
                return AJS.I18n.getText('incidents.postmortem.refresh.goneUnknown');
            }
            var who = row.by ? row.by.displayName : AJS.I18n.getText('incidents.postmortem.refresh.somebody');
            return AJS.I18n.getText('incidents.postmortem.refresh.gone', String(row.version), who, local(row.removedAt));
        }

        function warning(draft, body) {
            var who = draft.by ? draft.by.displayName : AJS.I18n.getText('incidents.postmortem.refresh.somebody');
            var words = draft.at
                ? AJS.I18n.getText('incidents.postmortem.refresh.unpublished', who, local(draft.at))
                : AJS.I18n.getText('incidents.postmortem.refresh.unpublishedSometime', who);
            var box = element('input');
            box.type = 'checkbox';
            var sure = element('label', '', [box, text(' ' + AJS.I18n.getText('incidents.postmortem.refresh.sure'))]);
            body.append(element('div', 'incidents-refresh-warning', [text(words), sure]));
            return box;
        }
    }

    /** In the reader's own zone, which the browser knows. */
    function local(instant) {
        return base.clock(instant, Intl.DateTimeFormat().resolvedOptions().timeZone, true);
    }

    function heading(kind) {
        return {
            arrived: AJS.I18n.getText('incidents.postmortem.refresh.titleArrived'),
            leftOut: AJS.I18n.getText('incidents.postmortem.refresh.titleLeftOut'),
            table: AJS.I18n.getText('incidents.postmortem.refresh.titleTable')
        }[kind];
    }

    function explanation(kind) {
        return {
            arrived: AJS.I18n.getText('incidents.postmortem.refresh.explainArrived'),
            leftOut: AJS.I18n.getText('incidents.postmortem.refresh.explainLeftOut'),
            table: AJS.I18n.getText('incidents.postmortem.refresh.explainTable')
        }[kind];
    }

    function label(kind, count) {
        return {
            arrived: AJS.I18n.getText('incidents.postmortem.refresh.add', count),
            leftOut: AJS.I18n.getText('incidents.postmortem.refresh.putBack', count),
            table: AJS.I18n.getText('incidents.postmortem.refresh.tableBack')
        }[kind];
    }

    base.ready(function () {
        document.querySelectorAll('.incidents-refresh').forEach(section);
        var note = sessionStorage.getItem(NOTE);
        var place = document.querySelector('.incidents-refresh-said');
        if (note && place) {
            sessionStorage.removeItem(NOTE);
            base.show(place, note);
        }
    });
})(window.IncidentsTimeline);
