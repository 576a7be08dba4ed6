/*
 * Which items are shown: filters, columns, and what is said where nothing is left.
 */
(function () {
    'use strict';

    var model = window.IncidentsItems;
    var parts = model.parts;
    var h = model.h;

    parts.filterParts = function () {
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
                [
                    ['open', AJS.I18n.getText('incidents.items.filter.open')],
                    ['overdue', AJS.I18n.getText('incidents.items.filter.overdue')],
                    ['done', AJS.I18n.getText('incidents.items.filter.done')]
                ],
                AJS.I18n.getText('incidents.items.filter.anyState'))
        ];
        if (!this.incident && Object.keys(incidents).length > 1) {
            parts.push(pick('incident', AJS.I18n.getText('incidents.actionItem.field.incident'),
                Object.keys(incidents).sort().map(function (key) { return [key, model.incidentWords(app, key)]; }),
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

    parts.columnChoice = function () {
        var app = this;
        return h('details', { class: 'incidents-columns', open: this.choosesColumns ? true : null }, [
            h('summary', { class: 'aui-button', 'data-focus': 'columns' }, AJS.I18n.getText('incidents.items.columns')),
            h('div', { class: 'incidents-columns-list' }, model.columns(app).map(function (column) {
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

    parts.renderFilters = function () {
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

    parts.renderAll = function () {
        this.render();
        this.renderFilters();
    };

    parts.nothingLeft = function () {
        return h('div', { class: 'incidents-empty' }, [
            h('h3', {}, AJS.I18n.getText('incidents.items.filter.nothing')),
            h('p', {}, AJS.I18n.getText('incidents.items.filter.nothingHint', this.values.length, this.filterWords())),
            model.button('clear', AJS.I18n.getText('incidents.items.filter.clear'), { 'data-focus': 'clear-empty' })
        ]);
    };

    parts.filterWords = function () {
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
                : filter.state === 'overdue'
                    ? AJS.I18n.getText('incidents.items.filter.overdue')
                    : AJS.I18n.getText('incidents.items.filter.open'));
        }
        return words.join(', ');
    };
})();
