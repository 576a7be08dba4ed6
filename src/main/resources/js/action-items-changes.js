/*
 * What changes: shown at once, sent, taken back where it is refused, and undone on request.
 */
(function () {
    'use strict';

    var model = window.IncidentsItems;
    var parts = model.parts;
    var h = model.h;
    var MOST_UNDO = 20;

    parts.reload = function () {
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
                app.times = null;
                app.renderAll();
                app.makePlan();
            },
            function (problem) {
                app.trouble = model.wordsOf(problem);
                app.authorise = problem.authorise || '';
                app.renderAll();
            }
        );
    };

    parts.added = function (answer, candidate) {
        var app = this;
        if (answer.key) {
            this.values = model.rank(this.values.filter(function (item) { return item.key !== answer.key; }).concat([answer]));
            this.total = Math.max(this.total, this.values.length);
            this.project = answer.key.substring(0, answer.key.lastIndexOf('-'));
            this.active = answer.key;
            this.plan = null;
            if (answer.at && this.incident && !candidate) {
                this.undoes.push(function () { return app.takeBack(answer); });
            }
            this.say('success', [
                AJS.I18n.getText('incidents.items.added'), ' ', model.link(answer), ' ' + answer.summary + ' ',
                answer.note ? answer.note + ' ' : null,
                answer.at && this.incident && !candidate
                    ? model.button('undo', AJS.I18n.getText('incidents.items.undo'), { class: 'aui-button aui-button-link', 'data-focus': 'undo' })
                    : null
            ].filter(Boolean));
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

    /** Undoes that an issue was made or linked; where Jira does not let the person, the item stays and the page says so. */
    parts.takeBack = function (made) {
        var app = this;
        return this.call('DELETE', '/action-items/' + encodeURIComponent(made.key) + '?at=' + encodeURIComponent(made.at)).then(
            function (answer) {
                var words = answer.deleted
                    ? AJS.I18n.getText('incidents.items.takenBack', made.key)
                    : AJS.I18n.getText('incidents.items.unlinked', made.key);
                app.values = model.rank(app.values.filter(function (item) { return item.key !== made.key; }));
                app.total = Math.max(0, app.total - 1);
                app.plan = null;
                app.say('success', words);
                app.announce(words);
                app.renderAll();
                app.makePlan();
            },
            function (problem) {
                app.say('error', model.wordsOf(problem));
                app.announce(model.wordsOf(problem));
            }
        );
    };

    /** Shows a change at once and sends it; the last word about the item is Jira's. */
    parts.change = function (item, changed, path, body, words, undo) {
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

    parts.replace = function (item, by) {
        Object.keys(item).forEach(function (name) {
            delete item[name];
        });
        Object.assign(item, by);
        model.weigh(item, this.numbers);
        model.rank(this.values);
    };

    parts.refused = function (item, problem, again) {
        var first = (problem.errors || [])[0] || {};
        var words = model.wordsOf(problem);
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
    parts.classify = function (item, isu, isUndo, after) {
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

    parts.decide = function (item, decision, isUndo) {
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

    parts.undo = function () {
        var last = this.undoes.pop();
        if (last) {
            last();
        } else {
            this.announce(AJS.I18n.getText('incidents.items.undo.nothing'));
        }
    };

    parts.commitAll = function (keys) {
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

    parts.move = function (item, to) {
        return this.classify(item, Object.assign({}, item.isu, to));
    };

    /* The plan */

    parts.makePlan = function () {
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
                app.planError = model.wordsOf(problem);
                app.renderBody();
            }
        );
    };

    parts.planFrom = function (form) {
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
})();
