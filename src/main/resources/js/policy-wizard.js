/*
 * The wizard of the policy blueprint: five questions, all of which have an answer already. What cannot be taken is said at its
 * field before the host makes the page.
 */
(function () {
    'use strict';

    var WIZARD = 'org.sensible.sensible-incidents:create-policy';

    function get(path) {
        return fetch(AJS.contextPath() + path, {
            credentials: 'same-origin',
            headers: { Accept: 'application/json', 'X-Atlassian-Token': 'no-check' }
        }).then(function (answer) {
            if (!answer.ok) {
                throw new Error('refused');
            }
            return answer.json();
        });
    }

    function tell(root, field, text) {
        var place = root.querySelector('[data-problem="' + field + '"]');
        place.textContent = text || '';
        root.querySelector('[aria-describedby~="' + place.id + '"]').setAttribute('aria-invalid', String(Boolean(text)));
    }

    function isZone(name) {
        try {
            new Intl.DateTimeFormat('en', { timeZone: name }).format();
            return true;
        } catch (unknown) {
            return false;
        }
    }

    function zonesProblem(root) {
        var wrong = root.querySelector('[name=zones]').value.split(',').map(function (name) {
            return name.trim();
        }).filter(function (name) {
            return name && !isZone(name);
        });
        return wrong.length ? AJS.I18n.getText('incidents.wizard.zones.unknown', wrong[0]) : '';
    }

    function parts(root, field) {
        return root.querySelector('[name=' + field + ']').value.split(',').map(function (part) {
            return part.trim();
        }).filter(Boolean);
    }

    /** Once for all zones, or once for each; without zones the settings decide how many there are, and the server counts. */
    function hoursProblem(root) {
        var zones = parts(root, 'zones').length;
        var hours = parts(root, 'hours').length;
        return hours > 1 && zones > 0 && hours !== zones
            ? AJS.I18n.getText('incidents.policy.wizard.hours.count', zones, hours)
            : '';
    }

    function teamProblem(root, unknown) {
        var names = parts(root, 'team').filter(function (name) {
            return unknown[name];
        });
        return names.length ? AJS.I18n.getText('incidents.policy.wizard.team.unknown', names.join(', ')) : '';
    }

    /** Asks which of the names nobody has; the server refuses them too. */
    function lookForTeam(root, unknown) {
        var names = parts(root, 'team');
        if (!names.length) {
            tell(root, 'team', '');
            return;
        }
        get('/rest/incidents/1.0/policy/people?names=' + encodeURIComponent(names.join(','))).then(
            function (answer) {
                answer.unknown.forEach(function (name) {
                    unknown[name] = true;
                });
                tell(root, 'team', teamProblem(root, unknown));
            },
            function () {
                tell(root, 'team', '');
            }
        );
    }

    function titleProblem(root, taken) {
        var title = root.querySelector('[name=ContentPageTitle]').value.trim();
        return taken[title.toLowerCase()] ? AJS.I18n.getText('incidents.wizard.title.taken') : '';
    }

    /** Asks whether the space has a page of that title; only a courtesy, the host says so too. */
    function look(root, space, taken) {
        var title = root.querySelector('[name=ContentPageTitle]').value.trim();
        if (!title || !space) {
            return;
        }
        get('/rest/api/content?spaceKey=' + encodeURIComponent(space) + '&title=' + encodeURIComponent(title)).then(
            function (answer) {
                taken[title.toLowerCase()] = answer.results.length > 0;
                tell(root, 'title', titleProblem(root, taken));
            },
            function () {
                delete taken[title.toLowerCase()];
            }
        );
    }

    function register(wizard) {
        var root = null;
        var taken = {};
        var unknown = {};

        wizard.on('post-render.page', function (event, state) {
            var space = state.wizardData.spaceKey || AJS.Meta.get('space-key');
            root = state.$container.find('[data-incidents-policy-wizard=page]')[0];
            taken = {};
            var title = root.querySelector('[name=ContentPageTitle]');
            title.value = AJS.I18n.getText('incidents.policy.page.title');
            title.addEventListener('change', function () {
                look(root, space, taken);
            });
            root.querySelector('[name=zones]').addEventListener('change', function () {
                tell(root, 'zones', zonesProblem(root));
            });
            root.querySelector('[name=team]').addEventListener('change', function () {
                lookForTeam(root, unknown);
            });
            look(root, space, taken);
        });
        wizard.on('submit.page', function (event, state) {
            var title = root.querySelector('[name=ContentPageTitle]').value.trim();
            tell(root, 'zones', zonesProblem(root));
            tell(root, 'hours', hoursProblem(root));
            tell(root, 'team', teamProblem(root, unknown));
            tell(root, 'title', title ? titleProblem(root, taken) : AJS.I18n.getText('incidents.wizard.title.empty'));
            if (root.querySelector('[aria-invalid=true]')) {
                root.querySelector('[aria-invalid=true]').focus();
                return false;
            }
            state.pageData.ContentPageTitle = title;
            ['size', 'zones', 'hours', 'team', 'project'].forEach(function (name) {
                state.pageData[name] = root.querySelector('[name=' + name + ']').value.trim();
            });
            return true;
        });
    }

    AJS.bind('blueprint.wizard-register.ready', function () {
        Confluence.Blueprint.setWizard(WIZARD, register);
    });
}());
