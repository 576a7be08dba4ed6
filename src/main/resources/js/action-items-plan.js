/*
 * The plan: left what the team gives, right what it gets, and what a second reader would say of it.
 */
(function () {
    'use strict';

    var model = window.IncidentsItems;
    var h = model.h;

    function byKey(app, key) {
        return app.values.find(function (item) {
            return item.key === key;
        });
    }

    function ask(app) {
        return h('form', { class: 'incidents-empty', 'data-plan-form': true }, [
            h('h3', {}, AJS.I18n.getText('incidents.items.plan.ask')),
            h('p', {}, AJS.I18n.getText('incidents.items.plan.askHint')),
            h('div', { class: 'incidents-row incidents-center' }, [
                h('input', {
                    class: 'incidents-field incidents-field-number',
                    type: 'number',
                    name: 'capacity',
                    min: '0',
                    max: '10000',
                    step: '1',
                    required: true,
                    value: app.capacity === null ? '' : String(app.capacity),
                    'aria-label': AJS.I18n.getText('incidents.items.plan.team'),
                    'data-focus': 'capacity'
                }),
                h('button', { type: 'submit', class: 'aui-button aui-button-primary' }, AJS.I18n.getText('incidents.items.plan.make'))
            ])
        ]);
    }

    function people(app) {
        var seen = {};
        app.values.forEach(function (item) {
            if (item.assignee && item.isu && !model.isDone(item) && !model.isDropped(item)) {
                seen[item.assignee.name] = item.assignee.displayName;
            }
        });
        return Object.keys(seen)
            .sort()
            .map(function (name) {
                return { name: name, displayName: seen[name] };
            });
    }

    function usedBy(app, name) {
        return model.sum(
            app.plan.chosen
                .map(function (key) {
                    return byKey(app, key);
                })
                .filter(function (item) {
                    return item && item.assignee && item.assignee.name === name;
                })
        );
    }

    function personRow(app, person) {
        var limit = app.limits[person.name];
        var used = usedBy(app, person.name);
        return h('tr', {}, [
            h('th', { scope: 'row' }, person.displayName),
            h('td', {}, [
                limit === undefined
                    ? AJS.I18n.getText('incidents.items.plan.used', used)
                    : AJS.I18n.getText('incidents.items.plan.usedOf', used, limit),
                h('progress', { max: String(limit || Math.max(used, 1)), value: String(used), 'aria-hidden': 'true' })
            ]),
            h('td', {}, [
                h('input', {
                    class: 'incidents-field incidents-field-number',
                    type: 'number',
                    min: '0',
                    max: '10000',
                    name: 'person',
                    'data-person': person.name,
                    'data-focus': 'person-' + person.name,
                    value: limit === undefined ? '' : String(limit),
                    'aria-label': AJS.I18n.getText('incidents.items.plan.limitOf', person.displayName)
                })
            ])
        ]);
    }

    function capacity(app) {
        var most = Math.max(app.capacity * 2, model.sum(app.values.filter(function (item) {
            return item.isu && !model.isDone(item) && !model.isDropped(item);
        })), 1);
        return h('form', { class: 'incidents-panel', 'data-plan-form': true }, [
            h('h3', {}, AJS.I18n.getText('incidents.items.plan.capacity')),
            h('label', { class: 'incidents-items-label' }, [
                h('span', {}, AJS.I18n.getText('incidents.items.plan.team')),
                h('input', {
                    class: 'incidents-field incidents-field-number',
                    type: 'number',
                    name: 'capacity',
                    min: '0',
                    max: '10000',
                    step: '1',
                    required: true,
                    value: String(app.capacity),
                    'data-focus': 'capacity'
                })
            ]),
            h('input', {
                type: 'range',
                name: 'slider',
                min: '0',
                max: String(Math.min(most, 10000)),
                value: String(app.capacity),
                'aria-label': AJS.I18n.getText('incidents.items.plan.slider'),
                'data-focus': 'slider'
            }),
            people(app).length
                ? h('table', { class: 'incidents-table' }, [
                      h('thead', {}, h('tr', {}, [
                          h('th', { scope: 'col' }, AJS.I18n.getText('incidents.items.plan.person')),
                          h('th', { scope: 'col' }, AJS.I18n.getText('incidents.items.plan.inPlan')),
                          h('th', { scope: 'col' }, AJS.I18n.getText('incidents.items.plan.limit'))
                      ])),
                      h('tbody', {}, people(app).map(function (person) { return personRow(app, person); }))
                  ])
                : null,
            h('p', { class: 'incidents-card-more' }, AJS.I18n.getText('incidents.items.plan.limitHint')),
            h('button', { type: 'submit', class: 'aui-button', 'data-focus': 'replan' }, AJS.I18n.getText('incidents.items.plan.again'))
        ]);
    }

    function half(app) {
        var plan = app.plan;
        if (!plan.half || plan.capacity < 2 || !plan.chosen.length) {
            return null;
        }
        var share = plan.value ? Math.round((100 * plan.half.value) / plan.value) : 100;
        return h('section', { class: 'incidents-panel incidents-panel-sunken' }, [
            h('h3', {}, AJS.I18n.getText('incidents.items.plan.half', plan.half.capacity)),
            h('p', {}, plan.half.waiting.length
                ? AJS.I18n.getText('incidents.items.plan.halfWaiting', plan.half.waiting.join(', '))
                : AJS.I18n.getText('incidents.items.plan.halfSame')),
            plan.half.instead.length
                ? h('p', {}, AJS.I18n.getText('incidents.items.plan.halfInstead', plan.half.instead.join(', ')))
                : null,
            h('p', {}, AJS.I18n.getText('incidents.items.plan.halfKept', share))
        ]);
    }

    function chosenRow(app, key) {
        var item = byKey(app, key);
        if (!item) {
            return null;
        }
        return h('tr', { 'data-key': key }, [
            h('td', { class: 'incidents-number incidents-right' }, String(item.order || '–')),
            h('td', {}, [
                model.link(item),
                ' ' + item.summary + ' ',
                item.commitment === 'committed'
                    ? null
                    : h('span', { class: 'aui-lozenge aui-lozenge-subtle aui-lozenge-new' }, AJS.I18n.getText('incidents.items.plan.isNew')),
                item.why ? h('span', { class: 'incidents-card-more' }, item.why) : null
            ]),
            h('td', { class: 'incidents-number' }, [h('strong', {}, item.isu.size), ' ' + item.points]),
            h('td', {}, [model.pattern(item.isu.confidence), ' ', model.confidence(item.isu.confidence)]),
            h('td', {}, model.person(item))
        ]);
    }

    function leftRow(app, left) {
        var item = byKey(app, left.key);
        if (!item) {
            return null;
        }
        return h('tr', { 'data-key': left.key }, [
            h('td', {}, [model.link(item), ' ' + item.summary]),
            h('td', { class: 'incidents-number' }, [h('strong', {}, item.isu.size), ' ' + item.points]),
            h('td', {}, [left.because, h('span', { class: 'incidents-card-more' }, left.help)]),
            h('td', {}, app.mayWrite
                ? [
                      item.commitment === 'later'
                          ? model.lozenge(item, Boolean(app.saving[item.key]))
                          : model.button('later', AJS.I18n.getText('incidents.items.menu.later'), {
                                'data-key': left.key,
                                'data-focus': 'later-' + left.key,
                                'aria-label': AJS.I18n.getText('incidents.items.plan.laterOne', left.key)
                            }),
                      ' ',
                      model.button('drop', AJS.I18n.getText('incidents.items.menu.drop'), {
                          class: 'aui-button aui-button-link',
                          'data-key': left.key,
                          'data-focus': 'drop-' + left.key,
                          'aria-label': AJS.I18n.getText('incidents.items.plan.dropOne', left.key)
                      })
                  ]
                : null)
        ]);
    }

    function fits(app) {
        var plan = app.plan;
        var fresh = plan.chosen.filter(function (key) {
            var item = byKey(app, key);
            return item && item.commitment !== 'committed';
        });
        return h('section', {}, [
            h('header', { class: 'incidents-row' }, [
                h('h3', {}, AJS.I18n.getText('incidents.items.plan.fits', plan.chosen.length, plan.used, plan.capacity)),
                app.mayWrite && fresh.length
                    ? model.button('commit-all', AJS.I18n.getText('incidents.items.plan.commitAll', fresh.length), {
                          class: 'aui-button aui-button-primary incidents-end',
                          'data-keys': fresh.join(' '),
                          'data-focus': 'commit-all'
                      })
                    : null
            ]),
            plan.best
                ? null
                : model.note('info', AJS.I18n.getText('incidents.items.plan.notBest', plan.atMost - plan.value, plan.value)),
            plan.chosen.length
                ? h('table', { class: 'incidents-table' }, [
                      h('thead', {}, h('tr', {}, [
                          h('th', { scope: 'col', class: 'incidents-right' }, AJS.I18n.getText('incidents.items.list.order')),
                          h('th', { scope: 'col' }, AJS.I18n.getText('incidents.items.plan.why')),
                          h('th', { scope: 'col' }, AJS.I18n.getText('incidents.actionItem.field.size')),
                          h('th', { scope: 'col' }, AJS.I18n.getText('incidents.actionItem.field.confidence')),
                          h('th', { scope: 'col' }, AJS.I18n.getText('incidents.items.plan.person'))
                      ])),
                      h('tbody', {}, plan.chosen.map(function (key) { return chosenRow(app, key); }))
                  ])
                : h('p', { class: 'incidents-items-none' }, AJS.I18n.getText('incidents.items.plan.nothingFits'))
        ]);
    }

    function doesNotFit(app) {
        var left = app.plan.left;
        if (!left.length) {
            return app.plan.chosen.length ? model.note('success', AJS.I18n.getText('incidents.items.plan.allFits')) : null;
        }
        var points = model.sum(left.map(function (each) { return byKey(app, each.key) || {}; }));
        return h('section', {}, [
            h('h3', {}, AJS.I18n.getText('incidents.items.plan.left', left.length, points)),
            h('table', { class: 'incidents-table' }, [
                h('thead', {}, h('tr', {}, [
                    h('th', { scope: 'col' }, AJS.I18n.getText('incidents.actionItem.field.item')),
                    h('th', { scope: 'col' }, AJS.I18n.getText('incidents.actionItem.field.size')),
                    h('th', { scope: 'col' }, AJS.I18n.getText('incidents.items.plan.because')),
                    h('th', { scope: 'col' }, AJS.I18n.getText('incidents.items.plan.decide'))
                ])),
                h('tbody', {}, left.map(function (each) { return leftRow(app, each); }))
            ])
        ]);
    }

    function mark(weight) {
        var signs = { look: '▲', know: 'i', sound: '✓' };
        return h('span', { class: 'incidents-finding-mark', 'data-weight': weight, 'aria-hidden': 'true' }, signs[weight]);
    }

    function findings(app) {
        var list = app.plan.findings || [];
        var look = list.filter(function (each) { return each.weight === 'look'; }).length;
        return h('section', { 'data-findings': true }, [
            h('h3', {}, AJS.I18n.getText('incidents.items.plan.check')),
            h('p', { class: 'incidents-card-more' }, list.length
                ? AJS.I18n.getText('incidents.items.plan.checkCount', look)
                : AJS.I18n.getText('incidents.items.plan.checkNothing')),
            h('ul', { class: 'incidents-findings' }, list.map(function (each) {
                return h('li', { 'data-code': each.code }, [
                    mark(each.weight),
                    h('div', {}, [h('strong', {}, each.title), h('p', {}, each.text)])
                ]);
            }))
        ]);
    }

    function how(app) {
        var numbers = app.numbers;
        return h('details', { class: 'incidents-card-more' }, [
            h('summary', {}, AJS.I18n.getText('incidents.items.plan.how')),
            h('p', {}, AJS.I18n.getText('incidents.items.plan.howText')),
            h('p', {}, AJS.I18n.getText(
                'incidents.items.plan.howFigures',
                [numbers.weights.importance.high, numbers.weights.importance.medium, numbers.weights.importance.low].join(', '),
                [numbers.weights.urgency.high, numbers.weights.urgency.medium, numbers.weights.urgency.low].join(', '),
                [
                    numbers.weights.confidence.high,
                    numbers.weights.confidence.notSaid,
                    numbers.weights.confidence.medium,
                    numbers.weights.confidence.low
                ].join(', '),
                model.SIZES.map(function (size) { return size + ' ' + numbers.points[size]; }).join(', ')
            ))
        ]);
    }

    function plan(app) {
        if (app.planError) {
            return h('div', {}, [model.note('warning', app.planError), ask(app)]);
        }
        if (app.capacity === null) {
            return ask(app);
        }
        if (!app.plan) {
            return h('p', { class: 'incidents-items-none', role: 'status' }, AJS.I18n.getText('incidents.items.plan.busy'));
        }
        return h('div', {}, [
            h('div', { class: 'incidents-split' }, [
                h('div', { class: 'incidents-stack' }, [capacity(app), half(app)]),
                h('div', { class: 'incidents-stack' }, [fits(app), doesNotFit(app), how(app)])
            ]),
            findings(app)
        ]);
    }

    Object.assign(model, { plan: plan });
})();
