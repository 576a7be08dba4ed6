/*
 * What the page of a project says beyond the items themselves: how many stand in a cell, one warning a card, how far each
 * incident's items are, and the same items as a search of Jira.
 */
(function () {
    'use strict';

    var model = window.IncidentsItems;
    var h = model.h;
    var MANY_TIMES = 3;

    function two(number) {
        return String(number).padStart(2, '0');
    }

    function dayOf(now) {
        return now.getFullYear() + '-' + two(now.getMonth() + 1) + '-' + two(now.getDate());
    }

    /** The one thing to look at first; nothing for what is done. */
    function warning(item, now) {
        if (model.isDone(item)) {
            return '';
        }
        var today = dayOf(now);
        if (item.due && item.due < today) {
            return AJS.I18n.getText('incidents.items.warning.overdue', model.date(item.due));
        }
        if (item.due === today) {
            return AJS.I18n.getText('incidents.items.warning.today');
        }
        if (item.moved >= MANY_TIMES) {
            return AJS.I18n.getText('incidents.items.list.moved', item.moved);
        }
        return item.assignee ? '' : AJS.I18n.getText('incidents.items.warning.nobody');
    }

    function counted(cards) {
        return h('p', { class: 'incidents-cell-count' }, AJS.I18n.getText('incidents.items.matrix.count', cards.length, model.sum(cards)));
    }

    function navigator(app) {
        return h(
            'a',
            { class: 'aui-button aui-button-link', href: AJS.contextPath() + '/issues/?jql=' + encodeURIComponent(app.jql) },
            AJS.I18n.getText('incidents.items.project.navigator')
        );
    }

    /** The incident's own page, told from the address of a postmortem: Jira knows no other address of that Confluence. */
    function addressOf(key, values) {
        var known = values.find(function (item) {
            return /^https?:\/\/[^?#]+?\/(pages|display|spaces|x)\//.test(item.postmortem || '');
        });
        return known ? known.postmortem.replace(/\/(pages|display|spaces|x)\/.*$/, '') + '/plugins/servlet/incidents/' + key : '';
    }

    function row(key, items, values) {
        var committed = items.filter(function (item) { return item.commitment === 'committed'; });
        var done = committed.filter(model.isDone).length;
        var open = items.filter(function (item) { return !model.isDone(item) && !model.isDropped(item); });
        var words = AJS.I18n.getText('incidents.items.project.done', done, committed.length);
        var address = addressOf(key, values);
        return h('tr', {}, [
            h('th', { scope: 'row' }, address ? h('a', { href: address }, key) : key),
            h('td', { class: 'incidents-number' }, String(open.length)),
            h('td', { class: 'incidents-number' }, String(model.sum(open))),
            h('td', {}, committed.length
                ? [
                      h('progress', { class: 'incidents-items-progress', max: String(committed.length), value: String(done), 'aria-label': key + ': ' + words }),
                      ' ' + words
                  ]
                : AJS.I18n.getText('incidents.items.project.nothingCommitted'))
        ]);
    }

    function compare(one, other) {
        return Number(other.replace(/^.*-/, '')) - Number(one.replace(/^.*-/, ''));
    }

    /** One row an incident, the latest first. */
    function byIncident(app) {
        var groups = {};
        app.values.forEach(function (item) {
            if (item.incident) {
                groups[item.incident] = (groups[item.incident] || []).concat([item]);
            }
        });
        var keys = Object.keys(groups).sort(compare);
        if (!keys.length) {
            return null;
        }
        return h('section', { class: 'incidents-by-incident' }, [
            h('h2', {}, AJS.I18n.getText('incidents.items.project.byIncident')),
            h('table', { class: 'aui incidents-items-table' }, [
                h('thead', {}, h('tr', {}, [
                    h('th', { scope: 'col' }, AJS.I18n.getText('incidents.actionItem.field.incident')),
                    h('th', { scope: 'col' }, AJS.I18n.getText('incidents.items.project.open')),
                    h('th', { scope: 'col' }, AJS.I18n.getText('incidents.items.project.points')),
                    h('th', { scope: 'col' }, AJS.I18n.getText('incidents.items.project.committed'))
                ])),
                h('tbody', {}, keys.map(function (key) { return row(key, groups[key], app.values); }))
            ])
        ]);
    }

    Object.assign(model, { warning: warning, counted: counted, navigator: navigator, byIncident: byIncident });
})();
