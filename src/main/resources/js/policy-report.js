/*
 * How the policy was kept: asked for after the page is there, so that no page waits for the incidents to be judged, and again when
 * another time or severity is chosen. The newest question wins.
 */
(function () {
    'use strict';

    function say(report, words) {
        var place = report.querySelector('.incidents-error');
        place.textContent = words;
        place.hidden = !words;
    }

    function address(report) {
        var form = report.querySelector('form');
        var query = new URLSearchParams({ severity: form.elements.severity.value });
        if (form.elements.days.value) {
            query.set('days', form.elements.days.value);
        } else {
            query.set('from', report.dataset.from);
        }
        return AJS.contextPath() + '/plugins/servlet/incidents-policy-report?' + query;
    }

    function load(report) {
        var mine = String(Number(report.dataset.asked || 0) + 1);
        var place = report.querySelector('.incidents-report-rules');
        report.dataset.asked = mine;
        place.setAttribute('aria-busy', 'true');
        say(report, '');
        fetch(address(report), { credentials: 'same-origin' })
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
                    if (report.dataset.asked === mine) {
                        // Our own template's, whose texts are escaped.
                        var parsed = new DOMParser().parseFromString(markup, 'text/html');
                        place.replaceChildren.apply(place, Array.prototype.slice.call(parsed.body.childNodes));
                        place.removeAttribute('aria-busy');
                    }
                },
                function (error) {
                    if (report.dataset.asked === mine) {
                        place.removeAttribute('aria-busy');
                        var waits = place.querySelector('.incidents-report-waits');
                        if (waits) {
                            waits.remove();
                        }
                        say(
                            report,
                            error instanceof TypeError
                                ? AJS.I18n.getText('incidents.policy.script.unreachable')
                                : error.message
                        );
                    }
                }
            );
    }

    function start() {
        document.querySelectorAll('.incidents-report').forEach(function (report) {
            var form = report.querySelector('.incidents-report-form');
            if (form) {
                form.addEventListener('submit', function (event) {
                    event.preventDefault();
                });
                form.addEventListener('change', function () {
                    load(report);
                });
                load(report);
            }
        });
    }

    if (document.readyState === 'loading') {
        document.addEventListener('DOMContentLoaded', start);
    } else {
        start();
    }
})();
