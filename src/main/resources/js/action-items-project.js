/*
 * What the page of a project says beyond the items themselves: how many stand in a cell, one warning a card, how far each
 * incident's items are, and the same items as a search of Jira.
 */
(function () {
    'use strict';

    var model = window.IncidentsItems;
    var h = model.h;
    var MANY_TIMES = 3;
    var MOST_NAMES = 100;

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

    function span(seconds) {
        var hours = Math.floor(seconds / 3600);
        return hours < 48
            ? AJS.I18n.getText('incidents.items.project.hours', hours)
            : AJS.I18n.getText('incidents.items.project.days', Math.floor(hours / 24));
    }

    /** How long the improvement took; nothing is guessed where nobody told. */
    function improved(known) {
        var time = known && known.timeToImprovement;
        if (!time) {
            return '–';
        }
        if (time.state === 'RECORDED') {
            return time.early ? AJS.I18n.getText('incidents.items.project.early') : span(time.seconds);
        }
        return time.state === 'PENDING' ? AJS.I18n.getText('incidents.items.project.pending') : '–';
    }

    function named(app) {
        app.root.dataset.named = '';
    }

    /** Titles, from Confluence as this reader sees it. The page works without them, so what fails is not said; what to allow is. */
    function loadNames(app) {
        var keys = {};
        app.values.forEach(function (item) {
            if (item.incident) {
                keys[item.incident] = true;
            }
        });
        var wanted = Object.keys(keys).sort(compare).slice(0, MOST_NAMES);
        if (!wanted.length) {
            named(app);
            return;
        }
        app.call('GET', '/incident-names?' + wanted.map(function (key) { return 'incident=' + encodeURIComponent(key); }).join('&')).then(
            function (answer) {
                app.names = {};
                answer.values.forEach(function (each) { app.names[each.incident] = each; });
                app.authoriseNames = answer.authorise || '';
                // What somebody types or moves just now stays; the titles stand there the next time.
                if (!app.editing && !app.moving) {
                    app.renderAll();
                }
                named(app);
            },
            function () {
                named(app);
            }
        );
    }

    function allow(app) {
        return app.authoriseNames && /^https?:/.test(app.authoriseNames)
            ? h('p', { class: 'incidents-quiet' }, [
                  AJS.I18n.getText('incidents.items.project.allow'), ' ',
                  h('a', { class: 'aui-button aui-button-link', href: app.authoriseNames }, AJS.I18n.getText('incidents.items.project.allowLink'))
              ])
            : null;
    }

    function row(key, items, values, known) {
        var committed = items.filter(function (item) { return item.commitment === 'committed'; });
        var done = committed.filter(model.isDone).length;
        var open = items.filter(function (item) { return !model.isDone(item) && !model.isDropped(item); });
        var progress = AJS.I18n.getText('incidents.items.project.done', done, committed.length);
        var words = known ? key + ' ' + known.title : key;
        var address = known && /^https?:/.test(known.url) ? known.url : addressOf(key, values);
        return h('tr', {}, [
            h('th', { scope: 'row' }, address ? h('a', { href: address }, words) : words),
            h('td', { class: 'incidents-number' }, String(open.length)),
            h('td', { class: 'incidents-number' }, String(model.sum(open))),
            h('td', {}, committed.length
                ? [
                      h('progress', { class: 'incidents-items-progress', max: String(committed.length), value: String(done), 'aria-label': key + ': ' + progress }),
                      ' ' + progress
                  ]
                : AJS.I18n.getText('incidents.items.project.nothingCommitted')),
            h('td', { class: 'incidents-number' }, improved(known))
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
                    h('th', { scope: 'col' }, AJS.I18n.getText('incidents.items.project.committed')),
                    h('th', { scope: 'col' }, AJS.I18n.getText('incidents.items.project.improved'))
                ])),
                h('tbody', {}, keys.map(function (key) { return row(key, groups[key], app.values, (app.names || {})[key]); }))
            ]),
            allow(app)
        ]);
    }

    Object.assign(model, { loadNames: loadNames, warning: warning, counted: counted, navigator: navigator, byIncident: byIncident });
})();
