/*
 * Action items on a page: matrix, list and plan over one state. A change shows at once and Jira follows; where Jira refuses,
 * the item goes back and the page says why. The root carries where to call (data-rest) and what to start from (data-state:
 * view, scope, limit, values, total, points, weights, mayAdd, mayWrite, and trouble or authorise where Jira is silent), so that
 * either product can show it.
 */
(function () {
    'use strict';

    var model = window.IncidentsItems;
    var h = model.h;
    var MOST_UNDO = 20;
    var PAUSE = 250;

    function App(root) {
        var state = JSON.parse(root.dataset.state);
        this.root = root;
        this.place = root.querySelector('.incidents-items-app');
        this.plain = root.querySelector('.incidents-items-plain');
        this.base = AJS.contextPath() + root.dataset.rest;
        this.scope = state.scope;
        this.limit = state.limit;
        this.incident = state.incident || null;
        this.view = state.view;
        this.numbers = { points: state.points, weights: state.weights };
        this.mayAdd = state.mayAdd;
        this.mayWrite = state.mayWrite;
        this.wasMayWrite = state.mayWrite;
        this.nothing = state.nothing;
        this.trouble = state.trouble || '';
        this.authorise = state.authorise || '';
        this.project = state.project || '';
        this.factorHeads = state.factorHeads || [];
        this.values = model.rank(state.values);
        this.total = state.total;
        this.asOf = new Date();
        this.filter = {};
        this.hidden = {};
        this.saving = {};
        this.undoes = [];
        this.active = null;
        this.moving = null;
        this.editing = null;
        this.ideas = [];
        this.plan = null;
        this.planError = '';
        this.limits = {};
        this.capacity = null;
        this.remember('read');
    }

    /** What a reader set here before is offered again; a browser that keeps nothing is no failure. */
    App.prototype.remember = function (what) {
        var name = 'incidents-items:' + JSON.stringify(this.scope);
        try {
            if (what === 'read') {
                var kept = JSON.parse(window.localStorage.getItem(name) || '{}');
                this.capacity = typeof kept.capacity === 'number' ? kept.capacity : null;
                this.limits = kept.limits || {};
                this.hidden = kept.hidden || {};
            } else {
                window.localStorage.setItem(
                    name,
                    JSON.stringify({ capacity: this.capacity, limits: this.limits, hidden: this.hidden })
                );
            }
        } catch (unavailable) {
            this.limits = this.limits || {};
        }
    };

    App.prototype.call = function (method, path, body, headers) {
        return fetch(this.base + path, {
            method: method,
            credentials: 'same-origin',
            headers: Object.assign(
                { Accept: 'application/json', 'Content-Type': 'application/json', 'X-Atlassian-Token': 'no-check' },
                headers
            ),
            body: body === undefined ? undefined : JSON.stringify(body)
        }).then(
            function (answer) {
                if (answer.status === 204) {
                    return {};
                }
                return answer.json().then(
                    function (json) {
                        if (answer.ok) {
                            return json;
                        }
                        throw Object.assign({ errors: [] }, json, { status: answer.status });
                    },
                    function () {
                        throw { errors: [{ message: AJS.I18n.getText('incidents.macro.actionItems.failed', answer.status) }] };
                    }
                );
            },
            function () {
                throw { errors: [{ message: AJS.I18n.getText('incidents.macro.actionItems.unreachable') }] };
            }
        );
    };

    function wordsOf(problem) {
        return (problem.errors || [])
            .map(function (each) {
                return each.message;
            })
            .join(' ') || AJS.I18n.getText('incidents.macro.form.failed');
    }

    App.prototype.query = function () {
        var scope = this.scope;
        return Object.keys(scope)
            .map(function (name) {
                return name + '=' + encodeURIComponent(scope[name]);
            })
            .join('&');
    };

    App.prototype.find = function (key) {
        return this.values.find(function (item) {
            return item.key === key;
        });
    };

    /* What is shown */

    App.prototype.shown = function () {
        var filter = this.filter;
        return this.values.filter(function (item) {
            return !model.isDropped(item) && model.matches(item, filter);
        });
    };

    App.prototype.say = function (kind, children) {
        this.message.replaceChildren(model.note(kind, children));
    };

    App.prototype.announce = function (words) {
        this.live.textContent = words;
    };

    App.prototype.focused = function () {
        var element = document.activeElement;
        var named = element && this.place.contains(element) ? element.closest('[data-focus]') : null;
        return named ? named.dataset.focus : null;
    };

    App.prototype.focus = function (name) {
        var element = Array.from(this.place.querySelectorAll('[data-focus]')).find(function (candidate) {
            return candidate.dataset.focus === name;
        });
        if (element) {
            element.focus({ preventScroll: false });
        }
        return Boolean(element);
    };

    /** Shows the state anew; what had the focus keeps it. */
    App.prototype.render = function () {
        var focused = this.focused();
        this.bar.replaceChildren.apply(this.bar, this.barParts());
        this.renderBody(focused);
    };

    App.prototype.renderBody = function (focus) {
        var focused = focus === undefined ? this.focused() : focus;
        this.sum.replaceChildren.apply(this.sum, this.sumParts());
        this.body.replaceChildren.apply(this.body, this.bodyParts());
        if (focused) {
            this.focus(focused);
        }
    };

    App.prototype.barParts = function () {
        var app = this;
        var views = [
            ['matrix', AJS.I18n.getText('incidents.items.view.matrix')],
            ['list', AJS.I18n.getText('incidents.items.view.list')],
            ['plan', AJS.I18n.getText('incidents.items.view.plan')]
        ];
        return [
            h('div', { class: 'incidents-items-bar' }, [
                h('div', { class: 'aui-buttons', role: 'group', 'aria-label': AJS.I18n.getText('incidents.items.view.label') },
                    views.map(function (view) {
                        return model.button('view', view[1], {
                            'data-view': view[0],
                            'data-focus': 'view-' + view[0],
                            'aria-pressed': String(app.view === view[0])
                        });
                    })
                ),
                h('div', { class: 'incidents-row' }, this.mayAdd
                    ? [
                          model.button('link', AJS.I18n.getText('incidents.items.link'), { 'data-focus': 'link' }),
                          model.button('create', AJS.I18n.getText('incidents.items.create'), {
                              class: 'aui-button aui-button-primary',
                              'data-focus': 'create'
                          })
                      ]
                    : [])
            ]),
            this.troubleNote()
        ].filter(Boolean);
    };

    App.prototype.troubleNote = function () {
        if (!this.trouble) {
            return null;
        }
        return model.note(this.authorise ? 'info' : 'warning', [
            this.trouble,
            ' ',
            this.authorise
                ? h('a', { href: model.safe(this.authorise) }, AJS.I18n.getText('incidents.macro.actionItems.authorise'))
                : model.button('reload', AJS.I18n.getText('incidents.items.tryNow'), {
                      class: 'aui-button aui-button-link',
                      'data-focus': 'reload'
                  })
        ]);
    };

    App.prototype.sumParts = function () {
        if (!this.values.length) {
            return [];
        }
        var sums = model.totals(this.values);
        var share = sums.committedPoints ? sums.donePoints / sums.committedPoints : 0;
        var shown = this.shown().length;
        var all = this.values.filter(function (item) { return !model.isDropped(item); }).length;
        return [
            h('progress', {
                class: 'incidents-items-progress',
                max: '100',
                value: String(Math.round(share * 100)),
                'aria-label': AJS.I18n.getText('incidents.items.progress.label')
            }),
            h('span', {}, AJS.I18n.getText('incidents.items.progress', sums.committed, sums.committedPoints, sums.done, sums.donePoints)),
            shown < all ? h('span', {}, AJS.I18n.getText('incidents.items.filter.count', shown, all)) : null,
            this.total > this.values.length
                ? h('span', {}, AJS.I18n.getText('incidents.items.truncated', this.values.length, this.total))
                : null,
            this.trouble
                ? null
                : h('span', { class: 'incidents-end' }, AJS.I18n.getText(
                      'incidents.items.asOf',
                      this.asOf.toLocaleTimeString(document.documentElement.lang || undefined, { hour: '2-digit', minute: '2-digit' })
                  ))
        ].filter(Boolean);
    };

    App.prototype.bodyParts = function () {
        if (!this.values.length) {
            return this.trouble ? [this.ideasPart()].filter(Boolean) : [this.empty(), this.ideasPart()].filter(Boolean);
        }
        var shown = this.shown();
        var parts = [];
        if (this.view === 'plan') {
            parts.push(model.plan(this));
        } else if (!shown.length && model.isSet(this.filter)) {
            parts.push(this.nothingLeft());
        } else if (this.view === 'list') {
            parts.push(model.list(this, shown));
            parts.push(this.keys());
        } else {
            parts.push(this.legend());
            parts.push(model.matrix(this, shown));
            parts.push(this.keys());
            parts.push(this.unplaced(shown));
        }
        parts.push(model.drawer(this));
        parts.push(this.ideasPart());
        return parts.filter(Boolean);
    };

    App.prototype.empty = function () {
        return h('div', { class: 'incidents-empty' }, [
            h('h3', {}, AJS.I18n.getText('incidents.items.empty')),
            h('p', {}, this.nothing),
            this.mayAdd
                ? model.button('create', AJS.I18n.getText('incidents.items.create'), { 'data-focus': 'create-empty' })
                : null
        ]);
    };

    App.prototype.nothingLeft = function () {
        return h('div', { class: 'incidents-empty' }, [
            h('h3', {}, AJS.I18n.getText('incidents.items.filter.nothing')),
            h('p', {}, AJS.I18n.getText('incidents.items.filter.nothingHint', this.values.length, this.filterWords())),
            model.button('clear', AJS.I18n.getText('incidents.items.filter.clear'), { 'data-focus': 'clear-empty' })
        ]);
    };

    App.prototype.filterWords = function () {
        var words = [];
        var filter = this.filter;
        if (filter.text) {
            words.push('“' + filter.text + '”');
        }
        if (filter.person) {
            words.push(AJS.I18n.getText('incidents.actionItem.field.assignee') + ': ' +
                (filter.person === '-' ? AJS.I18n.getText('incidents.macro.actionItems.nobody') : filter.person));
        }
        if (filter.kind) {
            words.push(AJS.I18n.getText('incidents.actionItem.field.kind') + ': ' + model.kind(filter.kind));
        }
        if (filter.incident) {
            words.push(AJS.I18n.getText('incidents.actionItem.field.incident') + ': ' + filter.incident);
        }
        if (filter.importance) {
            words.push(model.importance(filter.importance));
        }
        if (filter.urgency) {
            words.push(model.urgency(filter.urgency));
        }
        if (filter.state) {
            words.push(filter.state === 'done'
                ? AJS.I18n.getText('incidents.items.filter.done')
                : AJS.I18n.getText('incidents.items.filter.open'));
        }
        return words.join(', ');
    };

    App.prototype.legend = function () {
        var numbers = this.numbers;
        return h('div', { class: 'incidents-legend' }, [
            h('span', {}, [
                h('strong', {}, AJS.I18n.getText('incidents.actionItem.field.size')),
                model.SIZES.map(function (size) { return size + ' ' + numbers.points[size]; }).join(' · ')
            ]),
            h('span', {}, [h('strong', {}, AJS.I18n.getText('incidents.actionItem.field.confidence'))].concat(
                ['high', 'medium', 'low', ''].map(function (word) {
                    return h('span', {}, [model.pattern(word), ' ', model.confidence(word)]);
                })
            ))
        ]);
    };

    App.prototype.keys = function () {
        if (!this.mayWrite) {
            return null;
        }
        var isMatrix = this.view === 'matrix';
        function key(name, words) {
            return [h('kbd', {}, name), ' ' + words + ' · '];
        }
        return h('p', { class: 'incidents-keys' }, [].concat(
            isMatrix ? key(AJS.I18n.getText('incidents.items.keys.space'), AJS.I18n.getText('incidents.items.keys.pickUp')) : [],
            key('↑↓←→', AJS.I18n.getText('incidents.items.keys.walk')),
            key('Enter', AJS.I18n.getText('incidents.items.keys.open')),
            key('E', AJS.I18n.getText('incidents.items.menu.classify')),
            key('C', AJS.I18n.getText('incidents.items.menu.commit')),
            key('L', AJS.I18n.getText('incidents.items.menu.later')),
            key('N', AJS.I18n.getText('incidents.items.menu.drop')),
            [h('kbd', {}, 'Z'), ' ' + AJS.I18n.getText('incidents.items.undo')]
        ));
    };

    App.prototype.unplaced = function (shown) {
        var foreign = shown.filter(function (item) { return !item.isu; });
        if (!foreign.length) {
            return null;
        }
        return h('section', { class: 'incidents-items-unplaced' }, [
            h('p', {}, AJS.I18n.getText('incidents.macro.actionItems.unplaced')),
            h('ul', {}, foreign.map(function (item) {
                return h('li', {}, [
                    model.link(item),
                    ' ' + item.summary,
                    item.foreign
                        ? h('details', { class: 'incidents-foreign' }, [
                              h('summary', {}, AJS.I18n.getText('incidents.items.list.foreign', item.key)),
                              h('pre', { tabindex: '0' }, item.foreign)
                          ])
                        : null
                ]);
            }))
        ]);
    };

    /* Filters */

    App.prototype.filterParts = function () {
        var app = this;
        var people = {};
        var incidents = {};
        this.values.forEach(function (item) {
            if (item.assignee) {
                people[item.assignee.name] = item.assignee.displayName;
            }
            if (item.incident) {
                incidents[item.incident] = true;
            }
        });
        function pick(name, label, options, any) {
            var select = h('select', { class: 'incidents-field', name: name, 'aria-label': label, 'data-filter': name, 'data-focus': 'filter-' + name },
                [h('option', { value: '' }, any)].concat(options.map(function (option) {
                    return h('option', { value: option[0], selected: app.filter[name] === option[0] ? true : null }, option[1]);
                })));
            if (app.filter[name]) {
                select.dataset.set = '';
            }
            return select;
        }
        var parts = [
            h('input', {
                class: 'incidents-field', type: 'search', 'data-filter': 'text', 'data-focus': 'filter-text',
                value: this.filter.text || '',
                placeholder: AJS.I18n.getText('incidents.items.filter.text'),
                'aria-label': AJS.I18n.getText('incidents.items.filter.text')
            }),
            pick('person', AJS.I18n.getText('incidents.actionItem.field.assignee'),
                Object.keys(people).sort().map(function (name) { return [name, people[name]]; })
                    .concat([['-', AJS.I18n.getText('incidents.macro.actionItems.nobody')]]),
                AJS.I18n.getText('incidents.items.filter.anyone')),
            pick('kind', AJS.I18n.getText('incidents.actionItem.field.kind'),
                model.KINDS.map(function (kind) { return [kind, model.kind(kind)]; }),
                AJS.I18n.getText('incidents.items.filter.anyKind')),
            pick('state', AJS.I18n.getText('incidents.actionItem.field.status'),
                [['open', AJS.I18n.getText('incidents.items.filter.open')], ['done', AJS.I18n.getText('incidents.items.filter.done')]],
                AJS.I18n.getText('incidents.items.filter.anyState'))
        ];
        if (!this.incident && Object.keys(incidents).length > 1) {
            parts.push(pick('incident', AJS.I18n.getText('incidents.actionItem.field.incident'),
                Object.keys(incidents).sort().map(function (key) { return [key, key]; }),
                AJS.I18n.getText('incidents.items.filter.anyIncident')));
        }
        if (this.view === 'list') {
            parts.push(pick('importance', AJS.I18n.getText('incidents.actionItem.field.importance'),
                model.LEVELS.map(function (level) { return [level, model.level(level)]; }),
                AJS.I18n.getText('incidents.items.filter.anyImportance')));
            parts.push(pick('urgency', AJS.I18n.getText('incidents.actionItem.field.urgency'),
                model.LEVELS.map(function (level) { return [level, model.level(level)]; }),
                AJS.I18n.getText('incidents.items.filter.anyUrgency')));
            parts.push(this.columnChoice());
        }
        if (model.isSet(this.filter)) {
            parts.push(model.button('clear', AJS.I18n.getText('incidents.items.filter.clear'), {
                class: 'aui-button aui-button-link', 'data-focus': 'clear'
            }));
        }
        return parts;
    };

    App.prototype.columnChoice = function () {
        var app = this;
        return h('details', { class: 'incidents-columns', open: this.choosesColumns ? true : null }, [
            h('summary', { class: 'aui-button', 'data-focus': 'columns' }, AJS.I18n.getText('incidents.items.columns')),
            h('div', { class: 'incidents-columns-list' }, model.columns().map(function (column) {
                return h('label', {}, [
                    h('input', {
                        type: 'checkbox', 'data-hide': column.name, 'data-focus': 'hide-' + column.name,
                        checked: app.hidden[column.name] ? null : true
                    }),
                    ' ' + column.label
                ]);
            }))
        ]);
    };

    App.prototype.renderFilters = function () {
        var isShown = this.values.length > 0 && this.view !== 'plan';
        this.filters.hidden = !isShown;
        if (isShown) {
            var focused = this.focused();
            this.filters.replaceChildren.apply(this.filters, this.filterParts());
            if (focused) {
                this.focus(focused);
            }
        }
    };

    App.prototype.renderAll = function () {
        this.render();
        this.renderFilters();
    };

    /* Ideas */

    App.prototype.loadIdeas = function () {
        var app = this;
        if (!this.incident || this.root.dataset.ideas === 'off') {
            return;
        }
        this.call('GET', '/candidates').then(
            function (answer) {
                app.ideas = answer.values;
                app.renderBody();
            },
            function (problem) {
                app.ideasTrouble = wordsOf(problem);
                app.renderBody();
            }
        );
    };

    App.prototype.ideasPart = function () {
        var app = this;
        if (!this.incident) {
            return null;
        }
        if (this.ideasTrouble) {
            return model.note('warning', this.ideasTrouble);
        }
        var own = this.ideas.filter(function (idea) { return idea.incidents.indexOf(app.incident) >= 0; });
        var others = this.ideas.filter(function (idea) { return idea.incidents.indexOf(app.incident) < 0; });
        if (!own.length && !(others.length && this.mayAdd)) {
            return null;
        }
        return h('section', { class: 'incidents-drawer incidents-ideas', 'aria-label': AJS.I18n.getText('incidents.items.ideas.label') }, [
            h('header', {}, [
                h('strong', {}, AJS.I18n.getText('incidents.items.ideas.title', own.length)),
                h('span', { class: 'incidents-card-more' }, AJS.I18n.getText('incidents.items.ideas.hint'))
            ]),
            own.length ? h('ul', {}, own.map(function (idea) { return app.idea(idea, true); })) : null,
            others.length && this.mayAdd
                ? h('details', {}, [
                      h('summary', {}, AJS.I18n.getText('incidents.items.ideas.others', others.length)),
                      h('ul', {}, others.map(function (idea) { return app.idea(idea, false); }))
                  ])
                : null
        ]);
    };

    App.prototype.idea = function (idea, isOwn) {
        var words = [AJS.I18n.getText('incidents.items.ideas.seen', idea.weight, idea.incidents.join(', '))];
        if (idea.kind) {
            words.push(model.kind(idea.kind));
        }
        return h('li', { 'data-idea': idea.id }, [
            h('span', {}, [idea.summary, h('span', { class: 'incidents-card-more' }, words.join(' · '))]),
            this.mayAdd
                ? h('span', { class: 'incidents-row incidents-end' }, isOwn
                    ? [
                          model.button('idea-issue', AJS.I18n.getText('incidents.items.ideas.make'), {
                              'data-idea': idea.id, 'data-focus': 'idea-' + idea.id,
                              'aria-label': AJS.I18n.getText('incidents.items.ideas.makeOne', idea.summary)
                          }),
                          model.button('idea-drop', AJS.I18n.getText('incidents.items.ideas.drop'), {
                              class: 'aui-button aui-button-link', 'data-idea': idea.id, 'data-focus': 'idea-drop-' + idea.id,
                              'aria-label': AJS.I18n.getText('incidents.items.ideas.dropOne', idea.summary)
                          })
                      ]
                    : model.button('idea-seen', AJS.I18n.getText('incidents.items.ideas.again'), {
                          'data-idea': idea.id, 'data-focus': 'idea-seen-' + idea.id,
                          'aria-label': AJS.I18n.getText('incidents.items.ideas.againOne', idea.summary)
                      }))
                : null
        ]);
    };

    App.prototype.ideaCall = function (method, id, what, body) {
        var app = this;
        this.call(method, '/candidates/' + encodeURIComponent(id) + what, body).then(
            function () { app.loadIdeas(); },
            function (problem) { app.say('error', wordsOf(problem)); }
        );
    };

    /* What changes */

    App.prototype.reload = function () {
        var app = this;
        return this.call('GET', '/action-items?' + this.query() + '&limit=' + this.limit).then(
            function (answer) {
                app.values = model.rank(answer.values);
                app.total = answer.total;
                app.asOf = new Date();
                app.trouble = answer.trouble || '';
                app.authorise = '';
                app.mayWrite = app.wasMayWrite || !app.trouble;
                app.plan = null;
                app.renderAll();
                app.makePlan();
            },
            function (problem) {
                app.trouble = wordsOf(problem);
                app.authorise = problem.authorise || '';
                app.renderAll();
            }
        );
    };

    App.prototype.added = function (answer, candidate) {
        var app = this;
        if (answer.key) {
            this.values = model.rank(this.values.filter(function (item) { return item.key !== answer.key; }).concat([answer]));
            this.total = Math.max(this.total, this.values.length);
            this.project = answer.key.substring(0, answer.key.lastIndexOf('-'));
            this.active = answer.key;
            this.plan = null;
            this.say('success', [AJS.I18n.getText('incidents.items.added'), ' ', model.link(answer), ' ' + answer.summary]);
            this.announce(AJS.I18n.getText('incidents.items.added') + ' ' + answer.key);
            this.renderAll();
            this.makePlan();
        } else {
            this.say('success', answer.weight > 1
                ? AJS.I18n.getText('incidents.items.ideas.known', answer.weight)
                : AJS.I18n.getText('incidents.items.ideas.kept'));
        }
        if (candidate || !answer.key) {
            app.loadIdeas();
        }
    };

    /** Shows a change at once and sends it; the last word about the item is Jira's. */
    App.prototype.change = function (item, changed, path, body, words, undo) {
        var app = this;
        var before = Object.assign({}, item);
        if (this.saving[item.key]) {
            return Promise.resolve(false);
        }
        Object.assign(item, changed);
        delete item.why;
        model.weigh(item, this.numbers);
        model.rank(this.values);
        this.saving[item.key] = true;
        this.announce(words);
        this.renderBody();
        if (before.at && !body.force) {
            body.at = before.at;
        }
        delete body.force;
        return this.call('PUT', '/action-items/' + encodeURIComponent(item.key) + path, body).then(
            function (answer) {
                delete app.saving[item.key];
                app.replace(item, answer);
                if (undo) {
                    app.undoes.push(undo(before));
                    app.undoes = app.undoes.slice(-MOST_UNDO);
                }
                app.say('success', [
                    words,
                    ' ',
                    undo
                        ? model.button('undo', AJS.I18n.getText('incidents.items.undo'), { class: 'aui-button aui-button-link' })
                        : null
                ].filter(Boolean));
                app.renderBody();
                return true;
            },
            function (problem) {
                delete app.saving[item.key];
                app.replace(item, before);
                app.refused(item, problem, function () {
                    app.change(item, changed, path, Object.assign({}, body, { at: undefined, force: true }), words, undo);
                });
                app.renderBody();
                return false;
            }
        );
    };

    App.prototype.replace = function (item, by) {
        Object.keys(item).forEach(function (name) {
            delete item[name];
        });
        Object.assign(item, by);
        model.weigh(item, this.numbers);
        model.rank(this.values);
    };

    App.prototype.refused = function (item, problem, again) {
        var first = (problem.errors || [])[0] || {};
        var words = wordsOf(problem);
        this.announce(words);
        if (problem.status === 409 && first.field === 'at') {
            this.again = again;
            this.say('warning', [
                words + ' ',
                model.button('mine', AJS.I18n.getText('incidents.items.conflict.mine'), { class: 'aui-button aui-button-link' }),
                model.button('reload', AJS.I18n.getText('incidents.items.conflict.theirs'), { class: 'aui-button aui-button-link' })
            ]);
            return;
        }
        this.say('error', [
            words,
            ' ' + AJS.I18n.getText('incidents.items.backAgain', item.key),
            problem.authorise
                ? h('a', { href: model.safe(problem.authorise) }, ' ' + AJS.I18n.getText('incidents.macro.actionItems.authorise'))
                : null
        ].filter(Boolean));
    };

    /** @param after keys of the issues that have to be done before; left out where that stays */
    App.prototype.classify = function (item, isu, isUndo, after) {
        var app = this;
        var before = item.isu;
        var waited = item.after || [];
        var names = ['importance', 'urgency', 'size', 'confidence'].filter(function (name) {
            return (before[name] || '') !== (isu[name] || '');
        });
        var isWaiting = after !== undefined && after.join() !== waited.join();
        if (!names.length && !isWaiting) {
            this.renderBody();
            return Promise.resolve(true);
        }
        var words = names.map(function (name) {
            return fieldWords(name) + ' ' + valueWords(name, before) + ' → ' + valueWords(name, isu);
        });
        if (isWaiting) {
            words.push(AJS.I18n.getText('incidents.items.dialog.after') + ' → ' + (after.join(', ') || '–'));
        }
        return this.change(
            item,
            isWaiting ? { isu: isu, after: after } : { isu: isu },
            '/isu',
            Object.assign({ confidence: null }, isu, isWaiting ? { after: after } : {}),
            item.key + ': ' + words.join(', ') + '.',
            isUndo
                ? null
                : function () {
                      return function () {
                          return app.classify(app.find(item.key), before, true, isWaiting ? waited : undefined);
                      };
                  }
        );
    };

    function fieldWords(name) {
        switch (name) {
            case 'importance':
                return AJS.I18n.getText('incidents.actionItem.field.importance');
            case 'urgency':
                return AJS.I18n.getText('incidents.actionItem.field.urgency');
            case 'size':
                return AJS.I18n.getText('incidents.actionItem.field.size');
            default:
                return AJS.I18n.getText('incidents.actionItem.field.confidence');
        }
    }

    function valueWords(name, isu) {
        return name === 'size' ? isu.size : name === 'confidence' ? model.confidence(isu.confidence) : model.level(isu[name]);
    }

    App.prototype.decide = function (item, decision, isUndo) {
        var app = this;
        var before = { commitment: item.commitment, reason: item.reason || null };
        var words = item.key + ': ' + model.commitment(before.commitment) + ' → ' + model.commitment(decision.commitment) + '.';
        return this.change(
            item,
            { commitment: decision.commitment, reason: decision.reason || undefined },
            '/commitment',
            { commitment: decision.commitment, reason: decision.reason || null, undo: Boolean(isUndo) },
            words,
            isUndo
                ? null
                : function () {
                      return function () { return app.decide(app.find(item.key), before, true); };
                  }
        );
    };

    App.prototype.undo = function () {
        var last = this.undoes.pop();
        if (last) {
            last();
        } else {
            this.announce(AJS.I18n.getText('incidents.items.undo.nothing'));
        }
    };

    App.prototype.commitAll = function (keys) {
        var app = this;
        keys.reduce(function (before, key) {
            return before.then(function (isDone) {
                var item = app.find(key);
                return isDone && item ? app.decide(item, { commitment: 'committed', reason: null }) : isDone;
            });
        }, Promise.resolve(true)).then(function (isDone) {
            if (isDone) {
                app.say('success', AJS.I18n.getText('incidents.items.plan.committed', keys.length));
                app.makePlan();
            }
        });
    };

    App.prototype.move = function (item, to) {
        return this.classify(item, Object.assign({}, item.isu, to));
    };

    /* The plan */

    App.prototype.makePlan = function () {
        var app = this;
        if (this.view !== 'plan' || this.capacity === null || !this.values.length) {
            return;
        }
        var persons = Object.keys(this.limits)
            .map(function (name) { return '&person=' + encodeURIComponent(name + ':' + app.limits[name]); })
            .join('');
        this.call('GET', '/action-items/plan?' + this.query() + '&capacity=' + this.capacity + persons).then(
            function (plan) {
                app.plan = plan;
                app.planError = '';
                app.renderBody();
            },
            function (problem) {
                app.planError = wordsOf(problem);
                app.renderBody();
            }
        );
    };

    App.prototype.planFrom = function (form) {
        var number = Number(form.elements.capacity.value);
        if (form.elements.capacity.value === '' || !Number.isInteger(number) || number < 0 || number > 10000) {
            this.planError = AJS.I18n.getText('incidents.plan.input.capacity', 10000, form.elements.capacity.value);
            this.renderBody();
            return;
        }
        var limits = {};
        form.querySelectorAll('[data-person]').forEach(function (field) {
            if (field.value !== '') {
                limits[field.dataset.person] = Number(field.value);
            }
        });
        this.capacity = number;
        this.limits = limits;
        this.planError = '';
        this.remember('write');
        this.renderBody();
        this.makePlan();
    };

    /* What people do */

    App.prototype.act = function (what, element) {
        var item = element.dataset.key ? this.find(element.dataset.key) : null;
        switch (what) {
            case 'view':
                this.view = element.dataset.view;
                this.moving = null;
                this.editing = null;
                this.renderAll();
                this.makePlan();
                break;
            case 'create':
                model.dialogs.create(this, {});
                break;
            case 'link':
                model.dialogs.link(this);
                break;
            case 'reload':
                this.message.replaceChildren();
                this.reload();
                break;
            case 'clear':
                this.filter = {};
                this.renderAll();
                break;
            case 'undo':
                this.undo();
                break;
            case 'mine':
                this.again();
                break;
            case 'menu':
                this.menu(element, item);
                break;
            case 'commit':
                this.decide(item, { commitment: 'committed', reason: null });
                break;
            case 'later':
                model.dialogs.reason(this, item, 'later');
                break;
            case 'drop':
                model.dialogs.reason(this, item, 'notDoing');
                break;
            case 'classify':
                this.edit(item);
                break;
            case 'cancel-edit':
                this.editing = null;
                this.renderBody('row-' + this.active);
                break;
            case 'take-back':
                this.decide(item, { commitment: 'proposed', reason: null });
                break;
            case 'commit-all':
                this.commitAll(element.dataset.keys.split(' '));
                break;
            case 'idea-issue':
                this.makeIssue(element.dataset.idea);
                break;
            case 'idea-drop':
                this.ideaCall('DELETE', element.dataset.idea, '');
                break;
            case 'idea-seen':
                this.ideaCall('POST', element.dataset.idea, '/seen', { incident: this.incident });
                break;
        }
    };

    App.prototype.makeIssue = function (id) {
        var idea = this.ideas.find(function (each) { return each.id === id; });
        model.dialogs.create(this, { candidate: id, summary: idea.summary, isu: idea.isu, kind: idea.kind });
    };

    App.prototype.edit = function (item) {
        if (this.view === 'list') {
            this.editing = item.key;
            this.active = item.key;
            this.renderBody('field-importance');
        } else {
            model.dialogs.classify(this, item);
        }
    };

    /** The menu of a card, for who uses no single keys. */
    App.prototype.menu = function (opener, item) {
        var app = this;
        if (this.closeMenu) {
            this.closeMenu();
        }
        function entry(what, words) {
            return h('li', { role: 'none' }, model.button(what, words, {
                class: 'incidents-menu-entry', role: 'menuitem', 'data-key': item.key, tabindex: '-1'
            }));
        }
        var entries = [entry('classify', AJS.I18n.getText('incidents.items.menu.classify'))];
        if (item.commitment !== 'committed') {
            entries.push(entry('commit', AJS.I18n.getText('incidents.items.menu.commit')));
        }
        if (item.commitment === 'committed' || item.commitment === 'later') {
            entries.push(entry('take-back', AJS.I18n.getText('incidents.items.menu.undecide')));
        }
        entries.push(entry('later', AJS.I18n.getText('incidents.items.menu.later')));
        entries.push(entry('drop', AJS.I18n.getText('incidents.items.menu.drop')));
        var menu = h('ul', { class: 'incidents-menu', role: 'menu', 'aria-label': item.key }, entries);
        var buttons = Array.from(menu.querySelectorAll('button'));
        opener.setAttribute('aria-expanded', 'true');
        opener.after(menu);

        function close(isBack) {
            menu.remove();
            opener.setAttribute('aria-expanded', 'false');
            app.closeMenu = null;
            document.removeEventListener('click', outside, true);
            if (isBack) {
                opener.focus();
            }
        }

        function outside(event) {
            if (!menu.contains(event.target)) {
                close(false);
            }
        }

        menu.addEventListener('keydown', function (event) {
            var at = buttons.indexOf(document.activeElement);
            if (event.key === 'Escape' || event.key === 'Tab') {
                close(true);
            } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
                buttons[(at + (event.key === 'ArrowDown' ? 1 : buttons.length - 1)) % buttons.length].focus();
            } else {
                return;
            }
            event.preventDefault();
            event.stopPropagation();
        });
        menu.addEventListener('click', function () {
            close(true);
        });
        document.addEventListener('click', outside, true);
        this.closeMenu = close;
        buttons[0].focus();
    };

    App.prototype.onKey = function (event) {
        var target = event.target;
        if (event.ctrlKey || event.metaKey || event.altKey) {
            return;
        }
        var isCard = target.classList.contains('incidents-card');
        var isRow = target.matches('tr[data-key]');
        if (!isCard && !isRow) {
            if (event.key === 'Escape' && this.editing) {
                this.act('cancel-edit', target);
                event.preventDefault();
            }
            return;
        }
        var item = this.find(target.dataset.key);
        if (!item || !this.onItemKey(event.key, target, item, isCard)) {
            return;
        }
        event.preventDefault();
    };

    /** Whether the key meant something. */
    App.prototype.onItemKey = function (key, target, item, isCard) {
        if (this.moving) {
            return this.onMovingKey(key, item);
        }
        if (key.startsWith('Arrow')) {
            this.walk(target, key, isCard);
            return true;
        }
        if (key === 'Enter') {
            target.querySelector('a').click();
            return true;
        }
        if (!this.mayWrite || !item.isu) {
            return false;
        }
        switch (key.toLowerCase()) {
            case ' ':
                if (isCard) {
                    this.pickUp(item);
                }
                return isCard;
            case 'e':
                this.act('classify', target);
                return true;
            case 'c':
                if (item.commitment !== 'committed') {
                    this.act('commit', target);
                }
                return true;
            case 'l':
                this.act('later', target);
                return true;
            case 'n':
                this.act('drop', target);
                return true;
            case 'z':
                this.undo();
                return true;
            default:
                return false;
        }
    };

    App.prototype.walk = function (target, key, isCard) {
        var next = target;
        if (isCard) {
            next = model.walked(target, key);
        } else if (key === 'ArrowDown' || key === 'ArrowUp') {
            next = (key === 'ArrowDown' ? target.nextElementSibling : target.previousElementSibling) || target;
        }
        if (next !== target && next.dataset.key) {
            this.active = next.dataset.key;
            this.settle(target, '-1');
            this.settle(next, '0');
            next.focus();
        }
    };

    /** One of the cards is a tab stop, with what stands in it. */
    App.prototype.settle = function (card, tabindex) {
        card.setAttribute('tabindex', tabindex);
        if (card.classList.contains('incidents-card')) {
            card.querySelectorAll('a, button').forEach(function (inside) {
                inside.setAttribute('tabindex', tabindex);
            });
        }
    };

    App.prototype.pickUp = function (item) {
        this.moving = { key: item.key, to: { importance: item.isu.importance, urgency: item.isu.urgency } };
        this.renderBody('card-' + item.key);
        this.announce(AJS.I18n.getText('incidents.items.move.pickedUp', item.key));
    };

    App.prototype.onMovingKey = function (key, item) {
        var to = this.moving.to;
        if (key.startsWith('Arrow')) {
            this.moving.to = model.carried(to, key);
            this.renderBody('card-' + item.key);
            this.announce(AJS.I18n.getText(
                'incidents.items.move.at',
                item.key,
                model.level(this.moving.to.importance),
                model.level(this.moving.to.urgency)
            ));
            return true;
        }
        if (key === ' ' || key === 'Enter') {
            this.moving = null;
            this.move(item, to);
            this.focus('card-' + item.key);
            return true;
        }
        if (key === 'Escape') {
            this.moving = null;
            this.renderBody('card-' + item.key);
            this.announce(AJS.I18n.getText('incidents.items.move.back', item.key));
            return true;
        }
        // A letter while a card is in the air would do something to it where it is not.
        return key !== 'Tab';
    };

    /* The mouse */

    App.prototype.drag = function () {
        var app = this;
        var dragged = null;

        function clear() {
            app.body.querySelectorAll('[data-target]').forEach(function (cell) {
                cell.removeAttribute('data-target');
            });
        }

        function place(event) {
            return event.target.closest('td[data-importance], [data-drop]');
        }

        this.body.addEventListener('dragstart', function (event) {
            var card = event.target.closest('.incidents-card');
            if (!card || !app.mayWrite || app.moving) {
                return;
            }
            dragged = card.dataset.key;
            event.dataTransfer.effectAllowed = 'move';
            event.dataTransfer.setData('text/plain', dragged);
            card.dataset.lifted = '';
        });
        this.body.addEventListener('dragover', function (event) {
            var target = place(event);
            if (!dragged || !target) {
                return;
            }
            event.preventDefault();
            if (!target.hasAttribute('data-target')) {
                clear();
                target.setAttribute('data-target', '');
            }
        });
        this.body.addEventListener('drop', function (event) {
            var target = place(event);
            var item = dragged && app.find(dragged);
            dragged = null;
            clear();
            if (!target || !item) {
                return;
            }
            event.preventDefault();
            app.active = item.key;
            if (target.hasAttribute('data-drop')) {
                model.dialogs.reason(app, item, 'notDoing');
            } else {
                app.move(item, { importance: target.dataset.importance, urgency: target.dataset.urgency });
            }
        });
        this.body.addEventListener('dragend', function (event) {
            dragged = null;
            clear();
            var card = event.target.closest('.incidents-card');
            if (card) {
                card.removeAttribute('data-lifted');
            }
        });
    };

    /* From the page around: rows of the timeline and contributing factors */

    App.prototype.offerAround = function () {
        if (!this.mayAdd) {
            return;
        }
        this.offerTimeline();
        this.offerFactors();
        // A timeline loads its rows when it likes, and shows them anew after each change.
        var app = this;
        new MutationObserver(function (changes) {
            if (changes.some(function (change) { return !app.root.contains(change.target); })) {
                window.clearTimeout(app.offering);
                app.offering = window.setTimeout(function () { app.offerTimeline(); }, PAUSE);
            }
        }).observe(document.body, { childList: true, subtree: true });
    };

    App.prototype.offer = function (place, words, answers) {
        var app = this;
        if (place.querySelector('.incidents-answer')) {
            return;
        }
        var opener = h('button', {
            type: 'button', class: 'incidents-answer', title: AJS.I18n.getText('incidents.items.fromHere'),
            'aria-label': AJS.I18n.getText('incidents.items.fromHereOne', words)
        }, '＋');
        opener.addEventListener('click', function () {
            model.dialogs.create(app, { answers: answers, answersWords: words });
        });
        place.append(' ', opener);
    };

    App.prototype.offerTimeline = function () {
        var app = this;
        document.querySelectorAll('tr[id^="event-"]').forEach(function (row) {
            var last = row.cells[row.cells.length - 1];
            var words = row.querySelector('.incidents-event-text') || row;
            if (last) {
                app.offer(last, short(words.textContent), { event: row.id.substring('event-'.length) });
            }
        });
    };

    App.prototype.offerFactors = function () {
        var app = this;
        document.querySelectorAll('table').forEach(function (table) {
            var head = table.querySelector('th');
            if (!head || app.factorHeads.indexOf(head.textContent.trim()) < 0) {
                return;
            }
            Array.from(table.rows).forEach(function (row) {
                var cell = row.cells[0];
                var words = cell && cell.tagName === 'TD' ? short(cell.textContent) : '';
                if (words) {
                    app.offer(cell, words, { factor: model.nameOf(words) });
                }
            });
        });
    };

    function short(text) {
        var line = text.replace(/\s+/g, ' ').trim();
        return line.length > 120 ? line.substring(0, 120) + '…' : line;
    }

    /* Beginning */

    App.prototype.start = function () {
        var app = this;
        this.live = h('p', { class: 'incidents-sr', role: 'status', 'aria-live': 'polite' });
        this.message = h('div', { class: 'incidents-items-message', role: 'status' });
        this.bar = h('div', {});
        this.sum = h('div', { class: 'incidents-items-sum' });
        this.filters = h('div', { class: 'incidents-row incidents-items-filters' });
        this.body = h('div', { class: 'incidents-items-body' });
        this.place.replaceChildren(this.live, this.bar, this.message, this.sum, this.filters, this.body);
        this.place.hidden = false;
        this.root.dataset.ready = '';
        this.renderAll();
        this.listen();
        this.drag();
        this.loadIdeas();
        this.makePlan();
        this.offerAround();
    };

    App.prototype.listen = function () {
        var app = this;
        this.place.addEventListener('click', function (event) {
            var element = event.target.closest('[data-do]');
            if (element) {
                app.act(element.dataset.do, element);
            }
        });
        this.place.addEventListener('keydown', function (event) {
            app.onKey(event);
        });
        this.place.addEventListener('focusin', function (event) {
            var item = event.target.closest('.incidents-card, tr[data-key]');
            if (item && item.dataset.key && item.dataset.key !== app.active) {
                app.active = item.dataset.key;
            }
        });
        this.place.addEventListener('submit', function (event) {
            var form = event.target;
            event.preventDefault();
            if (form.matches('[data-plan-form]')) {
                app.planFrom(form);
            } else if (form.matches('.incidents-items-editor')) {
                app.editing = null;
                app.classify(app.find(form.dataset.key), model.readIsu(form.fields)).then(function () {
                    app.focus('row-' + form.dataset.key);
                });
            }
        });
        this.place.addEventListener('change', function (event) {
            app.onChange(event.target);
        });
        this.place.addEventListener('input', function (event) {
            if (event.target.dataset.filter === 'text') {
                window.clearTimeout(app.waiting);
                app.waiting = window.setTimeout(function () {
                    app.filter.text = event.target.value;
                    app.renderBody();
                }, PAUSE);
            } else if (event.target.name === 'slider') {
                event.target.form.elements.capacity.value = event.target.value;
            }
        });
        window.addEventListener('beforeprint', function () {
            var table = app.plain.querySelector('tbody');
            if (table) {
                table.replaceChildren.apply(table, model.paperRows(app.values));
            }
        });
    };

    App.prototype.onChange = function (field) {
        if (field.dataset.filter && field.dataset.filter !== 'text') {
            this.filter[field.dataset.filter] = field.value;
            this.renderBody();
            this.renderFilters();
        } else if (field.dataset.hide) {
            this.hidden[field.dataset.hide] = !field.checked;
            this.choosesColumns = true;
            this.remember('write');
            this.renderBody();
            this.renderFilters();
        } else if (field.name === 'slider') {
            this.planFrom(field.form);
        }
    };

    function ready(work) {
        if (document.readyState === 'loading') {
            document.addEventListener('DOMContentLoaded', work);
        } else {
            work();
        }
    }

    ready(function () {
        document.querySelectorAll('[data-incidents-items]').forEach(function (root) {
            new App(root).start();
        });
    });
})();
