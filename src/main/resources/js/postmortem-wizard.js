/*
 * The wizard of the postmortem blueprint: which incident and what is known of it, in which zones, under which title, where. It looks before the host makes
 * the page, so that what cannot be taken is said where it was entered; the server decides again.
 */
(function () {
    'use strict';

    var WIZARD = 'org.sensible.sensible-incidents:create-postmortem';
    var BLUEPRINT = 'org.sensible.sensible-incidents:postmortem-blueprint';
    var PAUSE = 250;
    var MOST_SHOWN = 20;
    var LONGEST_TITLE = 255;
    var FEWEST_ZONES = 2;
    var MOST_ZONES = 10;

    function path(rest) {
        return AJS.contextPath() + rest;
    }

    function get(address) {
        return fetch(path(address), {
            credentials: 'same-origin',
            headers: { Accept: 'application/json', 'X-Atlassian-Token': 'no-check' }
        }).then(function (answer) {
            return answer.json().then(function (json) {
                if (answer.ok) {
                    return json;
                }
                var error = new Error('refused');
                error.answer = json;
                throw error;
            });
        });
    }

    /** What is told of a call that failed. */
    function reason(error) {
        var problems = error.answer && error.answer.errors;
        return problems && problems.length ? problems[0].message : AJS.I18n.getText('incidents.wizard.unreachable');
    }

    function element(name, className, text) {
        var made = document.createElement(name);
        if (className) {
            made.className = className;
        }
        if (text !== undefined) {
            made.textContent = text;
        }
        return made;
    }

    function safeLink(address, text) {
        var link = element('a', '', text);
        if (/^https?:\/\//.test(address) || address.charAt(0) === '/') {
            link.href = address;
        }
        link.target = '_blank';
        link.rel = 'noopener';
        return link;
    }

    function tell(root, field, text) {
        var place = root.querySelector('[data-problem="' + field + '"]');
        place.textContent = text || '';
        var input = root.querySelector('[aria-describedby~="' + place.id + '"]');
        if (place.id && input) {
            input.setAttribute('aria-invalid', String(Boolean(text)));
        }
        return place;
    }

    /** The incident that the page below the dialog is about, or that its address names. */
    function named() {
        var own = /\/plugins\/servlet\/incidents\/([A-Z]+-\d+)$/.exec(window.location.pathname);
        return new URLSearchParams(window.location.search).get('incident') || (own ? own[1] : '');
    }

    /** What opens the create dialog with this wizard, as the host reads it from an address. */
    function opened(space) {
        return '?createDialog=true&createDialogSpaceKey=' + encodeURIComponent(space) + '&createDialogBlueprintKey=' + encodeURIComponent(BLUEPRINT);
    }

    function severity(incident) {
        var look = incident.severity === 'SEV1' ? ' aui-lozenge-error' : '';
        return element('span', 'aui-lozenge' + look, incident.severity);
    }

    /* ---- First page ---- */

    function IncidentPage(root, choose) {
        this.root = root;
        this.list = root.querySelector('.incidents-wizard-choices');
        this.status = root.querySelector('.incidents-wizard-status');
        this.search = root.querySelector('input[type=search]');
        this.choose = choose;
        this.asked = 0;
    }

    IncidentPage.prototype.open = function (key) {
        var page = this;
        var timer;
        page.search.addEventListener('input', function () {
            clearTimeout(timer);
            timer = setTimeout(function () {
                page.load(page.search.value.trim());
            }, PAUSE);
        });
        page.search.addEventListener('keydown', function (event) {
            if (event.key === 'Enter' && !event.isComposing) {
                event.preventDefault();
            }
        });
        if (!key) {
            page.load('');
            return;
        }
        get('/rest/incidents/1.0/incidents/' + encodeURIComponent(key)).then(
            function (incident) {
                page.load('', incident);
            },
            function (error) {
                tell(page.root, 'incident', reason(error));
                page.load('');
            }
        );
    };

    IncidentPage.prototype.load = function (words, first) {
        var page = this;
        var asked = ++page.asked;
        page.list.setAttribute('aria-busy', 'true');
        get('/rest/incidents/1.0/incidents?limit=' + MOST_SHOWN + '&q=' + encodeURIComponent(words)).then(
            function (answer) {
                if (asked === page.asked) {
                    page.show(answer, first);
                }
            },
            function (error) {
                if (asked === page.asked) {
                    page.list.removeAttribute('aria-busy');
                    tell(page.root, 'incident', reason(error));
                }
            }
        );
    };

    IncidentPage.prototype.show = function (answer, first) {
        var page = this;
        var found = answer.values.filter(function (incident) {
            return !first || incident.key !== first.key;
        });
        if (first) {
            found.unshift(first);
        }
        page.list.removeAttribute('aria-busy');
        page.list.textContent = '';
        page.choose(null);
        page.root.querySelector('.incidents-wizard-told').hidden = true;
        found.forEach(function (incident) {
            page.list.appendChild(page.choice(incident, first && incident.key === first.key));
        });
        page.status.textContent = !found.length
            ? AJS.I18n.getText('incidents.wizard.incident.none')
            : answer.isLastPage
              ? AJS.I18n.getText('incidents.wizard.incident.all')
              : AJS.I18n.getText('incidents.wizard.incident.more');
    };

    IncidentPage.prototype.choice = function (incident, chosen) {
        var page = this;
        var card = element('div', 'incidents-wizard-choice');
        var radio = element('input');
        var label = element('label');
        radio.type = 'radio';
        radio.name = 'incident';
        radio.value = incident.key;
        radio.id = 'incidents-wizard-' + incident.key;
        radio.disabled = Boolean(incident.postmortem);
        radio.addEventListener('change', function () {
            tell(page.root, 'incident', '');
            page.choose(incident);
            page.tell(incident);
        });
        label.htmlFor = radio.id;
        label.append(element('strong', '', incident.key), ' ', severity(incident), ' ' + incident.title);
        var more = element('p', 'incidents-wizard-more');
        if (incident.postmortem) {
            card.className += ' incidents-wizard-taken';
            more.append(
                AJS.I18n.getText('incidents.wizard.incident.taken') + ' ',
                safeLink(incident.postmortem.url, AJS.I18n.getText('incidents.wizard.incident.open'))
            );
        } else {
            more.textContent = [incident.service, incident.lead && incident.lead.displayName].filter(Boolean).join(' · ');
            if (chosen) {
                radio.checked = true;
                page.choose(incident);
                page.tell(incident);
            }
        }
        var body = element('div');
        body.append(label, more);
        card.append(radio, body);
        return card;
    };

    /** The milestones of the chosen one, with what they rest on. */
    IncidentPage.prototype.tell = function (incident) {
        var place = this.root.querySelector('.incidents-wizard-told');
        var words = this.root.querySelector('[data-problem=incident]');
        place.hidden = false;
        place.textContent = '';
        var root = element('div');
        place.append(root);
        new window.IncidentsWizardMilestones(root, incident.key, this.choose).load().catch(function (error) {
            if (error.answer && error.answer.url) {
                words.append(safeLink(error.answer.url, AJS.I18n.getText('incidents.wizard.incident.open')));
            }
        });
        this.similar(place, incident.key);
    };

    /** What happened before that is like it; nothing where nothing is. Its links leave the wizard where it is. */
    IncidentPage.prototype.similar = function (place, key) {
        var part = element('div', 'incidents-wizard-similar');
        var list = element('div');
        part.append(element('h3', '', AJS.I18n.getText('incidents.finding.similar.title')), list);
        part.hidden = true;
        place.append(part);
        window.IncidentsSimilar.show(list, key).then(function (many) {
            part.hidden = !many;
            list.querySelectorAll('a').forEach(function (link) {
                link.target = '_blank';
                link.rel = 'noopener';
            });
        });
    };

    /* ---- Second page ---- */

    function PlacePage(root, space, incident) {
        this.root = root;
        this.space = space;
        this.incident = incident;
        this.title = root.querySelector('#incidents-wizard-title');
        this.zone = root.querySelector('#incidents-wizard-zone');
        this.chips = root.querySelector('.incidents-wizard-zones');
        this.zones = [];
        this.parent = new window.IncidentsWizardParent(root, space);
        this.found = {};
        this.refused = true;
    }

    PlacePage.prototype.open = function () {
        var page = this;
        var names = page.root.querySelector('datalist');
        (Intl.supportedValuesOf ? Intl.supportedValuesOf('timeZone') : []).forEach(function (name) {
            names.appendChild(new Option(name, name));
        });
        page.root.querySelector('.incidents-wizard-add-zone').addEventListener('click', function () {
            page.add();
        });
        page.zone.addEventListener('keydown', function (event) {
            if (event.key === 'Enter' && !event.isComposing) {
                event.preventDefault();
                page.add();
            }
        });
        var timer;
        page.title.addEventListener('input', function () {
            clearTimeout(timer);
            tell(page.root, 'title', page.titleProblem());
            timer = setTimeout(function () {
                page.look();
            }, PAUSE);
        });
        get('/rest/incidents/1.0/incidents/' + encodeURIComponent(page.incident.key) + '/postmortem/proposal').then(
            function (proposal) {
                page.refused = false;
                page.zones = proposal.zones;
                page.showZones();
                if (proposal.parent && proposal.space === page.space) {
                    page.parent.set(proposal.parent);
                }
                if (!page.title.value) {
                    page.title.value = proposal.title;
                    page.look();
                }
            },
            function (error) {
                var place = tell(page.root, 'incident', reason(error));
                if (error.answer && error.answer.url) {
                    place.append(
                        ' ',
                        safeLink(error.answer.url, AJS.I18n.getText('incidents.wizard.incident.open'))
                    );
                }
            }
        );
    };

    PlacePage.prototype.showZones = function () {
        var page = this;
        page.chips.textContent = '';
        page.root.querySelector('input[name=zones]').value = page.zones.join(',');
        page.zones.forEach(function (zone) {
            var chip = element('li', '', zone);
            var remove = element('button', '', '×');
            remove.type = 'button';
            remove.setAttribute('aria-label', AJS.I18n.getText('incidents.wizard.zones.remove', zone));
            remove.addEventListener('click', function () {
                page.zones = page.zones.filter(function (other) {
                    return other !== zone;
                });
                page.showZones();
                tell(page.root, 'zones', page.zonesProblem());
                page.zone.focus();
            });
            chip.appendChild(remove);
            page.chips.appendChild(chip);
        });
    };

    PlacePage.prototype.add = function () {
        var zone = this.zone.value.trim();
        if (!zone) {
            return;
        }
        try {
            new Intl.DateTimeFormat('en', { timeZone: zone }).format();
        } catch (unknown) {
            tell(this.root, 'zones', AJS.I18n.getText('incidents.wizard.zones.unknown', zone));
            return;
        }
        if (this.zones.indexOf(zone) < 0) {
            this.zones = this.zones.concat(zone);
        }
        this.zone.value = '';
        this.showZones();
        tell(this.root, 'zones', this.zonesProblem());
    };

    PlacePage.prototype.zonesProblem = function () {
        if (this.zones.length < FEWEST_ZONES) {
            return AJS.I18n.getText('incidents.wizard.zones.few');
        }
        return this.zones.length > MOST_ZONES ? AJS.I18n.getText('incidents.wizard.zones.many', MOST_ZONES) : '';
    };

    PlacePage.prototype.titleProblem = function () {
        var title = this.title.value.trim();
        if (!title) {
            return AJS.I18n.getText('incidents.wizard.title.empty');
        }
        if (title.length > LONGEST_TITLE) {
            return AJS.I18n.getText('incidents.wizard.title.long', LONGEST_TITLE, title.length);
        }
        return this.found[title] || '';
    };

    /** Asks what would be in the way of such a page, and says it at its field. */
    PlacePage.prototype.look = function () {
        var page = this;
        var title = page.title.value.trim();
        if (!title || title.length > LONGEST_TITLE || !page.space) {
            return;
        }
        var query = new URLSearchParams({ space: page.space, title: title });
        get(
            '/rest/incidents/1.0/incidents/' + encodeURIComponent(page.incident.key) + '/postmortem/proposal/check?' + query
        ).then(
            function (answer) {
                var problems = {};
                answer.problems.forEach(function (problem) {
                    problems[problem.field] = problem.message;
                });
                page.found[title] = problems.title || '';
                page.mayNot = problems.space || '';
                if (title === page.title.value.trim()) {
                    tell(page.root, 'title', page.titleProblem());
                    page.tellSpace();
                }
            },
            function () {
                // Only a courtesy: where it cannot be known now, the host says so when it makes the page.
                delete page.found[title];
            }
        );
    };

    /** Who may not make pages here can hand the wizard on as it stands. */
    PlacePage.prototype.tellSpace = function () {
        var page = this;
        var place = tell(page.root, 'space', page.mayNot ? AJS.I18n.getText('incidents.wizard.place.space') : '');
        if (!page.mayNot) {
            return;
        }
        var copy = element('button', 'aui-button aui-button-link', AJS.I18n.getText('incidents.wizard.place.copy'));
        copy.type = 'button';
        copy.addEventListener('click', function () {
            var link = window.location.origin + path('/plugins/servlet/incidents/' + page.incident.key) + opened(page.space);
            navigator.clipboard.writeText(link).then(function () {
                place.textContent = AJS.I18n.getText('incidents.wizard.place.copied');
            });
        });
        place.append(' ', copy);
    };

    /** Whether the page can be made as far as is known here; what cannot is said at its field. */
    PlacePage.prototype.accepts = function () {
        tell(this.root, 'zones', this.zonesProblem());
        tell(this.root, 'title', this.titleProblem());
        tell(this.root, 'parent', this.parent.problem());
        if (this.zonesProblem()) {
            this.zone.focus();
        } else if (this.titleProblem()) {
            this.title.focus();
        } else if (this.parent.problem()) {
            this.parent.input.focus();
        }
        return !this.refused && !this.mayNot && !this.zonesProblem() && !this.titleProblem() && !this.parent.problem();
    };

    /** What the page will hold of this incident. */
    function facts(incident) {
        var states = Object.keys(incident.keyTimes || {}).map(function (name) {
            return incident.keyTimes[name].state;
        });
        var known = states.filter(function (state) {
            return state === 'RECORDED';
        }).length;
        var lines = [
            AJS.I18n.getText('incidents.wizard.preview.keyTimes', known, states.length - known),
            AJS.I18n.getText('incidents.wizard.preview.timeline')
        ];
        if (incident.lead) {
            lines.push(AJS.I18n.getText('incidents.wizard.preview.lead', incident.lead.displayName));
        }
        return lines;
    }

    function register(wizard) {
        var chosen = null;
        var place = null;

        wizard.on('post-render.incident', function (event, state) {
            chosen = null;
            new IncidentPage(state.$container.find('[data-incidents-wizard=incident]')[0], function (incident) {
                chosen = incident;
            }).open(named());
        });
        wizard.on('submit.incident', function (event, state) {
            if (!chosen) {
                tell(state.$container[0], 'incident', AJS.I18n.getText('incidents.wizard.incident.missing'));
                return false;
            }
            return true;
        });
        wizard.on('pre-render.page', function (event, state) {
            state.soyRenderContext.key = chosen.key;
            state.soyRenderContext.incident = chosen.title;
            state.soyRenderContext.severity = chosen.severity;
            state.soyRenderContext.facts = facts(chosen);
        });
        wizard.on('post-render.page', function (event, state) {
            var space = state.wizardData.spaceKey || AJS.Meta.get('space-key');
            place = new PlacePage(state.$container.find('[data-incidents-wizard=page]')[0], space, chosen);
            place.open();
        });
        wizard.on('submit.page', function (event, state) {
            if (!place.accepts()) {
                return false;
            }
            state.pageData.ContentPageTitle = place.title.value.trim();
            if (place.parent.id()) {
                state.wizardData.parentPageId = place.parent.id();
            }
            return true;
        });
    }

    AJS.bind('blueprint.wizard-register.ready', function () {
        Confluence.Blueprint.setWizard(WIZARD, register);
    });
}());
