/*
 * The forms of the macros: declaring an incident, and what the lead does with one. A form sends once until it is answered,
 * keeps what was typed when that fails, and says why.
 */
(function () {
    'use strict';

    var SEARCH_PAUSE = 300;
    var MOST_SIMILAR = 3;

    function page(key) {
        return AJS.contextPath() + '/plugins/servlet/incidents/' + encodeURIComponent(key);
    }

    function call(method, path, body) {
        return window.IncidentsRest.call(method, '/incidents' + path, body);
    }

    function problemsOf(error) {
        return error.errors || [{ message: AJS.I18n.getText('incidents.macro.form.failed') }];
    }

    function show(element, text) {
        element.textContent = text;
        element.hidden = !text;
    }

    /** Runs the work unless the form waits for an answer already. */
    function once(form, work) {
        if (form.dataset.state === 'waiting') {
            return;
        }
        form.dataset.state = 'waiting';
        setDisabled(form, true);
        work().finally(function () {
            form.dataset.state = '';
            setDisabled(form, false);
        });
    }

    function setDisabled(form, disabled) {
        form.querySelectorAll('button').forEach(function (button) {
            button.disabled = disabled;
        });
    }

    function link(href, text) {
        var a = document.createElement('a');
        a.href = href;
        a.textContent = text;
        return a;
    }

    /* ---- declare-incident ---- */

    function declareMacro(root) {
        var opener = root.querySelector('.incidents-declare-open');
        var panel = root.querySelector('.incidents-declare-panel');
        var form = root.querySelector('form');
        var said = root.querySelector('.incidents-declared');
        var similar = root.querySelector('.incidents-similar');

        function toggle(open) {
            panel.hidden = !open;
            opener.setAttribute('aria-expanded', String(open));
            if (open) {
                show(said, '');
                form.elements.title.focus();
            } else {
                opener.focus();
            }
        }

        opener.addEventListener('click', function () {
            toggle(panel.hidden);
        });
        root.querySelector('.incidents-declare-cancel').addEventListener('click', function () {
            toggle(false);
        });
        panel.addEventListener('keydown', function (event) {
            if (event.key === 'Escape' && !event.isComposing) {
                event.preventDefault();
                toggle(false);
            }
        });
        form.addEventListener('submit', function (event) {
            event.preventDefault();
            once(form, function () {
                clearProblems(form);
                return call('POST', '', wanted(form, root.dataset.user)).then(
                    function (incident) {
                        form.reset();
                        similar.hidden = true;
                        toggle(false);
                        tell(said, incident);
                    },
                    function (error) {
                        showProblems(form, problemsOf(error));
                    }
                );
            });
        });
        watchSimilar(form, similar);
    }

    /** What was typed, without what was left open. */
    function wanted(form, user) {
        var fields = form.elements;
        var body = { title: fields.title.value, severity: fields.severity.value, drill: fields.drill.checked };
        ['service', 'slackChannel'].forEach(function (name) {
            if (fields[name].value.trim()) {
                body[name] = fields[name].value.trim();
            }
        });
        if (fields.startedAt.value) {
            body.startedAt = new Date(fields.startedAt.value).toISOString();
        }
        if (fields.lead.checked) {
            body.lead = user;
        }
        return body;
    }

    function tell(said, incident) {
        var words = incident.lead
            ? AJS.I18n.getText('incidents.macro.declare.doneAsLead', incident.key)
            : AJS.I18n.getText('incidents.macro.declare.done', incident.key);
        show(said, words + ' ');
        said.appendChild(link(page(incident.key), AJS.I18n.getText('incidents.macro.declare.go', incident.key)));
        said.hidden = false;
    }

    function clearProblems(form) {
        form.querySelectorAll('.incidents-error').forEach(function (place) {
            show(place, '');
        });
    }

    /** Each at its field, what has none at the end of the form. */
    function showProblems(form, problems) {
        var places = Array.prototype.slice.call(form.querySelectorAll('.incidents-error'));
        problems.forEach(function (problem) {
            var place =
                places.filter(function (candidate) {
                    return candidate.dataset.error === problem.field;
                })[0] || places[places.length - 1];
            show(place, place.textContent ? place.textContent + ' ' + problem.message : problem.message);
        });
    }

    /* Is it known already? Asked once when somebody begins to type, compared as he goes on. It blocks nothing. */

    function watchSimilar(form, place) {
        var open = null;
        var timer = null;

        function update() {
            ask().then(
                function (incidents) {
                    showSimilar(place, incidents, form.elements.title.value, form.elements.service.value.trim());
                },
                function () {
                    show(place, AJS.I18n.getText('incidents.macro.declare.similarUnknown'));
                }
            );
        }

        function ask() {
            if (!open) {
                open = Promise.all(
                    ['DETECTION', 'RECOVERY'].map(function (stage) {
                        return call('GET', '?limit=100&drill=false&stage=' + stage);
                    })
                ).then(function (lists) {
                    return lists[0].values.concat(lists[1].values);
                });
                open.catch(function () {
                    open = null;
                });
            }
            return open;
        }

        ['title', 'service'].forEach(function (name) {
            form.elements[name].addEventListener('input', function () {
                clearTimeout(timer);
                timer = setTimeout(update, SEARCH_PAUSE);
            });
        });
        form.addEventListener('reset', function () {
            open = null;
        });
    }

    function showSimilar(place, incidents, title, service) {
        var words = tokens(title);
        var alike = incidents
            .filter(function (incident) {
                var sameService = service && incident.service && incident.service.toLowerCase() === service.toLowerCase();
                return sameService || overlaps(words, tokens(incident.title));
            })
            .slice(0, MOST_SIMILAR);
        show(place, '');
        alike.forEach(function (incident) {
            var line = document.createElement('p');
            line.appendChild(
                document.createTextNode(AJS.I18n.getText('incidents.macro.declare.similar', incident.key, incident.title) + ' ')
            );
            line.appendChild(link(page(incident.key), AJS.I18n.getText('incidents.macro.declare.addInstead', incident.key)));
            place.appendChild(line);
        });
        place.hidden = !alike.length;
    }

    /** Words of four letters or more; of scripts without spaces each pair of characters. */
    function tokens(text) {
        var found = new Set();
        (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) || []).forEach(function (word) {
            if (/[\u3040-\u30ff\u3400-\u9fff]/.test(word)) {
                for (var i = 0; i + 2 <= word.length; i++) {
                    found.add(word.slice(i, i + 2));
                }
            } else if (word.length >= 4) {
                found.add(word);
            }
        });
        return found;
    }

    function overlaps(one, other) {
        var shared = Array.from(one).filter(function (token) {
            return other.has(token);
        });
        return (
            shared.length > 1 ||
            shared.some(function (token) {
                return token.length > 3;
            })
        );
    }

    /* ---- incident-summary ---- */

    function statusForm(form) {
        var answer = form.querySelector('.incidents-answer');
        var path = '/' + encodeURIComponent(form.dataset.incident);

        function run(work) {
            once(form, function () {
                show(answer, '');
                return work().then(
                    function () {
                        window.location.reload();
                    },
                    function (error) {
                        answer.classList.add('incidents-error');
                        show(
                            answer,
                            problemsOf(error)
                                .map(function (problem) {
                                    return problem.message;
                                })
                                .join(' ')
                        );
                    }
                );
            });
        }

        form.addEventListener('submit', function (event) {
            event.preventDefault();
            run(function () {
                return call('POST', path + '/status', {
                    text: form.elements.text.value,
                    audience: form.elements.company.checked ? 'company' : 'team'
                });
            });
        });
        form.addEventListener('keydown', function (event) {
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
                form.requestSubmit();
            }
        });
        var steps = {
            lead: function () {
                return call('PUT', path, { version: Number(form.dataset.version), lead: form.dataset.user });
            },
            engaged: function () {
                return call('PUT', path + '/milestones/ENGAGED', { at: new Date().toISOString() });
            }
        };
        form.querySelectorAll('[data-step]').forEach(function (button) {
            button.addEventListener('click', function () {
                run(steps[button.dataset.step]);
            });
        });
    }

    function start() {
        document.querySelectorAll('.incidents-declare').forEach(declareMacro);
        document.querySelectorAll('.incidents-status-form').forEach(statusForm);
    }

    if (document.readyState === 'loading') {
        document.addEventListener('DOMContentLoaded', start);
    } else {
        start();
    }
})();
