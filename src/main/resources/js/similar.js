/*
 * Past incidents that are like one, each with why, in every element that names an incident in data-incidents-similar. Other scripts
 * show them in an element of their own by window.IncidentsSimilar.show(element, key).
 */
window.IncidentsSimilar = (function () {
    'use strict';

    function element(name, className, text) {
        var made = document.createElement(name);
        if (className) {
            made.className = className;
        }
        if (text) {
            made.textContent = text;
        }
        return made;
    }

    function link(url, text, className) {
        var made = element('a', className, text);
        made.href = url;
        return made;
    }

    function entry(found) {
        var item = element('li');
        var head = element('div', 'incidents-line');
        head.append(
            link(found.incident.url, found.incident.key, 'incidents-key'),
            element('span', 'incidents-severity incidents-severity-' + found.incident.severity, found.incident.severity),
            element('span', '', found.incident.title)
        );
        if (found.postmortem) {
            head.append(link(found.postmortem.url, AJS.I18n.getText('incidents.finding.similar.postmortem')));
        }
        item.append(head);
        found.why.forEach(function (why) {
            item.append(element('div', 'incidents-small', why.text));
        });
        return item;
    }

    function say(place, text) {
        place.replaceChildren(element('p', 'incidents-quiet', text));
    }

    /** Fills the element; what it held before goes. Gives how many there are, and fails never. */
    function show(place, key) {
        say(place, AJS.I18n.getText('incidents.finding.similar.loading'));
        return window.IncidentsRest.call('GET', '/incidents/' + encodeURIComponent(key) + '/similar').then(
            function (found) {
                if (!found.values.length) {
                    say(place, AJS.I18n.getText('incidents.finding.similar.none'));
                    return 0;
                }
                var list = element('ul', 'incidents-similar-list');
                list.append.apply(list, found.values.map(entry));
                place.replaceChildren(list);
                return found.values.length;
            },
            function () {
                say(place, AJS.I18n.getText('incidents.finding.similar.failed'));
                return 0;
            }
        );
    }

    AJS.toInit(function () {
        document.querySelectorAll('[data-incidents-similar]').forEach(function (panel) {
            var count = panel.querySelector('[data-count]');
            show(panel.querySelector('[data-list]'), panel.dataset.incidentsSimilar).then(function (many) {
                count.textContent = String(many);
            });
        });
    });

    return { show: show };
})();
