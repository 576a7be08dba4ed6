/*
 * The milestones of an incident inside the wizard: what each rests on, accepted or corrected one by one. Each change is made at once and
 * stands in the timeline, so that going back or cancelling the wizard loses nothing.
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

    /** @param changed is told the incident as it stands whenever it is read */
    function Milestones(root, key, changed) {
        this.root = root;
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
            correct.setAttribute('aria-expanded', 'false');
            correct.addEventListener('click', function () {
                page.correct(milestone, zones[0], row, correct);
            });
            acts.append(correct);
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

    Milestones.prototype.put = function (milestone, at) {
        return base.call('PUT', base.address(this.key, '/milestones/' + milestone.name.toLowerCase()), { at: at });
    };

    /** One after the other; the first that is refused ends it, and what was accepted stands. */
    Milestones.prototype.accept = function (milestones, opener) {
        var page = this;
        opener.disabled = true;
        milestones
            .reduce(function (before, milestone) {
                return before.then(function () {
                    return page.put(milestone, milestone.at);
                });
            }, Promise.resolve())
            .then(
                function () {
                    return page.again(milestones, '');
                },
                function (error) {
                    opener.disabled = false;
                    page.status.textContent = base.messages(error).join(' ');
                }
            );
    };

    /** Shows what stands now, with the focus where the reader was. */
    Milestones.prototype.again = function (changed, more) {
        var page = this;
        var names = changed
            .map(function (milestone) {
                return milestone.label;
            })
            .join(', ');
        var words = AJS.I18n.getText('incidents.wizard.milestones.saved', names) + (more ? ' ' + more : '');
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

    Milestones.prototype.correct = function (milestone, zone, row, opener) {
        var page = this;
        if (row.nextElementSibling && row.nextElementSibling.dataset.form) {
            row.nextElementSibling.remove();
            opener.setAttribute('aria-expanded', 'false');
            return;
        }
        var id = 'incidents-wizard-at-' + milestone.name;
        var label = element('label', '', AJS.I18n.getText('incidents.wizard.milestones.when', zone));
        var input = element('input', 'text');
        var problem = element('p', 'error');
        var save = button(AJS.I18n.getText('incidents.wizard.milestones.save'), '', 'incidents-wizard-save');
        var cancel = button(AJS.I18n.getText('incidents.wizard.milestones.cancel'));
        label.htmlFor = id;
        input.id = id;
        input.value = milestone.at ? base.local(milestone.at, zone) : '';
        input.setAttribute('aria-describedby', id + '-problem');
        problem.id = id + '-problem';
        problem.setAttribute('role', 'alert');
        var cell = element('td', '', [label, element('div', 'incidents-wizard-add', [input, save, cancel]), problem]);
        cell.colSpan = row.children.length;
        var form = element('tr', 'incidents-wizard-correct', cell);
        form.dataset.form = milestone.name;
        row.after(form);
        opener.setAttribute('aria-expanded', 'true');
        input.focus();

        function close() {
            form.remove();
            opener.setAttribute('aria-expanded', 'false');
            opener.focus();
        }

        function refuse(words) {
            problem.textContent = words;
            input.setAttribute('aria-invalid', 'true');
            input.focus();
        }

        function send() {
            var found = base.instants(input.value, zone);
            if (!found) {
                refuse(AJS.I18n.getText('incidents.wizard.milestones.unreadable'));
                return;
            }
            if (!found.length) {
                refuse(AJS.I18n.getText('incidents.wizard.milestones.skipped', zone));
                return;
            }
            save.disabled = true;
            page.put(milestone, found[0]).then(
                function () {
                    var twice = found.length > 1 ? AJS.I18n.getText('incidents.wizard.milestones.twice', zone) : '';
                    return page.again([milestone], twice);
                },
                function (error) {
                    save.disabled = false;
                    refuse(base.messages(error).join(' '));
                }
            );
        }

        save.addEventListener('click', send);
        cancel.addEventListener('click', close);
        input.addEventListener('keydown', function (event) {
            if (event.key === 'Enter' && !event.isComposing) {
                event.preventDefault();
                event.stopPropagation();
                send();
            } else if (event.key === 'Escape' && !event.isComposing) {
                event.preventDefault();
                event.stopPropagation();
                close();
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
