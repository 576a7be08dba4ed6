/*
 * The list of action items in the order of their worth, the drawer of what will not be done, and the table for paper.
 */
(function () {
    'use strict';

    var model = window.IncidentsItems;
    var h = model.h;

    function columns(app) {
        var all = [
            { name: 'importance', label: AJS.I18n.getText('incidents.actionItem.field.importance') },
            { name: 'size', label: AJS.I18n.getText('incidents.actionItem.field.size') },
            { name: 'urgency', label: AJS.I18n.getText('incidents.actionItem.field.urgency') },
            { name: 'confidence', label: AJS.I18n.getText('incidents.actionItem.field.confidence') },
            { name: 'assignee', label: AJS.I18n.getText('incidents.actionItem.field.assignee') },
            { name: 'due', label: AJS.I18n.getText('incidents.actionItem.field.due') },
            { name: 'status', label: AJS.I18n.getText('incidents.actionItem.field.status') },
            { name: 'commitment', label: AJS.I18n.getText('incidents.actionItem.field.commitment') }
        ];
        // Confluence alone knows when an incident was reviewed.
        return app.incident
            ? all.concat([{ name: 'tti', label: AJS.I18n.getText('incidents.incident.keyTime.timeToImprovement') }])
            : all;
    }

    function time(item, app) {
        var known = app.times && app.times[item.key];
        if (!known) {
            return app.times ? '–' : '…';
        }
        return known.state !== 'RECORDED'
            ? AJS.I18n.getText('incidents.incident.span.pending')
            : h('span', { class: 'incidents-number', title: known.early ? AJS.I18n.getText('incidents.incident.span.early') : null },
                span(known.seconds));
    }

    function span(seconds) {
        var minutes = Math.floor(seconds / 60);
        var hours = Math.floor(minutes / 60);
        if (hours >= 24) {
            return AJS.I18n.getText('incidents.time.span.days', Math.floor(hours / 24), hours % 24);
        }
        if (hours) {
            return AJS.I18n.getText('incidents.time.span.hours', hours, minutes % 60);
        }
        return minutes
            ? AJS.I18n.getText('incidents.time.span.minutes', minutes)
            : AJS.I18n.getText('incidents.time.span.seconds', seconds);
    }

    /** Asked for when somebody wants to see them. */
    function wantTimes(app) {
        if (!app.incident || app.hidden.tti || app.times || app.asksTimes) {
            return;
        }
        app.asksTimes = true;
        app.call('GET', '/incidents/' + encodeURIComponent(app.incident) + '/action-items/times').then(
            function (answer) {
                app.asksTimes = false;
                app.times = {};
                answer.values.forEach(function (each) {
                    app.times[each.key] = each;
                });
                app.renderBody();
            },
            function (failure) {
                app.asksTimes = false;
                app.times = {};
                app.say('error', model.wordsOf(failure));
                app.renderBody();
            }
        );
    }

    function value(item, column, app) {
        switch (column) {
            case 'importance':
                return item.isu ? [model.bars(item.isu.importance), ' ', model.level(item.isu.importance)] : '';
            case 'size':
                return item.isu ? [h('strong', {}, item.isu.size), ' ' + item.points] : '';
            case 'urgency':
                return item.isu ? [model.bars(item.isu.urgency), ' ', model.level(item.isu.urgency)] : '';
            case 'confidence':
                return item.isu ? [model.pattern(item.isu.confidence), ' ', model.confidence(item.isu.confidence)] : '';
            case 'assignee':
                return model.person(item);
            case 'due':
                return item.due ? h('span', { class: 'incidents-number' }, model.date(item.due)) : '–';
            case 'tti':
                return time(item, app);
            case 'status':
                return item.status;
            default:
                return item.isu ? model.lozenge(item, Boolean(app.saving[item.key])) : '';
        }
    }

    function facts(item, app) {
        var words = [];
        if (item.kind) {
            words.push(model.kind(item.kind));
        }
        if (!app.incident && item.incident) {
            words.push(item.incident);
        }
        if (item.epic) {
            words.push(AJS.I18n.getText('incidents.items.list.epic', item.epic));
        }
        if (item.moved >= 3) {
            words.push(AJS.I18n.getText('incidents.items.list.moved', item.moved));
        }
        if (item.reason && item.commitment === 'later') {
            words.push(item.reason);
        }
        return [
            words.length ? h('span', { class: 'incidents-card-more' }, words.join(' · ')) : null,
            item.why ? h('span', { class: 'incidents-card-more' }, item.why) : null
        ];
    }

    function foreign(item) {
        return item.foreign
            ? h('details', { class: 'incidents-foreign' }, [
                  h('summary', {}, AJS.I18n.getText('incidents.items.list.foreign', item.key)),
                  h('pre', { tabindex: '0' }, item.foreign)
              ])
            : null;
    }

    function cells(item, app) {
        return columns(app)
            .filter(function (column) {
                return !app.hidden[column.name];
            })
            .map(function (column) {
                return h('td', { 'data-column': column.name }, value(item, column.name, app));
            });
    }

    function row(item, app) {
        return h(
            'tr',
            {
                'data-key': item.key,
                'data-muted': model.isDone(item),
                'data-focus': 'row-' + item.key,
                tabindex: app.active === item.key ? '0' : '-1',
                'aria-label': item.key
            },
            [
                h('td', { class: 'incidents-number incidents-right' }, item.order ? String(item.order) : '–'),
                h('td', {}, [model.link(item), ' ', item.summary].concat(facts(item, app), [foreign(item)]))
            ].concat(cells(item, app), [
                h('td', {}, [
                    model.mayEdit(app, item) && item.isu
                        ? model.button('menu', '⋯', {
                              class: 'incidents-card-menu',
                              'data-key': item.key,
                              'data-focus': 'menu-' + item.key,
                              'aria-haspopup': 'true',
                              'aria-expanded': 'false',
                              'aria-label': AJS.I18n.getText('incidents.items.card.menu', item.key)
                          })
                        : null
                ])
            ])
        );
    }

    function editor(item, app, width) {
        var fields = model.isuFields(item.isu, app.numbers);
        var change = h('span', { class: 'incidents-card-more', role: 'status' });
        function preview() {
            var place = model.rankIf(app.values, item, model.readIsu(fields), app.numbers);
            change.textContent =
                place && item.order && place !== item.order
                    ? AJS.I18n.getText('incidents.items.list.wouldMove', item.order, place)
                    : AJS.I18n.getText('incidents.items.list.wouldStay');
        }
        Object.keys(fields).forEach(function (name) {
            fields[name].addEventListener('change', preview);
        });
        preview();
        var form = h('form', { class: 'incidents-items-editor', 'data-key': item.key }, [
            labelled(AJS.I18n.getText('incidents.actionItem.field.importance'), fields.importance),
            labelled(AJS.I18n.getText('incidents.actionItem.field.size'), fields.size),
            labelled(AJS.I18n.getText('incidents.actionItem.field.urgency'), fields.urgency),
            labelled(AJS.I18n.getText('incidents.actionItem.field.confidence'), fields.confidence),
            h('button', { type: 'submit', class: 'aui-button aui-button-primary' }, AJS.I18n.getText('incidents.actionItem.panel.save')),
            model.button('cancel-edit', AJS.I18n.getText('incidents.actionItem.form.cancel'), {
                class: 'aui-button aui-button-subtle'
            }),
            change
        ]);
        form.fields = fields;
        return h('tr', { 'data-edit': true }, [h('td', { colspan: String(width) }, [model.link(item), ' ', item.summary, form])]);
    }

    function labelled(words, field) {
        field.removeAttribute('aria-label');
        return h('label', { class: 'incidents-items-label' }, [h('span', {}, words), field]);
    }

    function head(app) {
        return h(
            'tr',
            {},
            [
                h('th', { scope: 'col', class: 'incidents-right' }, AJS.I18n.getText('incidents.items.list.order')),
                h('th', { scope: 'col' }, AJS.I18n.getText('incidents.actionItem.field.item'))
            ].concat(
                columns(app)
                    .filter(function (column) {
                        return !app.hidden[column.name];
                    })
                    .map(function (column) {
                        return h('th', { scope: 'col', 'data-column': column.name }, column.label);
                    }),
                [h('th', { scope: 'col' }, h('span', { class: 'incidents-sr' }, AJS.I18n.getText('incidents.items.list.actions')))]
            )
        );
    }

    function list(app, shown) {
        if (!shown.some(function (item) { return item.key === app.active; })) {
            app.active = shown.length ? shown[0].key : null;
        }
        wantTimes(app);
        var top = head(app);
        return h('div', { class: 'incidents-items-scroll' }, [
            h('table', { class: 'incidents-table incidents-items-list' }, [
                h('thead', {}, top),
                h(
                    'tbody',
                    {},
                    shown.map(function (item) {
                        return app.editing === item.key ? editor(item, app, top.cells.length) : row(item, app);
                    })
                )
            ])
        ]);
    }

    /** What will not be done, with why and who said so. */
    function drawer(app) {
        var dropped = app.values.filter(model.isDropped);
        if (!dropped.length && !app.mayWrite) {
            return null;
        }
        return h('section', { class: 'incidents-drawer', 'data-drop': true, 'aria-label': AJS.I18n.getText('incidents.items.drawer.label') }, [
            h('header', {}, [
                h('strong', {}, AJS.I18n.getText('incidents.items.drawer.title', dropped.length)),
                app.mayWrite
                    ? h('span', { class: 'incidents-card-more' }, AJS.I18n.getText('incidents.items.drawer.hint'))
                    : null
            ]),
            dropped.length
                ? h('table', {}, [
                      h('thead', { class: 'incidents-sr' }, [
                          h('tr', {}, [
                              h('th', { scope: 'col' }, AJS.I18n.getText('incidents.actionItem.field.item')),
                              h('th', { scope: 'col' }, AJS.I18n.getText('incidents.items.dialog.reason')),
                              h('th', { scope: 'col' }, AJS.I18n.getText('incidents.items.drawer.who')),
                              h('th', { scope: 'col' }, AJS.I18n.getText('incidents.items.list.actions'))
                          ])
                      ]),
                      h('tbody', {}, dropped.map(function (item) { return droppedRow(item, app); }))
                  ])
                : null
        ]);
    }

    function droppedRow(item, app) {
        return h('tr', { 'data-key': item.key }, [
            h('td', {}, [
                model.link(item),
                ' ' + item.summary + ' ',
                item.isu ? h('span', { class: 'incidents-card-more' }, AJS.I18n.getText('incidents.items.card.points', item.isu.size, item.points)) : null
            ]),
            h('td', {}, item.reason || ''),
            h('td', { class: 'incidents-card-more' }, [item.by || '', item.at ? ', ' + model.date(item.at.substring(0, 10)) : '']),
            h('td', {}, [
                app.mayWrite
                    ? model.button('take-back', AJS.I18n.getText('incidents.items.drawer.takeBack'), {
                          class: 'aui-button aui-button-link',
                          'data-key': item.key,
                          'data-focus': 'back-' + item.key,
                          'aria-label': AJS.I18n.getText('incidents.items.drawer.takeBackOne', item.key)
                      })
                    : null
            ])
        ]);
    }

    /** The table that is printed, of what is known now. */
    function paperRows(values) {
        return values.map(function (item) {
            return h('tr', {}, [
                h('td', {}, [model.link(item), ' ' + item.summary + (item.kind ? ' (' + model.kind(item.kind) + ')' : '')]),
                h('td', {}, item.isu ? model.level(item.isu.importance) : ''),
                h('td', {}, item.isu ? item.isu.size : ''),
                h('td', {}, item.isu ? model.level(item.isu.urgency) : ''),
                h('td', {}, item.isu ? model.confidence(item.isu.confidence) : ''),
                h('td', {}, item.assignee ? item.assignee.displayName : AJS.I18n.getText('incidents.macro.actionItems.nobody')),
                h('td', {}, item.due || ''),
                h('td', {}, item.status),
                h('td', {}, item.isu ? model.commitment(item.commitment) + (item.reason ? ': ' + item.reason : '') : '')
            ]);
        });
    }

    Object.assign(model, { columns: columns, list: list, labelled: labelled, drawer: drawer, paperRows: paperRows });
})();
