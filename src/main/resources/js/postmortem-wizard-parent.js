/*
 * The field for the page above the new one: what is typed finds pages of the space by their titles, and one of them is meant once its
 * title stands there. Left empty, the host decides.
 */
window.IncidentsWizardParent = (function () {
    'use strict';

    var PAUSE = 250;
    var MOST = 20;

    function Parent(root, space) {
        var parent = this;
        var timer;
        parent.input = root.querySelector('#incidents-wizard-parent');
        parent.list = root.querySelector('#incidents-wizard-parents');
        parent.space = space;
        parent.pages = {};
        parent.input.addEventListener('input', function () {
            root.querySelector('[data-problem=parent]').textContent = '';
            clearTimeout(timer);
            timer = setTimeout(function () {
                parent.search(parent.input.value.trim());
            }, PAUSE);
        });
        parent.input.addEventListener('keydown', function (event) {
            if (event.key === 'Enter' && !event.isComposing) {
                event.preventDefault();
            }
        });
    }

    Parent.prototype.set = function (page) {
        this.pages[page.title] = page.id;
        if (!this.input.value) {
            this.input.value = page.title;
        }
    };

    Parent.prototype.search = function (words) {
        var parent = this;
        if (!words || parent.pages[words]) {
            return;
        }
        var quoted = words.replace(/["\\]/g, ' ');
        var cql = 'type = page and space = "' + parent.space + '" and title ~ "' + quoted + '"';
        fetch(AJS.contextPath() + '/rest/api/content/search?' + new URLSearchParams({ cql: cql, limit: MOST }), {
            credentials: 'same-origin',
            headers: { Accept: 'application/json' }
        })
            .then(function (answer) {
                return answer.ok ? answer.json() : { results: [] };
            })
            .then(
                function (answer) {
                    parent.list.textContent = '';
                    answer.results.forEach(function (page) {
                        parent.pages[page.title] = page.id;
                        parent.list.append(new Option(page.title, page.title));
                    });
                },
                function () {
                    // what is typed stays; the problem is told when the page is to be made
                    parent.list.textContent = '';
                }
            );
    };

    /** The page that is meant; empty where none is. */
    Parent.prototype.id = function () {
        return this.pages[this.input.value.trim()] || '';
    };

    Parent.prototype.problem = function () {
        var title = this.input.value.trim();
        return title && !this.id() ? AJS.I18n.getText('incidents.wizard.parent.unknown', title) : '';
    };

    return Parent;
})();
