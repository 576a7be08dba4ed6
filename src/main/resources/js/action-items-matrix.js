/*
 * The matrix of importance and urgency: a table with a list of cards in each cell, the cell to look at first at the top left.
 * One tab stop; arrows walk cards, and carry the one that was picked up.
 */
(function () {
    'use strict';

    var model = window.IncidentsItems;
    var h = model.h;

    function cellOf(app, item) {
        var moving = app.moving;
        return moving && moving.key === item.key ? moving.to : item.isu;
    }

    function hint(app, item) {
        var to = app.moving.to;
        var place = model.rankIf(app.values, item, Object.assign({}, item.isu, to), app.numbers);
        return h('div', { class: 'incidents-hint' }, [
            AJS.I18n.getText(
                'incidents.items.move.hint',
                item.key,
                model.level(to.importance),
                model.level(to.urgency),
                place || 0
            ),
            h('br'),
            h('kbd', {}, '←'),
            ' ',
            h('kbd', {}, '↑'),
            ' ',
            h('kbd', {}, '↓'),
            ' ',
            h('kbd', {}, '→'),
            ' ' + AJS.I18n.getText('incidents.items.keys.move') + ' · ',
            h('kbd', {}, AJS.I18n.getText('incidents.items.keys.space')),
            ' ' + AJS.I18n.getText('incidents.items.keys.putDown') + ' · ',
            h('kbd', {}, 'Esc'),
            ' ' + AJS.I18n.getText('incidents.items.keys.putBack')
        ]);
    }

    function ghost(item) {
        return h(
            'li',
            { class: 'incidents-ghost' },
            AJS.I18n.getText(
                'incidents.items.move.ghost',
                item.key,
                model.level(item.isu.importance),
                model.level(item.isu.urgency)
            )
        );
    }

    function cell(app, shown, importance, urgency, isFirst) {
        var moving = app.moving;
        var isTarget = moving && moving.to.importance === importance && moving.to.urgency === urgency;
        var cards = shown.filter(function (item) {
            var at = cellOf(app, item);
            return at.importance === importance && at.urgency === urgency;
        });
        var entries = [];
        cards
            .sort(function (one, other) {
                return Number(other.key === (moving || {}).key) - Number(one.key === (moving || {}).key);
            })
            .forEach(function (item) {
                var isLifted = Boolean(moving) && moving.key === item.key;
                var entry = model.card(item, {
                    mayWrite: model.mayEdit(app, item),
                    isActive: app.active === item.key,
                    isSaving: Boolean(app.saving[item.key]),
                    isLifted: isLifted,
                    showIncident: !app.incident,
                    warning: app.isDense ? model.warning(item, app.asOf) : ''
                });
                if (isLifted) {
                    entry.append(hint(app, item));
                }
                entries.push(entry);
            });
        if (moving) {
            shown
                .filter(function (item) {
                    return (
                        item.key === moving.key &&
                        item.isu.importance === importance &&
                        item.isu.urgency === urgency &&
                        !isTarget
                    );
                })
                .forEach(function (item) {
                    entries.push(ghost(item));
                });
        }
        return h(
            'td',
            {
                'data-first': isFirst,
                'data-target': Boolean(isTarget),
                'data-importance': importance,
                'data-urgency': urgency
            },
            entries.length
                ? [app.isDense ? model.counted(cards) : null, h('ul', { class: 'incidents-cards' }, entries)]
                : h(
                      'p',
                      { class: 'incidents-cell-empty' },
                      app.mayWrite
                          ? app.mayAdd
                              ? AJS.I18n.getText('incidents.items.matrix.emptyCell')
                              : AJS.I18n.getText('incidents.items.matrix.emptyCellToFill')
                          : AJS.I18n.getText('incidents.items.matrix.emptyCellToSee')
                  )
        );
    }

    function place(word, cards) {
        return h(
            'small',
            {},
            AJS.I18n.getText('incidents.items.matrix.count', cards.length, model.sum(cards))
        );
    }

    function matrix(app, shown) {
        var placed = shown.filter(function (item) {
            return item.isu;
        });
        if (!placed.some(function (item) { return item.key === app.active; })) {
            app.active = placed.length ? placed[0].key : null;
        }
        return h('table', { class: 'incidents-matrix', 'aria-label': AJS.I18n.getText('incidents.items.matrix.label') }, [
            h('thead', {}, [
                h(
                    'tr',
                    {},
                    [h('td')].concat(
                        model.LEVELS.map(function (urgency) {
                            return h('th', { scope: 'col' }, [
                                model.urgency(urgency),
                                place(urgency, placed.filter(function (item) { return item.isu.urgency === urgency; }))
                            ]);
                        })
                    )
                )
            ]),
            h(
                'tbody',
                {},
                model.LEVELS.map(function (importance) {
                    return h(
                        'tr',
                        {},
                        [
                            h('th', { scope: 'row' }, [
                                model.importance(importance),
                                place(
                                    importance,
                                    placed.filter(function (item) { return item.isu.importance === importance; })
                                )
                            ])
                        ].concat(
                            model.LEVELS.map(function (urgency) {
                                return cell(app, placed, importance, urgency, importance === 'high' && urgency === 'high');
                            })
                        )
                    );
                })
            )
        ]);
    }

    function step(level, by) {
        var at = model.LEVELS.indexOf(level) + by;
        return model.LEVELS[Math.max(0, Math.min(model.LEVELS.length - 1, at))];
    }

    /** Where an arrow carries a card. */
    function carried(to, key) {
        switch (key) {
            case 'ArrowLeft':
                return { importance: to.importance, urgency: step(to.urgency, -1) };
            case 'ArrowRight':
                return { importance: to.importance, urgency: step(to.urgency, 1) };
            case 'ArrowUp':
                return { importance: step(to.importance, -1), urgency: to.urgency };
            default:
                return { importance: step(to.importance, 1), urgency: to.urgency };
        }
    }

    function cardsIn(td) {
        return Array.from(td.querySelectorAll('.incidents-card'));
    }

    /** The card to which an arrow walks from one at rest; the same where there is none. */
    function walked(card, key) {
        var td = card.closest('td');
        var own = cardsIn(td);
        var at = own.indexOf(card);
        if (key === 'ArrowDown' && at + 1 < own.length) {
            return own[at + 1];
        }
        if (key === 'ArrowUp' && at > 0) {
            return own[at - 1];
        }
        var rows = Array.from(td.closest('tbody').rows);
        var row = rows.indexOf(td.parentElement);
        var column = td.cellIndex;
        var down = key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : 0;
        var right = key === 'ArrowRight' ? 1 : key === 'ArrowLeft' ? -1 : 0;
        row += down;
        column += right;
        while (rows[row] && column > 0 && rows[row].cells[column]) {
            var cards = cardsIn(rows[row].cells[column]);
            if (cards.length) {
                return down < 0 ? cards[cards.length - 1] : cards[right ? Math.min(at, cards.length - 1) : 0];
            }
            row += down;
            column += right;
        }
        return card;
    }

    Object.assign(model, { matrix: matrix, carried: carried, walked: walked });
})();
