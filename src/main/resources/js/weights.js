/* The administrator's page of what action items are worth and cost: saves, or brings back what was delivered. */
(function () {
    'use strict';

    function say(page, kind, words) {
        var message = document.createElement('div');
        message.className = 'aui-message aui-message-' + kind;
        message.tabIndex = -1;
        message.textContent = words;
        page.querySelector('[data-incidents-messages]').replaceChildren(message);
        message.focus();
    }

    function body(form) {
        var settings = {};
        form.querySelectorAll('input').forEach(function (input) {
            var path = input.name.split('.');
            var last = path.pop();
            var place = path.reduce(function (inside, part) {
                inside[part] = inside[part] || {};
                return inside[part];
            }, settings);
            place[last] = input.type === 'checkbox' ? input.checked : input.value === '' ? 0 : Number(input.value);
        });
        return settings;
    }

    function fill(form, settings) {
        form.querySelectorAll('input').forEach(function (input) {
            var value = input.name.split('.').reduce(function (inside, part) {
                return inside[part];
            }, settings);
            if (input.type === 'checkbox') {
                input.checked = value;
            } else {
                input.value = value;
            }
        });
    }

    function tell(page, form, errors) {
        var others = [];
        errors.forEach(function (error) {
            var place = Array.from(form.querySelectorAll('[data-error]')).find(function (each) {
                return each.dataset.error === error.field;
            });
            if (place) {
                place.textContent = error.message;
                place.hidden = false;
            } else {
                others.push(error.message);
            }
        });
        say(page, 'error', others.join(' ') || AJS.I18n.getText('incidents.weights.page.refused'));
    }

    function send(page, form, path, settings) {
        form.querySelectorAll('[data-error]').forEach(function (place) {
            place.hidden = true;
        });
        form.dataset.state = 'waiting';
        fetch(AJS.contextPath() + '/rest/incidents/1.0/settings' + path, {
            method: 'PUT',
            credentials: 'same-origin',
            headers: { Accept: 'application/json', 'Content-Type': 'application/json', 'X-Atlassian-Token': 'no-check' },
            body: JSON.stringify(settings)
        }).then(function (answer) {
            return answer.json().then(function (json) {
                if (answer.ok) {
                    fill(form, json);
                    say(page, 'success', AJS.I18n.getText('incidents.weights.page.saved'));
                    if (path === '') {
                        agree(page, 'PUT');
                    }
                } else {
                    tell(page, form, json.errors || []);
                }
            });
        }).catch(function () {
            say(page, 'error', AJS.I18n.getText('incidents.macro.actionItems.unreachable'));
        }).then(function () {
            form.dataset.state = '';
        });
    }

    /** What Jira counts with: asked, or told to count likewise. */
    function agree(page, method) {
        var section = page.querySelector('[data-incidents-jira-weights]');
        function show(agreement, words) {
            section.hidden = false;
            section.dataset.agreement = agreement;
            section.querySelector('p').textContent = words;
            section.querySelector('button').hidden = agreement !== 'different';
        }
        window.IncidentsRest.call(method, '/settings/jira-weights').then(
            function (answer) {
                show(answer.agreement, answer.message);
            },
            function (problem) {
                show('unknown', problem.errors.map(function (each) { return each.message; }).join(' '));
            }
        );
    }

    function start(page) {
        page.querySelector('[data-incidents-jira-weights] button').addEventListener('click', function () {
            agree(page, 'PUT');
        });
        agree(page, 'GET');
        page.querySelectorAll('form').forEach(function (form) {
            var path = form.hasAttribute('data-incidents-follow') ? '/follow-through' : '';
            form.addEventListener('submit', function (event) {
                event.preventDefault();
                if (form.dataset.state !== 'waiting') {
                    send(page, form, path, body(form));
                }
            });
        });
        var form = page.querySelector('form');
        form.querySelector('[data-incidents-defaults]').addEventListener('click', function () {
            send(page, form, '', { points: null, weights: null });
        });
    }

    document.addEventListener('DOMContentLoaded', function () {
        document.querySelectorAll('[data-incidents-weights]').forEach(start);
    });
})();
