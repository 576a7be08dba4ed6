/*
 * The milestones of an incident inside the wizard: what each rests on, accepted, corrected or waived one by one. Each change is made at
 * once and stands in the timeline, so that going back or cancelling the wizard loses nothing; until the page is made it can be undone here.
 */
window.IncidentsWizardMilestones = (function (base) {
    'use strict';

    var KEY_TIMES = ['timeToDetect', 'timeToEngagement', 'timeToFix', 'timeToRecovery'];
    var NAMES = {
        timeToDetect: AJS.I18n.getText('incidents.incident.keyTime.abbreviation.timeToDetect'),
        timeToEngagement: AJS.I18n.getText('incidents.incident.keyTime.abbreviation.timeToEngagement'),
        timeToFix: AJS.I18n.getText('incidents.incident.keyTime.abbreviation.timeToFix'),
        timeToRecovery: AJS.I18n.getText('incidents.incident.keyTime.abbreviation.timeToRecovery')
    };

    function element(name, className, children) {
        var made = document.createElement(name);
        made.className = className || '';
        made.append.apply(made, [].concat(children === undefined ? [] : children));
        return made;
    }

    function button(label, name, className) {
        var made = element('button', 'aui-button ' + (className || 'aui-button-link'), label);
        made.type = 'button';
        if (name) {
            made.setAttribute('aria-label', name);
        }
        return made;
    }

    function span(seconds) {
        var minutes = Math.round(seconds / 60);
        return minutes < 60
            ? AJS.I18n.getText('incidents.time.span.minutes', minutes)
            : AJS.I18n.getText('incidents.time.span.hours', Math.floor(minutes / 60), minutes % 60);
    }

    function stateName(state) {
        return {
            set: AJS.I18n.getText('incidents.wizard.milestones.state.set'),
            proposed: AJS.I18n.getText('incidents.wizard.milestones.state.proposed'),
            open: AJS.I18n.getText('incidents.wizard.milestones.state.open'),
            waived: AJS.I18n.getText('incidents.wizard.milestones.state.waived')
        }[state];
    }

    /** How each milestone stood before it was changed in this dialog, by incident; the host draws a page of its wizard anew when one goes back. */
    var before = {};

    /** @param changed is told the incident as it stands whenever it is read */
    function Milestones(root, key, changed) {
        this.root = root;
        this.before = before[key] = before[key] || {};
        this.key = key;
        this.changed = changed;
        this.status = element('p', 'incidents-wizard-status');
        this.status.setAttribute('role', 'status');
    }

    /** Shows them; what cannot be had is told, and the wizard goes on without. */
    Milestones.prototype.load = function (words) {
        var page = this;
        return Promise.all([
            base.call('GET', base.address(page.key, '/postmortem/proposal')),
            base.call('GET', base.address(page.key, ''))
        ]).then(
            function (answers) {
                page.show(answers[0], answers[1]);
                page.changed(answers[1]);
                page.status.textContent = words || '';
                return answers[0];
            },
            function (error) {
                page.root.replaceChildren(page.status);
                page.status.textContent = base.messages(error).join(' ');
                throw error;
            }
        );
    };

    Milestones.prototype.show = function (proposal, incident) {
        var page = this;
        var zones = proposal.zones;
        var proposed = proposal.milestones.filter(function (milestone) {
            return milestone.state === 'proposed';
        });
        var known = proposal.milestones.filter(function (milestone) {
            return milestone.at && milestone.name !== 'DECLARED';
        });
        var heading = element('h3', '', AJS.I18n.getText('incidents.wizard.milestones.heading', page.key));
        var hint = element(
            'p',
            'description',
            known.length
                ? AJS.I18n.getText('incidents.wizard.milestones.hint')
                : AJS.I18n.getText('incidents.wizard.milestones.none', page.key)
        );
        if (proposed.length > 1) {
            var all = button(AJS.I18n.getText('incidents.wizard.milestones.acceptAll', proposed.length));
            all.addEventListener('click', function () {
                page.accept(proposed, all);
            });
            hint.append(' ', all);
        }
        var table = element('table', 'aui incidents-wizard-milestones', [
            page.head(zones),
            element(
                'tbody',
                '',
                proposal.milestones.map(function (milestone) {
                    return page.row(milestone, zones);
                })
            )
        ]);
        page.root.replaceChildren(heading, hint, table, page.keyTimes(incident), page.status);
    };

    Milestones.prototype.head = function (zones) {
        var titles = [AJS.I18n.getText('incidents.wizard.milestones.milestone')]
            .concat(
                zones.map(function (zone) {
                    return zone.split('/').pop().replace(/_/g, ' ');
                })
            )
            .concat(
                AJS.I18n.getText('incidents.wizard.milestones.evidence'),
                AJS.I18n.getText('incidents.wizard.milestones.state'),
                ''
            );
        return element(
            'thead',
            '',
            element(
                'tr',
                '',
                titles.map(function (title) {
                    var cell = element(title ? 'th' : 'td', '', title);
                    if (title) {
                        cell.scope = 'col';
                    }
                    return cell;
                })
            )
        );
    };

    Milestones.prototype.row = function (milestone, zones) {
        var page = this;
        var name = element('th', '', milestone.label);
        name.scope = 'row';
        var look = { set: ' aui-lozenge-success', proposed: ' aui-lozenge-moved' }[milestone.state] || '';
        var acts = element('td', 'incidents-wizard-acts');
        var row = element('tr', '', [name]);
        row.dataset.milestone = milestone.name;
        zones.forEach(function (zone) {
            row.append(element('td', '', milestone.at ? base.clock(milestone.at, zone, true) : '–'));
        });
        row.append(
            element('td', 'incidents-wizard-evidence', page.evidence(milestone)),
            element('td', '', element('span', 'aui-lozenge aui-lozenge-subtle' + look, stateName(milestone.state))),
            acts
        );
        if (milestone.state === 'proposed') {
            var accept = button(
                AJS.I18n.getText('incidents.wizard.milestones.accept'),
                AJS.I18n.getText('incidents.wizard.milestones.acceptOne', milestone.label)
            );
            accept.addEventListener('click', function () {
                page.accept([milestone], accept);
            });
            acts.append(accept);
        }
        if (milestone.state !== 'waived') {
            var correct = milestone.at
                ? button(
                      AJS.I18n.getText('incidents.wizard.milestones.correct'),
                      AJS.I18n.getText('incidents.wizard.milestones.correctOne', milestone.label)
                  )
                : button(
                      AJS.I18n.getText('incidents.wizard.milestones.give'),
                      AJS.I18n.getText('incidents.wizard.milestones.giveOne', milestone.label)
                  );
            correct.addEventListener('click', function () {
                page.correct(milestone, zones[0], row, correct);
            });
            acts.append(correct);
        }
        if (milestone.state === 'open' || milestone.state === 'proposed') {
            var waive = button(
                AJS.I18n.getText('incidents.wizard.milestones.waive'),
                AJS.I18n.getText('incidents.wizard.milestones.waiveOne', milestone.label)
            );
            waive.addEventListener('click', function () {
                page.waive(milestone, row, waive);
            });
            acts.append(waive);
        }
        if (page.before[milestone.name]) {
            var undo = button(
                AJS.I18n.getText('incidents.wizard.milestones.undo'),
                AJS.I18n.getText('incidents.wizard.milestones.undoOne', milestone.label)
            );
            undo.addEventListener('click', function () {
                page.undo(milestone, undo);
            });
            acts.append(undo);
        }
        return row;
    };

    Milestones.prototype.evidence = function (milestone) {
        if (!milestone.evidence.length) {
            return milestone.state === 'set'
                ? AJS.I18n.getText('incidents.wizard.milestones.noEvidence')
                : AJS.I18n.getText('incidents.wizard.milestones.nothing');
        }
        return milestone.evidence.slice(0, 2).map(function (rests) {
            var shown = element('div', 'incidents-wizard-rests');
            if (rests.link && /^https?:\/\//.test(rests.link)) {
                var link = element('a', '', rests.text);
                link.href = rests.link;
                link.target = '_blank';
                link.rel = 'noopener';
                shown.append(link);
            } else {
                shown.textContent = rests.text;
            }
            shown.title = rests.text;
            return shown;
        });
    };

    Milestones.prototype.send = function (milestone, method, body) {
        return base.call(method, base.address(this.key, '/milestones/' + milestone.name.toLowerCase()), body);
    };

    /** Changes it, and remembers how it stood before the first change. */
    Milestones.prototype.put = function (milestone, body) {
        var page = this;
        return page.send(milestone, 'PUT', body).then(function () {
            page.before[milestone.name] = page.before[milestone.name] || milestone;
        });
    };

    /** Back to how it stood before this wizard changed it. */
    Milestones.prototype.undo = function (milestone, opener) {
        var page = this;
        var was = page.before[milestone.name];
        opener.disabled = true;
        (was.state === 'open'
            ? page.send(milestone, 'DELETE')
            : page.send(milestone, 'PUT', was.state === 'proposed' ? { proposed: true, at: was.at } : { at: was.at })
        ).then(
            function () {
                delete page.before[milestone.name];
                return page.again([milestone], AJS.I18n.getText('incidents.wizard.milestones.undone', milestone.label));
            },
            function (error) {
                opener.disabled = false;
                page.status.textContent = base.messages(error).join(' ');
            }
        );
    };

    /** One after the other; the first that is refused ends it, and what was accepted stands. */
    Milestones.prototype.accept = function (milestones, opener) {
        var page = this;
        opener.disabled = true;
        milestones
            .reduce(function (before, milestone) {
                return before.then(function () {
                    return page.put(milestone, { at: milestone.at });
                });
            }, Promise.resolve())
            .then(
                function () {
                    return page.again(milestones, saved(milestones));
                },
                function (error) {
                    opener.disabled = false;
                    page.status.textContent = base.messages(error).join(' ');
                }
            );
    };

    function saved(milestones) {
        var names = milestones.map(function (milestone) {
            return milestone.label;
        });
        return AJS.I18n.getText('incidents.wizard.milestones.saved', names.join(', '));
    }

    /** Shows what stands now, with the focus where the reader was. */
    Milestones.prototype.again = function (changed, words) {
        var page = this;
        return page.load(words).then(
            function () {
                var row = page.root.querySelector('tr[data-milestone="' + changed[changed.length - 1].name + '"]');
                var next = row && row.querySelector('button');
                if (next) {
                    next.focus();
                }
            },
            function () {
                // load has told it
            }
        );
    };

    /**
     * A form in a row of its own under a milestone's, or away with it where it is there.
     *
     * @param send gets the words and a function that refuses them, with what may be clicked instead
     */
    Milestones.prototype.form = function (milestone, row, opener, words, value, send) {
        var open = row.nextElementSibling;
        if (open && open.dataset.form) {
            open.remove();
            row.querySelectorAll('[aria-expanded]').forEach(function (other) {
                other.setAttribute('aria-expanded', 'false');
            });
            if (open.opener === opener) {
                return;
            }
        }
        var id = 'incidents-wizard-at-' + milestone.name;
        var label = element('label', '', words);
        var input = element('input', 'text');
        var problem = element('p', 'error');
        var save = button(AJS.I18n.getText('incidents.wizard.milestones.save'), '', 'incidents-wizard-save');
        var cancel = button(AJS.I18n.getText('incidents.wizard.milestones.cancel'));
        label.htmlFor = id;
        input.id = id;
        input.value = value;
        input.setAttribute('aria-describedby', id + '-problem');
        problem.id = id + '-problem';
        problem.setAttribute('role', 'alert');
        var cell = element('td', '', [label, element('div', 'incidents-wizard-add', [input, save, cancel]), problem]);
        cell.colSpan = row.children.length;
        var form = element('tr', 'incidents-wizard-correct', cell);
        form.dataset.form = milestone.name;
        form.opener = opener;
        row.after(form);
        opener.setAttribute('aria-expanded', 'true');
        input.focus();

        function close() {
            form.remove();
            opener.setAttribute('aria-expanded', 'false');
            opener.focus();
        }

        function refuse(text, instead) {
            save.disabled = false;
            problem.textContent = text;
            problem.append.apply(problem, instead || []);
            input.setAttribute('aria-invalid', 'true');
            (instead && instead.length ? instead[0] : input).focus();
        }

        function go() {
            save.disabled = true;
            send(input, refuse);
        }

        save.addEventListener('click', go);
        cancel.addEventListener('click', close);
        form.addEventListener('keydown', function (event) {
            if (event.key === 'Enter' && event.target === input && !event.isComposing) {
                event.preventDefault();
                event.stopPropagation();
                go();
            } else if (event.key === 'Escape' && !event.isComposing) {
                event.preventDefault();
                event.stopPropagation();
                close();
            }
        });
    };

    Milestones.prototype.change = function (milestone, body, refuse) {
        var page = this;
        page.put(milestone, body).then(
            function () {
                return page.again([milestone], saved([milestone]));
            },
            function (error) {
                refuse(base.messages(error).join(' '));
            }
        );
    };

    Milestones.prototype.waive = function (milestone, row, opener) {
        var page = this;
        page.form(milestone, row, opener, AJS.I18n.getText('incidents.wizard.milestones.why'), '', function (input, refuse) {
            page.change(milestone, { waived: true, reason: input.value }, refuse);
        });
    };

    /** The next minute before or after a text that clocks in the zone show; within a day there always is one. */
    function neighbour(text, zone, step) {
        var near = text;
        var millis = Date.parse(text.trim().replace(' ', 'T').slice(0, 16) + 'Z');
        do {
            millis += step * 60000;
            near = new Date(millis).toISOString().slice(0, 16).replace('T', ' ');
        } while (!base.instants(near, zone).length);
        return near;
    }

    /** An instant as the clocks there call it, and in UTC, so that two of the same hour are told apart. */
    function called(instant, zone) {
        function clock(place) {
            return new Intl.DateTimeFormat(document.documentElement.lang || 'en', {
                timeZone: place,
                hour: '2-digit',
                minute: '2-digit',
                hourCycle: 'h23',
                timeZoneName: 'short'
            }).format(new Date(instant));
        }
        return clock(zone) + ' (' + clock('UTC') + ')';
    }

    Milestones.prototype.correct = function (milestone, zone, row, opener) {
        var page = this;
        var words = AJS.I18n.getText('incidents.wizard.milestones.when', zone);
        var value = milestone.at ? base.local(milestone.at, zone) : '';
        page.form(milestone, row, opener, words, value, function (input, refuse) {
            var found = base.instants(input.value, zone);
            if (!found) {
                refuse(AJS.I18n.getText('incidents.wizard.milestones.unreadable'));
            } else if (!found.length) {
                var near = [neighbour(input.value, zone, -1), neighbour(input.value, zone, 1)];
                refuse(
                    AJS.I18n.getText('incidents.wizard.milestones.skipped', zone) + ' ',
                    near.map(function (text) {
                        var use = button(text, AJS.I18n.getText('incidents.wizard.milestones.use', text));
                        use.addEventListener('click', function () {
                            input.value = text;
                            input.focus();
                        });
                        return use;
                    })
                );
            } else if (found.length > 1) {
                refuse(
                    AJS.I18n.getText('incidents.wizard.milestones.twice', zone) + ' ',
                    found.map(function (instant) {
                        var take = button(called(instant, zone));
                        take.addEventListener('click', function () {
                            page.change(milestone, { at: instant }, refuse);
                        });
                        return take;
                    })
                );
            } else {
                page.change(milestone, { at: found[0] }, refuse);
            }
        });
    };

    Milestones.prototype.keyTimes = function (incident) {
        var words = KEY_TIMES.filter(function (name) {
            return incident.keyTimes[name];
        }).map(function (name) {
            var time = incident.keyTimes[name];
            return (
                NAMES[name] +
                ' ' +
                (time.state === 'RECORDED' ? span(time.seconds) : AJS.I18n.getText('incidents.wizard.milestones.pending'))
            );
        });
        return element(
            'p',
            'incidents-wizard-key-times',
            AJS.I18n.getText('incidents.wizard.milestones.keyTimes', words.join(' · '))
        );
    };

    return Milestones;
})(window.IncidentsTimeline);
