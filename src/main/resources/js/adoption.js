/*
 * Adopting a page: finds it, reads it, shows what it seems to tell for a person to correct, and makes it the postmortem of an incident.
 * Nothing is written before the last button, and what was typed stays when that fails.
 */
(function () {
    'use strict';

    var PAUSE = 300;
    var base = window.IncidentsTimeline;

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
                            throw Object.assign(new Error(AJS.I18n.getText('incidents.macro.form.failed')), { errors: json.errors });
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

    /** The field that the server means, such as title, milestones.STARTED or rows[3].at. */
    function fieldOf(form, name) {
        var milestone = /^milestones\.(\w+)$/.exec(name || '');
        var row = /^rows\[(\d+)\]/.exec(name || '');
        if (milestone) {
            return form.querySelector('[data-milestone="' + milestone[1] + '"]');
        }
        if (name === 'milestones') {
            return form.querySelector('[data-milestone]');
        }
        if (row) {
            var taken = Array.from(form.querySelectorAll('[data-rows] tr')).filter(function (line) {
                return line.querySelector('[type=checkbox]').checked;
            })[row[1]];
            return taken && taken.querySelector(/text$/.test(name) ? 'textarea' : '[data-at]');
        }
        return name ? form.elements[name === 'pageId' ? 'page' : name] || null : null;
    }

    function wrong(input, text) {
        var place = input.parentNode.querySelector('.incidents-error');
        if (!place) {
            place = document.createElement('span');
            place.className = 'incidents-error';
            place.id = 'incidents-adoption-error-' + document.querySelectorAll('.incidents-error').length;
            input.after(place);
            input.setAttribute('aria-describedby', ((input.getAttribute('aria-describedby') || '') + ' ' + place.id).trim());
        }
        place.textContent = text;
        place.hidden = !text;
        input.setAttribute('aria-invalid', String(Boolean(text)));
    }

    function clear(form) {
        problem(form, '');
        form.querySelectorAll('[aria-invalid=true]').forEach(function (input) {
            wrong(input, '');
        });
    }

    /** Each at its field, what has none at the end of the form; the first field gets the focus. */
    function tell(form, errors) {
        var rest = [];
        var first = null;
        errors.forEach(function (error) {
            var input = error.input || fieldOf(form, error.field);
            if (input) {
                wrong(input, error.message);
                first = first || input;
            } else {
                rest.push(error.message);
            }
        });
        problem(form, rest.join(' '));
        if (first) {
            first.focus();
        }
    }

    /** A field of a time: shows the instant in the zone that is chosen, and gives the very same back as long as nobody changes it. */
    function shows(input, instant, zone) {
        var text = instant ? base.local(instant, zone).replace(' ', 'T') : '';
        input.value = text.replace(/(\.\d{3})\d+$/, '$1');
        input.incidentsShown = { text: input.value, instant: instant };
    }

    /**
     * The instant in a field, null for none.
     *
     * @param errors gets what is wrong with it
     */
    function instant(input, zone, errors) {
        var shown = input.incidentsShown;
        if (shown && shown.instant && input.value === shown.text) {
            return shown.instant;
        }
        if (!input.value && !input.validity.badInput) {
            return null;
        }
        var found = base.instants(input.value, zone);
        if (found && found.length === 1) {
            return found[0];
        }
        errors.push({
            input: input,
            message: !found
                ? AJS.I18n.getText('incidents.adoption.page.incomplete')
                : found.length
                  ? AJS.I18n.getText('incidents.adoption.page.twice', zone)
                  : AJS.I18n.getText('incidents.timeline.edit.timeSkipped', zone)
        });
        return null;
    }

    /** Sends once until it is answered; says why when it fails. */
    function sending(form, work) {
        var button = form.querySelector('[type="submit"]');
        button.disabled = true;
        clear(form);
        return work
            .catch(function (error) {
                tell(form, error.errors && error.errors.length ? error.errors : [{ message: error.message }]);
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

    function row(found, zone) {
        var line = document.createElement('tr');
        var take = document.createElement('input');
        take.type = 'checkbox';
        take.checked = true;
        take.setAttribute('aria-label', AJS.I18n.getText('incidents.adoption.page.take'));
        var at = field('input', '', AJS.I18n.getText('incidents.adoption.page.at'));
        at.type = 'datetime-local';
        at.step = '1';
        at.dataset.at = '';
        shows(at, found.at, zone);
        at.title = found.sourceTime;
        var text = field('textarea', found.text, AJS.I18n.getText('incidents.adoption.page.text'));
        text.rows = Math.min(4, Math.ceil(found.text.length / 90));
        [take, at, text].forEach(function (input) {
            var cell = document.createElement('td');
            cell.append(input);
            line.append(cell);
        });
        line.incidentsRow = function (chosen, errors) {
            if (!take.checked) {
                return null;
            }
            var when = instant(at, chosen, errors);
            if (!when && !at.value && !at.validity.badInput) {
                errors.push({ input: at, message: AJS.I18n.getText('incidents.adoption.page.incomplete') });
            }
            // a time that a person corrected is no longer the page's own
            return { at: when, text: text.value.trim(), sourceTime: when === found.at ? found.sourceTime : '' };
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
        clear(form);
        var zone = form.elements.zone.value;
        form.querySelectorAll('[data-milestone]').forEach(function (input) {
            var guess = found.milestones[input.dataset.milestone];
            shows(input, guess && guess.at, zone);
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
        body.replaceChildren.apply(
            body,
            found.rows.map(function (each) {
                return row(each, zone);
            })
        );
        form.hidden = false;
        form.elements.title.focus();
    }

    /** What is to be adopted; fails with what is wrong in the fields of time, before anything is sent. */
    function wanted(form) {
        var zone = form.elements.zone.value;
        var errors = [];
        var milestones = {};
        form.querySelectorAll('[data-milestone]').forEach(function (input) {
            var at = instant(input, zone, errors);
            if (at) {
                milestones[input.dataset.milestone] = at;
            }
        });
        var rows = Array.from(form.querySelectorAll('[data-rows] tr'))
            .map(function (line) {
                return line.incidentsRow(zone, errors);
            })
            .filter(Boolean);
        if (errors.length) {
            return Promise.reject({ errors: errors });
        }
        return Promise.resolve({
            pageId: form.dataset.pageId,
            title: form.elements.title.value,
            severity: form.elements.severity.value,
            service: form.elements.service.value.trim() || null,
            milestones: milestones,
            rows: rows,
            over: form.elements.over.checked
        });
    }

    /** Zones to choose from, after those of the team: the reader's own, and all others that there are. */
    function offer(select) {
        var own = Intl.DateTimeFormat().resolvedOptions().timeZone;
        [own].concat(Intl.supportedValuesOf ? Intl.supportedValuesOf('timeZone') : []).forEach(function (zone) {
            var isThere = Array.from(select.options).some(function (option) {
                return option.value === zone;
            });
            if (zone && !isThere) {
                select.append(new Option(zone, zone));
            }
        });
        return own;
    }

    /** Times are shown in the reader's own zone first, and keep their instants when another is chosen. */
    function zones(form) {
        var select = form.elements.zone;
        select.value = offer(select) || select.options[0].value;
        var before = select.value;
        select.addEventListener('change', function () {
            form.querySelectorAll('[data-milestone], [data-at]').forEach(function (input) {
                var at = instant(input, before, []);
                if (at) {
                    shows(input, at, select.value);
                }
            });
            before = select.value;
        });
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

        offer(reading.elements.zone);
        zones(adopting);
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
        [reading, adopting].forEach(function (form) {
            form.addEventListener('input', function (event) {
                if (event.target.getAttribute('aria-invalid') === 'true') {
                    wrong(event.target, '');
                }
            });
        });
        adopting.addEventListener('submit', function (event) {
            event.preventDefault();
            sending(
                adopting,
                wanted(adopting)
                    .then(function (body) {
                        return call('POST', '/rest/incidents/1.0/postmortems/adoption', body);
                    })
                    .then(function (made) {
                        window.location.href = made.url;
                    })
            );
        });
    });
})();
