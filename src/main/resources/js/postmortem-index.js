/*
 * The index of postmortems without loading the page anew: what is sought, sorted and turned comes as markup from the index' own
 * page and takes the place of the panel. Without this script the same form and links lead to that page.
 */
(function () {
    'use strict';

    var PAUSE = 350;

    function problem(panel, text) {
        var place = panel.querySelector('[data-problem]');
        place.textContent = text;
        place.hidden = !text;
    }

    /** What had the focus, in words that find it again in the new panel. */
    function focused(panel) {
        var element = panel.contains(document.activeElement) ? document.activeElement : null;
        if (!element) {
            return null;
        }
        if (element.name) {
            return '[name="' + element.name + '"]';
        }
        return element.dataset.column ? '[data-column="' + CSS.escape(element.dataset.column) + '"]' : '[name="q"]';
    }

    function load(panel, address) {
        var asked = (panel.incidentsAsked = (panel.incidentsAsked || 0) + 1);
        var url = new URL(address, window.location.href);
        url.searchParams.set('part', 'true');
        panel.setAttribute('aria-busy', 'true');
        fetch(url, { credentials: 'same-origin' })
            .then(function (answer) {
                if (!answer.ok) {
                    throw new Error(String(answer.status));
                }
                return answer.text();
            })
            .then(
                function (markup) {
                    // the server's own markup, escaped there; a later question has the word
                    if (asked === panel.incidentsAsked) {
                        replace(panel, markup);
                    }
                },
                function () {
                    panel.removeAttribute('aria-busy');
                    problem(panel, AJS.I18n.getText('incidents.postmortem.index.failed'));
                }
            );
    }

    function replace(panel, markup) {
        var focus = focused(panel);
        var field = panel.querySelector('[name="q"]');
        var caret = field && field === document.activeElement ? field.selectionStart : null;
        var fresh = new DOMParser().parseFromString(markup, 'text/html').querySelector('.incidents-index');
        panel.replaceWith(fresh);
        start(fresh);
        var again = focus && fresh.querySelector(focus);
        if (again) {
            again.focus();
            if (caret !== null) {
                again.setSelectionRange(caret, caret);
            }
        }
    }

    function start(panel) {
        var form = panel.querySelector('form');
        var timer;
        if (!form) {
            return;
        }
        form.querySelector('[data-search]').hidden = true;

        function search() {
            var words = new URLSearchParams();
            new FormData(form).forEach(function (value, name) {
                if (value) {
                    words.set(name, value);
                }
            });
            load(panel, panel.dataset.base + '?' + words);
        }

        form.addEventListener('submit', function (event) {
            event.preventDefault();
            window.clearTimeout(timer);
            search();
        });
        form.addEventListener('change', function (event) {
            if (event.target.name !== 'q') {
                search();
            }
        });
        form.elements.q.addEventListener('input', function () {
            window.clearTimeout(timer);
            timer = window.setTimeout(search, PAUSE);
        });
        panel.addEventListener('click', function (event) {
            var link = event.target.closest('a[data-part]');
            if (link && !event.ctrlKey && !event.metaKey && !event.shiftKey && event.button === 0) {
                event.preventDefault();
                load(panel, link.href);
            }
        });
    }

    AJS.toInit(function () {
        document.querySelectorAll('.incidents-index').forEach(start);
    });
})();
