/* The administrator's page of what action items are worth and cost: saves, or brings back what was delivered. */
(function () {
    'use strict';

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
        window.IncidentsRest.say(page, 'error', others.join(' ') || AJS.I18n.getText('incidents.weights.page.refused'));
    }

    function send(page, form, path, settings) {
        form.querySelectorAll('[data-error]').forEach(function (place) {
            place.hidden = true;
        });
        form.dataset.state = 'waiting';
        window.IncidentsRest.call('PUT', '/settings' + path, settings)
            .then(
                function (json) {
                    fill(form, json);
                    window.IncidentsRest.say(page, 'success', AJS.I18n.getText('incidents.weights.page.saved'));
                    if (path === '') {
                        agree(page, 'PUT');
                    }
                },
                function (refusal) {
                    tell(page, form, refusal.errors);
                }
            )
            .then(function () {
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
                show('unknown', window.IncidentsRest.words(problem));
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
