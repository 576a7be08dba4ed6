/*
 * What the screens of action items know without asking: words, value, order, sums and filters. The numbers come from the
 * server with the page; the order is the server's own, so that a moved card stands at once where it will stand. The files of
 * this screen share one name, IncidentsItems.
 */
(function () {
    'use strict';

    var LEVELS = ['high', 'medium', 'low'];
    var SIZES = ['S', 'M', 'L', 'XL'];
    var KINDS = ['prevent', 'mitigate', 'detect', 'respond', 'process'];

    function level(word) {
        switch (word) {
            case 'high':
                return AJS.I18n.getText('incidents.actionItem.level.high');
            case 'medium':
                return AJS.I18n.getText('incidents.actionItem.level.medium');
            default:
                return AJS.I18n.getText('incidents.actionItem.level.low');
        }
    }

    function confidence(word) {
        return word ? level(word) : AJS.I18n.getText('incidents.actionItem.confidence.none');
    }

    function kind(word) {
        switch (word) {
            case 'prevent':
                return AJS.I18n.getText('incidents.actionItem.kind.prevent');
            case 'mitigate':
                return AJS.I18n.getText('incidents.actionItem.kind.mitigate');
            case 'detect':
                return AJS.I18n.getText('incidents.actionItem.kind.detect');
            case 'respond':
                return AJS.I18n.getText('incidents.actionItem.kind.respond');
            default:
                return AJS.I18n.getText('incidents.actionItem.kind.process');
        }
    }

    function commitment(word) {
        switch (word) {
            case 'committed':
                return AJS.I18n.getText('incidents.actionItem.commitment.committed');
            case 'later':
                return AJS.I18n.getText('incidents.actionItem.commitment.later');
            case 'notDoing':
                return AJS.I18n.getText('incidents.actionItem.commitment.notDoing');
            default:
                return AJS.I18n.getText('incidents.actionItem.commitment.proposed');
        }
    }

    function importance(word) {
        return AJS.I18n.getText('incidents.macro.actionItems.importance', level(word));
    }

    function urgency(word) {
        return AJS.I18n.getText('incidents.macro.actionItems.urgency', level(word));
    }

    function isDone(item) {
        return item.stateCategory === 'done';
    }

    function isDropped(item) {
        return item.commitment === 'notDoing' && !isDone(item);
    }

    function group(item) {
        if (isDone(item)) {
            return 3;
        }
        if (!item.isu) {
            return 1;
        }
        return isDropped(item) ? 2 : 0;
    }

    /** Sets value and points of an item by the weights of the settings. */
    function weigh(item, numbers) {
        if (item.isu) {
            item.points = numbers.points[item.isu.size];
            item.value =
                numbers.weights.importance[item.isu.importance] *
                numbers.weights.urgency[item.isu.urgency] *
                numbers.weights.confidence[item.isu.confidence || 'notSaid'];
        }
        return item;
    }

    function keyParts(key) {
        var dash = key.lastIndexOf('-');
        return { project: key.substring(0, dash), number: Number(key.substring(dash + 1)) };
    }

    function compareKeys(one, other) {
        var a = keyParts(one.key);
        var b = keyParts(other.key);
        if (a.project !== b.project) {
            return a.project < b.project ? -1 : 1;
        }
        return a.number - b.number;
    }

    /** By value for each point, then value, due date and key. */
    function compare(one, other) {
        var byGroup = group(one) - group(other);
        if (byGroup !== 0) {
            return byGroup;
        }
        if (one.isu && other.isu) {
            var byWorth = other.value * one.points - one.value * other.points;
            if (byWorth !== 0 || one.value !== other.value) {
                return byWorth || other.value - one.value;
            }
        } else if (one.isu || other.isu) {
            return one.isu ? -1 : 1;
        }
        if (one.due !== other.due) {
            if (!one.due || !other.due) {
                return one.due ? -1 : 1;
            }
            return one.due < other.due ? -1 : 1;
        }
        return compareKeys(one, other);
    }

    /** In order, with the rank of those that can be done. */
    function rank(values) {
        var next = 1;
        values.sort(compare);
        values.forEach(function (item) {
            if (group(item) === 0) {
                item.order = next;
                next += 1;
            } else {
                delete item.order;
            }
        });
        return values;
    }

    /** Which place an item would have if it were classified otherwise. */
    function rankIf(values, item, isu, numbers) {
        var copies = values.map(function (each) {
            return each === item ? weigh(Object.assign({}, item, { isu: isu }), numbers) : Object.assign({}, each);
        });
        return rank(copies).find(function (each) {
            return each.key === item.key;
        }).order;
    }

    function sum(list) {
        return list.reduce(function (points, item) {
            return points + (item.points || 0);
        }, 0);
    }

    function totals(values) {
        var committed = values.filter(function (item) {
            return item.commitment === 'committed';
        });
        var done = committed.filter(isDone);
        return {
            committed: committed.length,
            committedPoints: sum(committed),
            done: done.length,
            donePoints: sum(done)
        };
    }

    /** Its day is over, and there is still something to do. */
    function isOverdue(item) {
        var now = new Date();
        var today = now.getFullYear() + '-' + String(now.getMonth() + 1).padStart(2, '0') + '-' + String(now.getDate()).padStart(2, '0');
        return Boolean(item.due) && item.due < today && !isDone(item) && !isDropped(item);
    }

    function isInState(item, state) {
        return state === 'overdue' ? isOverdue(item) : (state === 'done') === isDone(item);
    }

    /** The key, with the title where Confluence told it to this reader. */
    function incidentWords(app, key) {
        var known = (app.names || {})[key];
        return known ? key + ' ' + known.title : key;
    }

    function matches(item, filter) {
        var who = item.assignee ? item.assignee.name : '';
        var text = (filter.text || '').trim().toLowerCase();
        return (
            (!filter.person || (filter.person === '-' ? who === '' : who === filter.person)) &&
            (!filter.kind || item.kind === filter.kind) &&
            (!filter.incident || item.incident === filter.incident) &&
            (!filter.state || isInState(item, filter.state)) &&
            (!filter.importance || (item.isu || {}).importance === filter.importance) &&
            (!filter.urgency || (item.isu || {}).urgency === filter.urgency) &&
            (!text || (item.key + ' ' + item.summary).toLowerCase().indexOf(text) >= 0)
        );
    }

    /** Whether this reader may change an item, as far as Jira said. */
    function mayEdit(app, item) {
        return app.mayWrite && item.mayEdit !== false;
    }

    function isSet(filter) {
        return Object.keys(filter).some(function (name) {
            return Boolean(filter[name]);
        });
    }

    /** A name for a factor that tells nothing of its words: all who see the issue see it. */
    function nameOf(text) {
        var low = 0x811c9dc5;
        var high = 0x1b873593;
        var i;
        for (i = 0; i < text.length; i += 1) {
            low = Math.imul(low ^ text.charCodeAt(i), 0x01000193) >>> 0;
            high = Math.imul(high ^ text.charCodeAt(i), 0x85ebca6b) >>> 0;
        }
        return 'factor-' + high.toString(16).padStart(8, '0') + low.toString(16).padStart(8, '0');
    }

    /** What a refusal says, in one line. */
    function wordsOf(problem) {
        return (
            (problem.errors || [])
                .map(function (each) {
                    return each.message;
                })
                .join(' ') || AJS.I18n.getText('incidents.macro.form.failed')
        );
    }

    window.IncidentsItems = {
        parts: {},
        wordsOf: wordsOf,
        LEVELS: LEVELS,
        SIZES: SIZES,
        KINDS: KINDS,
        level: level,
        confidence: confidence,
        kind: kind,
        commitment: commitment,
        importance: importance,
        urgency: urgency,
        isDone: isDone,
        isDropped: isDropped,
        weigh: weigh,
        rank: rank,
        rankIf: rankIf,
        sum: sum,
        totals: totals,
        matches: matches,
        incidentWords: incidentWords,
        isSet: isSet,
        mayEdit: mayEdit,
        nameOf: nameOf
    };
})();
