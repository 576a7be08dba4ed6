/*
 * What the page lacks before others read it, with what to do and the way there; and, for its author alone, words that may blame. Asked
 * when somebody who may change the incident has the page open, since action items are Jira's and Jira is only asked then.
 */
(function () {
    'use strict';

    var ROLES = 'incidents-roles';

    function element(name, className, children) {
        var made = document.createElement(name);
        made.className = className || '';
        made.append.apply(made, [].concat(children === undefined ? [] : children));
        return made;
    }

    function get(address) {
        return fetch(address, { credentials: 'same-origin', headers: { Accept: 'application/json' } }).then(function (answer) {
            if (!answer.ok) {
                throw new Error(answer.status);
            }
            return answer.json();
        });
    }

    /** The heading of that text on the page, which the host may have given an id of any form. */
    function heading(text) {
        return Array.from(document.querySelectorAll('h1, h2')).find(function (each) {
            return each.textContent.trim() === text;
        });
    }

    function go(target) {
        target.setAttribute('tabindex', '-1');
        target.scrollIntoView({ block: 'start' });
        target.focus();
    }

    /** Where it can be mended: a section, the panel's own form, or the incident's page. */
    function way(finding, section) {
        var label = AJS.I18n.getText('incidents.readiness.panel.go');
        var named = label + ': ' + finding.text;
        var target = finding.section ? heading(finding.section) : null;
        if (finding.check === 'REVIEWERS' || finding.check === 'CAUSES') {
            target =
                section.querySelector(finding.check === 'CAUSES' ? '[data-act=understood]' : '[data-act=open][data-form=people]') ||
                section;
        }
        if (target) {
            var button = element('button', 'aui-button aui-button-link', label);
            button.type = 'button';
            button.setAttribute('aria-label', named);
            button.addEventListener('click', function () {
                if (target.matches('button')) {
                    target.focus();
                } else {
                    go(target);
                }
            });
            return button;
        }
        if (finding.check === 'MILESTONES' || finding.check === 'CONTRADICTIONS') {
            var link = element('a', '', label);
            link.href = AJS.contextPath() + '/plugins/servlet/incidents/' + encodeURIComponent(section.dataset.incident);
            link.setAttribute('aria-label', named);
            return link;
        }
        return '';
    }

    function findings(answer, section) {
        return element(
            'ul',
            'incidents-readiness-list',
            answer.findings.map(function (finding) {
                return element('li', '', [
                    element('span', 'incidents-readiness-text', finding.text),
                    ' ',
                    element('span', 'incidents-small', finding.todo),
                    ' ',
                    way(finding, section)
                ]);
            })
        );
    }

    function hints(answer) {
        return [
            // no heading: what level it would have depends on the page around the panel
            element('p', '', element('strong', '', AJS.I18n.getText('incidents.readiness.panel.hints', answer.hints.length))),
            element('p', 'incidents-small', AJS.I18n.getText('incidents.readiness.panel.hintsOnlyYou')),
            element(
                'ul',
                'incidents-readiness-list',
                answer.hints.map(function (hint) {
                    var at = hint.excerpt.indexOf(hint.found);
                    var words =
                        at < 0
                            ? hint.excerpt
                            : [
                                  hint.excerpt.slice(0, at),
                                  element('mark', '', hint.found),
                                  hint.excerpt.slice(at + hint.found.length)
                              ];
                    return element('li', '', [
                        element('strong', '', hint.section),
                        ' ',
                        element('q', '', words),
                        element('div', 'incidents-small', hint.reason),
                        element('div', 'incidents-small', AJS.I18n.getText('incidents.readiness.panel.better') + ' ' + hint.better)
                    ]);
                })
            )
        ];
    }

    /** @return fails with an error that carries the server's words */
    function post(path, body) {
        return window.IncidentsRest.call('POST', path, body).catch(function (failed) {
            throw new Error(failed.errors[0].message);
        });
    }

    /**
     * Turns names into roles on the whole page: how many there are first, then the change, then the way back, which stays as long as
     * the page does.
     *
     * @param last what was turned last, {names, version, undo}; may be missing
     */
    function roles(section, details, last) {
        var path = '/incidents/' + encodeURIComponent(section.dataset.incident) + '/postmortem/roles';
        var box = element('div', 'incidents-buttons');
        var said = element('p', 'incidents-small');
        said.setAttribute('role', 'status');

        function act(label, work) {
            var made = element('button', 'aui-button', label);
            made.type = 'button';
            made.addEventListener('click', function () {
                made.disabled = true;
                work(made);
            });
            box.append(made);
            return made;
        }

        function failed(button) {
            return function (error) {
                button.disabled = false;
                said.textContent = error.message;
            };
        }

        function change(body) {
            return function (button) {
                post(path, body).then(function () {
                    sessionStorage.setItem(ROLES, path);
                    window.location.reload();
                }, failed(button));
            };
        }

        function offer() {
            act(AJS.I18n.getText('incidents.blameless.roles.turn'), function (button) {
                post(path, { preview: true }).then(function (found) {
                    button.remove();
                    if (!found.names) {
                        said.textContent = AJS.I18n.getText('incidents.blameless.roles.none');
                        return;
                    }
                    said.textContent = AJS.I18n.getText('incidents.blameless.roles.ask', found.names);
                    act(AJS.I18n.getText('incidents.blameless.roles.now'), change({})).focus();
                }, failed(button));
            });
        }

        if (last && last.undo) {
            said.textContent = AJS.I18n.getText('incidents.blameless.roles.done', last.names);
            act(AJS.I18n.getText('incidents.blameless.roles.undo'), change({ undo: last.version }));
        } else {
            offer();
            if (last) {
                said.textContent = AJS.I18n.getText('incidents.blameless.roles.since', last.names, last.version, last.version - 1);
            }
        }
        if (sessionStorage.getItem(ROLES) === path) {
            // this reader has just done it: the answer is in sight
            sessionStorage.removeItem(ROLES);
            details.open = true;
        }
        return element('div', 'incidents-readiness-roles', [box, said]);
    }

    function start(details) {
        var section = details.closest('.incidents-review');
        var count = details.querySelector('.incidents-readiness-count');
        var place = details.querySelector('.incidents-readiness-found');
        var address =
            AJS.contextPath() +
            '/rest/incidents/1.0/incidents/' +
            encodeURIComponent(section.dataset.incident) +
            '/postmortem/readiness';

        function look(focus) {
            count.textContent = AJS.I18n.getText('incidents.readiness.panel.looking');
            get(address).then(
                function (answer) {
                    show(answer);
                    if (focus) {
                        details.querySelector('summary').focus();
                    }
                },
                function () {
                    count.textContent = AJS.I18n.getText('incidents.macro.form.unreachable');
                }
            );
        }

        function show(answer) {
            count.textContent = answer.open
                ? AJS.I18n.getText('incidents.readiness.panel.open', answer.open, answer.checks)
                : AJS.I18n.getText('incidents.readiness.panel.done', answer.checks);
            details.dataset.open = answer.open;
            var again = element('button', 'aui-button aui-button-link', AJS.I18n.getText('incidents.readiness.panel.again'));
            again.type = 'button';
            again.addEventListener('click', function () {
                look(true);
            });
            var rule = answer.blocks
                ? AJS.I18n.getText('incidents.readiness.panel.blocks')
                : AJS.I18n.getText('incidents.readiness.panel.informs');
            place.replaceChildren(element('p', 'incidents-small', [rule, ' ', again]));
            if (answer.findings.length) {
                place.append(findings(answer, section));
            }
            if (answer.unjudged.length) {
                place.append(element('p', 'incidents-small', AJS.I18n.getText('incidents.readiness.panel.unjudged')));
            }
            if (answer.hints.length) {
                place.append.apply(place, hints(answer));
            }
            if (answer.author) {
                place.append(roles(section, details, answer.roles));
            }
        }

        look(false);
        section.addEventListener('click', function (event) {
            var button = event.target.closest('[data-act=open][data-form=people]');
            if (button && button.getAttribute('aria-expanded') === 'true' && Number(details.dataset.open)) {
                // before others are asked: what they would miss
                details.open = true;
            }
        });
    }

    function all() {
        document.querySelectorAll('[data-readiness]').forEach(start);
    }

    if (document.readyState === 'loading') {
        document.addEventListener('DOMContentLoaded', all);
    } else {
        all();
    }
})();
