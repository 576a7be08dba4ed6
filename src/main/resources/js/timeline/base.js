/*
 * What the scripts of the timeline share: calls, messages, forms made from templates, and times in zones. They are files of
 * one web resource, and one object is all that they leave on the page.
 */
window.IncidentsTimeline = (function () {
    'use strict';

    var DAY = 24 * 3600 * 1000;
    var LOCAL = /^\s*(\d{4})-(\d{1,2})-(\d{1,2})[ T]+(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?\s*$/;
    var formats = {};

    function address(incident, path) {
        return AJS.contextPath() + '/rest/incidents/1.0/incidents/' + encodeURIComponent(incident) + path;
    }

    function failure(problems, answer) {
        var error = new Error('refused');
        error.problems = problems && problems.length ? problems : [{ message: AJS.I18n.getText('incidents.macro.form.failed') }];
        error.answer = answer || {};
        return error;
    }

    /** Calls; gives status, body and headers, else an error with the problems that the answer names. */
    function send(method, url, body, type) {
        return fetch(url, {
            method: method,
            credentials: 'same-origin',
            headers: Object.assign(
                { Accept: 'application/json', 'X-Atlassian-Token': 'no-check' },
                type ? { 'Content-Type': type } : {}
            ),
            body: body
        }).then(
            function (answer) {
                return answer.text().then(function (text) {
                    var json = {};
                    try {
                        json = text ? JSON.parse(text) : {};
                    } catch (noJson) {
                        if (answer.ok) {
                            throw failure([{ message: AJS.I18n.getText('incidents.macro.form.unreadable', answer.status) }]);
                        }
                    }
                    if (!answer.ok) {
                        throw failure(json.errors, json);
                    }
                    return { status: answer.status, json: json, location: answer.headers.get('Location') };
                });
            },
            function () {
                throw failure([{ message: AJS.I18n.getText('incidents.macro.form.unreachable') }]);
            }
        );
    }

    /** The same with JSON, and the body alone as the answer. */
    function call(method, url, body) {
        var json = body === undefined ? undefined : JSON.stringify(body);
        return send(method, url, json, 'application/json').then(function (answer) {
            return answer.json;
        });
    }

    function messages(error) {
        return (error.problems || failure([]).problems).map(function (problem) {
            return problem.message;
        });
    }

    function show(element, text) {
        element.textContent = text;
        element.hidden = !text;
    }

    /** Says each problem at its field, and in the form's own line what has no field here. */
    function tell(form, error) {
        quiet(form);
        (error.problems || failure([]).problems).forEach(function (problem) {
            var places = Array.from(form.querySelectorAll('[data-error]'));
            var place =
                places.find(function (each) {
                    return each.dataset.error === (problem.field || '') && !each.closest('[hidden]:not([data-error])');
                }) || form.querySelector('[data-error=""]');
            show(place, place.hidden ? problem.message : place.textContent + ' ' + problem.message);
        });
        var authorise = error.answer && error.answer.authorise;
        if (authorise && /^https?:\/\//.test(authorise)) {
            var link = document.createElement('a');
            link.href = authorise;
            link.textContent = AJS.I18n.getText('incidents.macro.actionItems.authorise');
            form.querySelector('[data-error=""]').append(' ', link);
            form.querySelector('[data-error=""]').hidden = false;
        }
    }

    function quiet(form) {
        form.querySelectorAll('[data-error]').forEach(function (place) {
            show(place, '');
        });
    }

    /** A copy of what the template of that name holds. */
    function made(panel, name) {
        var template = panel.parentNode.querySelector('template[data-template="' + name + '"]');
        return template.content.firstElementChild.cloneNode(true);
    }

    function format(zone) {
        formats[zone] =
            formats[zone] ||
            new Intl.DateTimeFormat('en-US', {
                timeZone: zone,
                hourCycle: 'h23',
                year: 'numeric',
                month: 'numeric',
                day: 'numeric',
                hour: 'numeric',
                minute: 'numeric',
                second: 'numeric'
            });
        return formats[zone];
    }

    /** The parts of an instant in a zone, as numbers. */
    function parts(millis, zone) {
        var found = {};
        format(zone)
            .formatToParts(new Date(millis))
            .forEach(function (part) {
                found[part.type] = Number(part.value);
            });
        return found;
    }

    function offset(millis, zone) {
        var at = parts(millis, zone);
        return Date.UTC(at.year, at.month - 1, at.day, at.hour, at.minute, at.second) - Math.floor(millis / 1000) * 1000;
    }

    /**
     * The instants at which clocks in the zone show that date and time: none where they skip it, two where they show it
     * twice; null where it cannot be read. The fraction of a second stays as it was written.
     */
    function instants(text, zone) {
        var read = LOCAL.exec(text);
        if (!read) {
            return null;
        }
        var wanted = Date.UTC(+read[1], read[2] - 1, +read[3], +read[4], +read[5], +(read[6] || 0));
        var there = new Date(wanted);
        if (there.getUTCMonth() + 1 !== +read[2] || there.getUTCDate() !== +read[3] || +read[4] > 23 || +read[5] > 59) {
            return null;
        }
        var found = [];
        [wanted - DAY, wanted + DAY].forEach(function (near) {
            var millis = wanted - offset(near, zone);
            if (offset(millis, zone) === wanted - millis && found.indexOf(millis) < 0) {
                found.push(millis);
            }
        });
        return found
            .sort(function (one, other) {
                return one - other;
            })
            .map(function (millis) {
                return new Date(millis).toISOString().replace(/\.000Z$/, (read[7] ? '.' + read[7] : '') + 'Z');
            });
    }

    function two(number) {
        return String(number).padStart(2, '0');
    }

    /** As people type it: 2026-11-01 14:58, with seconds and their fraction where there are any. */
    function local(instant, zone) {
        var at = parts(Date.parse(instant), zone);
        var fraction = /\.(\d+)Z$/.exec(instant);
        var seconds = at.second || fraction ? ':' + two(at.second) + (fraction ? '.' + fraction[1] : '') : '';
        return at.year + '-' + two(at.month) + '-' + two(at.day) + ' ' + two(at.hour) + ':' + two(at.minute) + seconds;
    }

    /** For people: 14:58 with the zone's name at that instant. */
    function clock(instant, zone, withDate) {
        var wanted = { timeZone: zone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZoneName: 'short' };
        if (withDate) {
            Object.assign(wanted, { weekday: 'short', day: 'numeric', month: 'short' });
        }
        return new Intl.DateTimeFormat(document.documentElement.lang || undefined, wanted).format(new Date(instant));
    }

    function ready(work) {
        if (document.readyState === 'loading') {
            document.addEventListener('DOMContentLoaded', work);
        } else {
            work();
        }
    }

    return {
        address: address,
        call: call,
        clock: clock,
        instants: instants,
        local: local,
        made: made,
        messages: messages,
        quiet: quiet,
        ready: ready,
        send: send,
        show: show,
        tell: tell
    };
})();
