/*
 * The coverage's panel for another day or week, or with somebody imagined: asked for anew and put in its place. Nothing is stored; the page
 * stays as it is. The newest question wins, and the focus stays where it was.
 */
(function () {
    'use strict';

    var asked = 0;

    function address(panel, wanted) {
        var query = new URLSearchParams({ page: panel.dataset.page, day: wanted.day || panel.dataset.day });
        if (wanted.plus) {
            query.set('plusZone', wanted.plus.zone);
            query.set('plusFrom', wanted.plus.from);
            query.set('plusTo', wanted.plus.to);
            query.set('plusDays', wanted.plus.days);
        }
        return AJS.contextPath() + '/plugins/servlet/incidents-coverage?' + query;
    }

    function say(panel, words) {
        var place = panel.querySelector('.incidents-coverage-problem');
        place.textContent = words;
        place.hidden = !words;
    }

    /** Whoever is imagined already, so that another week keeps them. */
    function imagined(panel) {
        return panel.querySelector('[data-coverage-without]') ? fields(panel.querySelector('form')) : null;
    }

    function fields(form) {
        return {
            zone: form.elements.zone.value,
            from: form.elements.from.value,
            to: form.elements.to.value,
            days: form.elements.days.value
        };
    }

    function show(panel, wanted, focus) {
        var mine = ++asked;
        panel.setAttribute('aria-busy', 'true');
        say(panel, '');
        fetch(address(panel, wanted), { credentials: 'same-origin' })
            .then(function (answer) {
                return answer.text().then(function (text) {
                    if (answer.status === 400) {
                        throw new Error(text);
                    }
                    // Who is not logged in any longer is sent to another page.
                    if (!answer.ok || answer.redirected) {
                        throw new Error(AJS.I18n.getText('incidents.policy.coverage.failed', answer.status));
                    }
                    return text;
                });
            })
            .then(
                function (markup) {
                    if (mine === asked) {
                        replace(panel, markup, focus);
                    }
                },
                function (error) {
                    if (mine === asked) {
                        panel.removeAttribute('aria-busy');
                        say(
                            panel,
                            error instanceof TypeError
                                ? AJS.I18n.getText('incidents.policy.script.unreachable')
                                : error.message
                        );
                    }
                }
            );
    }

    /** The markup is our own template's, whose texts are escaped. */
    function replace(panel, markup, focus) {
        var parsed = new DOMParser().parseFromString(markup, 'text/html').body.firstElementChild;
        panel.replaceWith(parsed);
        var target = parsed.querySelector(focus) || parsed.querySelector('.incidents-coverage-sum');
        if (target) {
            target.focus();
        }
    }

    document.addEventListener('click', function (event) {
        var panel = event.target.closest('.incidents-coverage');
        var button = panel && event.target.closest('button');
        if (!button) {
            return;
        }
        if (button.dataset.coverageDay) {
            show(
                panel,
                { day: button.dataset.coverageDay, plus: imagined(panel) },
                '[data-coverage-step="' + button.dataset.coverageStep + '"]'
            );
        } else if (button.dataset.coverageTry !== undefined) {
            show(panel, { plus: button.dataset }, '.incidents-coverage-compare');
        } else if (button.dataset.coverageWithout !== undefined) {
            show(panel, {}, '.incidents-coverage-form [name=zone]');
        }
    });

    document.addEventListener('submit', function (event) {
        if (event.target.matches('.incidents-coverage-form')) {
            event.preventDefault();
            show(
                event.target.closest('.incidents-coverage'),
                { plus: fields(event.target) },
                '.incidents-coverage-compare'
            );
        }
    });
})();
