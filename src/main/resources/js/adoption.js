/*
 * Adopting a page: finds it, reads it, shows what it seems to tell for a person to correct, and makes it the postmortem of an incident.
 * Nothing is written before the last button, and what was typed stays when that fails.
 */
(function () {
    'use strict';

    var PAUSE = 300;

    function call(method, path, body) {
        return fetch(AJS.contextPath() + path, {
            method: method,
            credentials: 'same-origin',
            headers: { Accept: 'application/json', 'Content-Type': 'application/json', 'X-Atlassian-Token': 'no-check' },
            body: body && JSON.stringify(body)
        }).then(
            function (answer) {
                return answer.json().then(
                    function (json) {
                        if (!answer.ok) {
                            throw new Error(
                                (json.errors || [])
                                    .map(function (error) {
                                        return error.message;
                                    })
                                    .join(' ') || AJS.I18n.getText('incidents.macro.form.failed')
                            );
                        }
                        return json;
                    },
                    function () {
                        throw new Error(AJS.I18n.getText('incidents.macro.form.unreadable', answer.status));
                    }
                );
            },
            function () {
                throw new Error(AJS.I18n.getText('incidents.macro.form.unreachable'));
            }
        );
    }

    function problem(form, text) {
        var place = form.querySelector('[data-problem]');
        place.textContent = text;
        place.hidden = !text;
    }

    /** Sends once until it is answered; says why when it fails. */
    function sending(form, work) {
        var button = form.querySelector('[type="submit"]');
        button.disabled = true;
        problem(form, '');
        return work
            .catch(function (error) {
                problem(form, error.message);
            })
            .then(function () {
                button.disabled = false;
            });
    }

    function field(name, value, label) {
        var input = document.createElement(name);
        input.className = 'incidents-input';
        input.value = value;
        input.setAttribute('aria-label', label);
        return input;
    }

    function row(found) {
        var line = document.createElement('tr');
        var take = document.createElement('input');
        take.type = 'checkbox';
        take.checked = true;
        take.setAttribute('aria-label', AJS.I18n.getText('incidents.adoption.page.take'));
        var at = field('input', found.at, AJS.I18n.getText('incidents.adoption.page.at'));
        at.title = found.sourceTime;
        var text = field('textarea', found.text, AJS.I18n.getText('incidents.adoption.page.text'));
        text.rows = Math.min(4, Math.ceil(found.text.length / 90));
        [take, at, text].forEach(function (input) {
            var cell = document.createElement('td');
            cell.append(input);
            line.append(cell);
        });
        line.incidentsRow = function () {
            // a time that a person corrected is no longer the page's own
            return take.checked
                ? { at: at.value.trim(), text: text.value.trim(), sourceTime: at.value === found.at ? found.sourceTime : '' }
                : null;
        };
        return line;
    }

    function show(form, found) {
        var link = form.querySelector('[data-page]');
        link.textContent = found.page;
        link.href = found.url;
        form.dataset.pageId = found.pageId;
        form.elements.title.value = found.title;
        form.elements.severity.value = found.severity || '';
        form.querySelectorAll('[data-milestone]').forEach(function (input) {
            var guess = found.milestones[input.dataset.milestone];
            input.value = guess ? guess.at : '';
            form.querySelector('[data-from="' + input.dataset.milestone + '"]').textContent = guess ? guess.text : '';
        });
        form.querySelector('[data-questions]').replaceChildren.apply(
            form.querySelector('[data-questions]'),
            found.questions.map(function (question) {
                var item = document.createElement('li');
                item.textContent = question.message + (question.text ? ' “' + question.text + '”' : '');
                return item;
            })
        );
        form.querySelector('[data-count]').textContent = String(found.rows.length);
        var body = form.querySelector('[data-rows]');
        body.replaceChildren.apply(body, found.rows.map(row));
        form.hidden = false;
        form.elements.title.focus();
    }

    function wanted(form) {
        var milestones = {};
        form.querySelectorAll('[data-milestone]').forEach(function (input) {
            if (input.value.trim()) {
                milestones[input.dataset.milestone] = input.value.trim();
            }
        });
        return {
            pageId: form.dataset.pageId,
            title: form.elements.title.value,
            severity: form.elements.severity.value,
            service: form.elements.service.value.trim() || null,
            milestones: milestones,
            rows: Array.from(form.querySelectorAll('[data-rows] tr'))
                .map(function (line) {
                    return line.incidentsRow();
                })
                .filter(Boolean),
            over: form.elements.over.checked
        };
    }

    /** Offers pages by words in their title; the number of one may be typed as well. */
    function find(input, list) {
        var words = input.value.trim().replace(/["\\]/g, ' ');
        if (words.length < 3 || /^\d+$/.test(words)) {
            return;
        }
        var cql = 'type = page and title ~ "' + words + '"';
        call('GET', '/rest/api/content/search?limit=10&cql=' + encodeURIComponent(cql)).then(
            function (found) {
                list.replaceChildren.apply(
                    list,
                    found.results.map(function (page) {
                        var option = document.createElement('option');
                        option.value = page.id;
                        option.label = page.title;
                        option.textContent = page.title;
                        return option;
                    })
                );
            },
            function () {
                // the number can still be typed
                list.replaceChildren();
            }
        );
    }

    /** The id in what was typed: a number, or an address that holds one. */
    function id(text) {
        var inAddress = /pageId=(\d+)/.exec(text);
        return inAddress ? inAddress[1] : text.trim();
    }

    AJS.toInit(function () {
        var root = document.querySelector('[data-adoption]');
        var reading = root.querySelector('[data-read]');
        var adopting = root.querySelector('[data-adopt]');
        var timer;

        reading.elements.page.addEventListener('input', function () {
            window.clearTimeout(timer);
            timer = window.setTimeout(find, PAUSE, reading.elements.page, root.querySelector('datalist'));
        });
        reading.addEventListener('submit', function (event) {
            event.preventDefault();
            var query = new URLSearchParams({ page: id(reading.elements.page.value) });
            ['zone', 'date'].forEach(function (name) {
                if (reading.elements[name].value) {
                    query.set(name, reading.elements[name].value);
                }
            });
            sending(
                reading,
                call('GET', '/rest/incidents/1.0/postmortems/adoption?' + query).then(function (found) {
                    show(adopting, found);
                })
            );
        });
        adopting.addEventListener('submit', function (event) {
            event.preventDefault();
            sending(
                adopting,
                call('POST', '/rest/incidents/1.0/postmortems/adoption', wanted(adopting)).then(function (made) {
                    window.location.href = made.url;
                })
            );
        });
    });
})();
