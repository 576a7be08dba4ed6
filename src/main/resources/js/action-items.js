/*
 * Action items on a page: matrix, list and plan over one state. A change shows at once and Jira follows; where Jira refuses,
 * the item goes back and the page says why. The root carries what to start from (data-state: view, scope, limit, values, total,
 * points, weights, mayAdd, mayLink, mayWrite, jql, and trouble or authorise where Jira is silent), so that either product can
 * show it: in Jira the scope is a project, and the cards are denser.
 */
(function () {
    'use strict';

    var model = window.IncidentsItems;
    var h = model.h;
    var PAUSE = 250;
    var VIEWS = [
        ['matrix', AJS.I18n.getText('incidents.items.view.matrix')],
        ['list', AJS.I18n.getText('incidents.items.view.list')],
        ['plan', AJS.I18n.getText('incidents.items.view.plan')]
    ];

    function App(root) {
        var state = JSON.parse(root.dataset.state);
        this.root = root;
        this.place = root.querySelector('.incidents-items-app');
        this.plain = root.querySelector('.incidents-items-plain');
        this.scope = state.scope;
        this.limit = state.limit;
        this.incident = state.incident || null;
        this.view = state.view;
        this.numbers = { points: state.points, weights: state.weights };
        this.mayAdd = state.mayAdd;
        this.mayLink = state.mayAdd || Boolean(state.mayLink);
        this.jql = state.jql || '';
        this.isDense = Boolean(state.scope.project);
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
        this.hidden = { tti: true };
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
                this.hidden = Object.assign(this.hidden, kept.hidden);
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

    Object.assign(App.prototype, model.parts, { call: window.IncidentsRest.call });

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

    App.prototype.viewWords = function () {
        var view = this.view;
        return VIEWS.find(function (each) { return each[0] === view; })[1];
    };

    App.prototype.barParts = function () {
        var app = this;
        return [
            h('div', { class: 'incidents-items-bar' }, [
                h('div', { class: 'aui-buttons', role: 'group', 'aria-label': AJS.I18n.getText('incidents.items.view.label') },
                    VIEWS.map(function (view) {
                        return model.button('view', view[1], {
                            'data-view': view[0],
                            'data-focus': 'view-' + view[0],
                            'aria-pressed': String(app.view === view[0])
                        });
                    })
                ),
                h('div', { class: 'incidents-row' }, [
                    this.jql ? model.navigator(this) : null,
                    this.mayLink
                        ? model.button('link', AJS.I18n.getText('incidents.items.link'), { 'data-focus': 'link' })
                        : null,
                    this.mayAdd
                        ? model.button('create', AJS.I18n.getText('incidents.items.create'), {
                              class: 'aui-button aui-button-primary',
                              'data-focus': 'create'
                          })
                        : null
                ])
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
        // Beside Jira's sidebar nothing else stands between the page's heading and those of the parts.
        var parts = [this.isDense ? h('h2', { class: 'incidents-sr' }, this.viewWords()) : null];
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
        parts.push(this.isDense ? model.byIncident(this) : null);
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
        this.markFactors();
        this.root.dataset.ready = '';
        this.root.classList.toggle('incidents-dense', this.isDense);
        this.renderAll();
        this.listen();
        this.drag();
        this.loadIdeas();
        this.makePlan();
        this.offerAround();
        if (this.isDense) {
            model.loadNames(this);
        }
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
