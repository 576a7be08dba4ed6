/*
 * Builds what the screens of action items show: elements with text as text. Knows nothing of calls; whoever uses it listens
 * to the data attributes (data-do, data-key, data-cell).
 */
(function () {
    'use strict';

    var model = window.IncidentsItems;

    /** An element; a text child is text, children that are null are left out. */
    function h(tag, attributes, children) {
        var element = document.createElement(tag);
        Object.keys(attributes || {}).forEach(function (name) {
            var value = attributes[name];
            if (value === null || value === undefined || value === false) {
                return;
            }
            if (name === 'value') {
                element.value = value;
            } else {
                element.setAttribute(name, value === true ? '' : value);
            }
        });
        [].concat(children === undefined ? [] : children).forEach(function (child) {
            if (child !== null && child !== undefined && child !== false) {
                element.append(child);
            }
        });
        return element;
    }

    function button(what, words, more) {
        return h('button', Object.assign({ type: 'button', class: 'aui-button', 'data-do': what }, more), words);
    }

    function link(item, more) {
        return h('a', Object.assign({ href: safe(item.url), class: 'incidents-key' }, more), item.key);
    }

    /** Addresses come from Jira; what is no web address leads nowhere. */
    function safe(url) {
        return /^https?:/i.test(url) ? url : '#';
    }

    function bars(level) {
        return h('span', { class: 'incidents-bars', 'data-level': level, 'aria-hidden': 'true' }, [h('i'), h('i'), h('i')]);
    }

    function pattern(confidence) {
        return h('span', { class: 'incidents-pattern', 'data-confidence': confidence || 'none', 'aria-hidden': 'true' });
    }

    function person(item) {
        var name = item.assignee ? item.assignee.displayName : AJS.I18n.getText('incidents.macro.actionItems.nobody');
        return h('span', { class: 'incidents-person', 'data-nobody': item.assignee ? null : true }, [
            h('i', { 'aria-hidden': 'true' }, item.assignee ? name.substring(0, 1).toUpperCase() : '?'),
            name
        ]);
    }

    function date(day) {
        var parts = day.split('-');
        var local = new Date(Number(parts[0]), Number(parts[1]) - 1, Number(parts[2]));
        return local.toLocaleDateString(document.documentElement.lang || undefined, {
            day: 'numeric',
            month: 'short',
            year: 'numeric'
        });
    }

    function lozenge(item, isSaving) {
        if (isSaving) {
            return h('span', { class: 'aui-lozenge aui-lozenge-subtle' }, AJS.I18n.getText('incidents.items.card.saving'));
        }
        if (model.isDone(item)) {
            return h('span', { class: 'aui-lozenge aui-lozenge-subtle aui-lozenge-success' }, item.status);
        }
        var colours = { committed: 'aui-lozenge-inprogress', later: 'aui-lozenge-moved', notDoing: 'aui-lozenge-removed' };
        return h(
            'span',
            { class: 'aui-lozenge aui-lozenge-subtle ' + (colours[item.commitment] || '') },
            model.commitment(item.commitment)
        );
    }

    function points(item) {
        return h(
            'span',
            { class: 'incidents-size' },
            AJS.I18n.getText('incidents.items.card.points', item.isu.size, item.points)
        );
    }

    function answers(item) {
        if (!item.answers) {
            return null;
        }
        if (item.answers.event && document.getElementById('event-' + item.answers.event)) {
            return h('p', { class: 'incidents-card-more' }, [
                h(
                    'a',
                    { href: '#event-' + item.answers.event, tabindex: '-1' },
                    AJS.I18n.getText('incidents.items.card.answersEvent')
                )
            ]);
        }
        if (item.answers.factor && document.getElementById(item.answers.factor)) {
            return h('p', { class: 'incidents-card-more' }, [
                h(
                    'a',
                    { href: '#' + item.answers.factor, tabindex: '-1' },
                    AJS.I18n.getText('incidents.items.card.answersFactor')
                )
            ]);
        }
        return h(
            'p',
            { class: 'incidents-card-more' },
            item.answers.event
                ? AJS.I18n.getText('incidents.items.card.answersEvent')
                : AJS.I18n.getText('incidents.items.card.answersFactor')
        );
    }

    function warned(words) {
        return h('p', { class: 'incidents-card-more incidents-card-warning' }, [
            h('span', { class: 'aui-icon aui-icon-small aui-iconfont-warning', 'aria-hidden': 'true' }),
            ' ' + words
        ]);
    }

    /** What there is to say beside the title, the more the larger the item is. */
    function more(item) {
        var facts = [];
        if (item.isu.size === 'S') {
            return facts;
        }
        if (item.kind || item.due) {
            facts.push(
                h(
                    'p',
                    { class: 'incidents-card-more' },
                    [
                        item.kind ? model.kind(item.kind) : null,
                        item.due ? AJS.I18n.getText('incidents.macro.actionItems.due', date(item.due)) : null
                    ]
                        .filter(Boolean)
                        .join(' · ')
                )
            );
        }
        if (item.isu.size !== 'M') {
            facts.push(answers(item));
        }
        if (item.isu.size === 'XL' && item.why) {
            facts.push(h('p', { class: 'incidents-card-more' }, item.why));
        }
        return facts;
    }

    /** @param options mayWrite, isActive, isSaving, isLifted, showIncident, warning */
    function card(item, options) {
        return h('li', {}, [
            h(
                'article',
                {
                    class: 'incidents-card',
                    'data-key': item.key,
                    'data-size': item.isu.size,
                    'data-confidence': item.isu.confidence || 'none',
                    'data-done': model.isDone(item),
                    'data-lifted': options.isLifted,
                    'data-focus': 'card-' + item.key,
                    tabindex: options.isActive ? '0' : '-1',
                    draggable: options.mayWrite ? 'true' : null,
                    'aria-label': item.key + ' ' + item.summary
                },
                [
                    h('span', { class: 'incidents-strip', 'aria-hidden': 'true' }),
                    h('p', { class: 'incidents-card-title' }, [
                        link(item, { tabindex: options.isActive ? '0' : '-1' }),
                        ' ',
                        item.summary
                    ])
                ]
                    .concat(options.warning ? [warned(options.warning)] : [], more(item))
                    .concat([
                        h('div', { class: 'incidents-card-facts' }, [
                            points(item),
                            h(
                                'span',
                                {},
                                AJS.I18n.getText('incidents.macro.actionItems.confidence', model.confidence(item.isu.confidence))
                            ),
                            options.showIncident ? h('span', {}, item.incident) : null,
                            lozenge(item, options.isSaving),
                            person(item),
                            options.mayWrite
                                ? button('menu', '⋯', {
                                      class: 'incidents-card-menu',
                                      'data-key': item.key,
                                      'data-focus': 'menu-' + item.key,
                                      tabindex: options.isActive ? '0' : '-1',
                                      'aria-haspopup': 'true',
                                      'aria-expanded': 'false',
                                      'aria-label': AJS.I18n.getText('incidents.items.card.menu', item.key)
                                  })
                                : null
                        ])
                    ])
            )
        ]);
    }

    function option(value, words, chosen) {
        return h('option', { value: value, selected: value === chosen ? true : null }, words);
    }

    /** A select of levels, sizes or kinds. */
    function select(name, label, values, words, chosen, none) {
        return h(
            'select',
            { class: 'incidents-field', name: name, 'aria-label': label, 'data-focus': 'field-' + name },
            (none === undefined ? [] : [option('', none, chosen || '')]).concat(
                values.map(function (value) {
                    return option(value, words(value), chosen);
                })
            )
        );
    }

    /** The four questions of a classification. */
    function isuFields(isu, numbers) {
        return {
            importance: select(
                'importance',
                AJS.I18n.getText('incidents.actionItem.field.importance'),
                model.LEVELS,
                model.level,
                isu.importance
            ),
            size: select(
                'size',
                AJS.I18n.getText('incidents.actionItem.field.size'),
                model.SIZES,
                function (size) {
                    return AJS.I18n.getText('incidents.actionItem.size.points', size, numbers.points[size]);
                },
                isu.size
            ),
            urgency: select(
                'urgency',
                AJS.I18n.getText('incidents.actionItem.field.urgency'),
                model.LEVELS,
                model.level,
                isu.urgency
            ),
            confidence: select(
                'confidence',
                AJS.I18n.getText('incidents.actionItem.field.confidence'),
                model.LEVELS,
                model.level,
                isu.confidence,
                AJS.I18n.getText('incidents.actionItem.confidence.none')
            )
        };
    }

    function readIsu(fields) {
        var isu = {
            importance: fields.importance.value,
            size: fields.size.value,
            urgency: fields.urgency.value
        };
        if (fields.confidence.value) {
            isu.confidence = fields.confidence.value;
        }
        return isu;
    }

    function note(kind, children) {
        return h('div', { class: 'incidents-items-note', 'data-kind': kind }, [h('p', {}, children)]);
    }

    Object.assign(model, {
        h: h,
        button: button,
        link: link,
        safe: safe,
        bars: bars,
        pattern: pattern,
        person: person,
        date: date,
        lozenge: lozenge,
        points: points,
        answers: answers,
        card: card,
        select: select,
        isuFields: isuFields,
        readIsu: readIsu,
        note: note
    });
})();
