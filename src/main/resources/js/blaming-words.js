/* The administrator's page of words that blame: each line is one hint, "words, with commas | why they blame | what tells more". */
(function () {
    'use strict';

    /** Empty lines count for the numbers that a refusal names, so they are told apart here and not sent. */
    function values(text) {
        return text
            .split('\n')
            .filter(function (line) {
                return line.trim();
            })
            .map(function (line) {
                var parts = line.split('|');
                return {
                    words: parts[0].split(/[,、]/),
                    reason: (parts[1] || '').trim(),
                    better: parts.slice(2).join('|').trim()
                };
            });
    }

    function text(json) {
        return json.values
            .map(function (word) {
                return word.words.join(', ') + ' | ' + word.reason + ' | ' + word.better;
            })
            .join('\n');
    }

    function send(page, form, list) {
        form.dataset.state = 'waiting';
        window.IncidentsRest.call('PUT', '/settings/blaming-words', { values: list })
            .then(
                function (json) {
                    form.elements.lines.removeAttribute('aria-invalid');
                    form.elements.lines.value = text(json);
                    window.IncidentsRest.say(page, 'success', AJS.I18n.getText('incidents.blameless.page.saved'));
                },
                function (refusal) {
                    window.IncidentsRest.say(page, 'error', window.IncidentsRest.words(refusal));
                    form.elements.lines.setAttribute('aria-invalid', 'true');
                }
            )
            .then(function () {
                form.dataset.state = '';
            });
    }

    function start(page) {
        var form = page.querySelector('form');
        form.addEventListener('submit', function (event) {
            event.preventDefault();
            if (form.dataset.state !== 'waiting') {
                send(page, form, values(form.elements.lines.value));
            }
        });
        form.querySelector('[data-incidents-defaults]').addEventListener('click', function () {
            if (window.confirm(AJS.I18n.getText('incidents.blameless.page.sure'))) {
                send(page, form, []);
            }
        });
    }

    document.addEventListener('DOMContentLoaded', function () {
        document.querySelectorAll('[data-incidents-blaming-words]').forEach(start);
    });
})();
