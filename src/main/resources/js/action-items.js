/*
 * Adds an action item from the macro: the form sends once until it is answered, keeps what was typed when that fails, and
 * says why. Sending again what was not answered makes no second issue.
 */
(function () {
    'use strict';

    var FIELDS = ['summary', 'project', 'issueType', 'assignee', 'due', 'kind'];
    var ISU = ['importance', 'size', 'urgency', 'confidence'];

    function ready(work) {
        if (document.readyState === 'loading') {
            document.addEventListener('DOMContentLoaded', work);
        } else {
            work();
        }
    }

    function newKey() {
        var numbers = new Uint32Array(4);
        window.crypto.getRandomValues(numbers);
        return Array.from(numbers, function (number) {
            return number.toString(16).padStart(8, '0');
        }).join('');
    }

    function body(form) {
        var item = { isu: {} };
        FIELDS.forEach(function (name) {
            if (form.elements[name].value.trim()) {
                item[name] = form.elements[name].value.trim();
            }
        });
        ISU.forEach(function (name) {
            if (form.elements[name].value) {
                item.isu[name] = form.elements[name].value;
            }
        });
        return JSON.stringify(item);
    }

    function say(place, problem, authorise) {
        place.textContent = place.hidden ? problem.message : place.textContent + ' ' + problem.message;
        place.hidden = false;
        if (authorise && /^https?:/.test(authorise)) {
            var link = document.createElement('a');
            link.href = authorise;
            link.textContent = AJS.I18n.getText('incidents.macro.actionItems.authorise');
            place.append(' ', link);
        }
    }

    function tell(form, answer) {
        (answer.errors || []).forEach(function (problem) {
            var places = Array.from(form.querySelectorAll('[data-error]'));
            var own = places.find(function (place) {
                return place.dataset.error === (problem.field || '');
            });
            say(own || form.querySelector('[data-error=""]'), problem, answer.authorise);
        });
    }

    function quiet(form) {
        form.querySelectorAll('[data-error]').forEach(function (place) {
            place.textContent = '';
            place.hidden = true;
        });
    }

    function wait(form, isWaiting) {
        form.dataset.state = isWaiting ? 'waiting' : '';
        form.querySelectorAll('button').forEach(function (button) {
            button.disabled = isWaiting;
        });
    }

    function failed(form, message) {
        tell(form, { errors: [{ message: message }] });
    }

    function send(form, incident) {
        var text = body(form);
        if (form.dataset.state === 'waiting') {
            return;
        }
        // The same words sent again are the same call; other words are another one.
        if (form.sentText !== text) {
            form.sentText = text;
            form.requestKey = newKey();
        }
        quiet(form);
        wait(form, true);
        fetch(AJS.contextPath() + '/rest/incidents/1.0/incidents/' + encodeURIComponent(incident) + '/action-items', {
            method: 'POST',
            credentials: 'same-origin',
            headers: {
                Accept: 'application/json',
                'Content-Type': 'application/json',
                'Idempotency-Key': form.requestKey,
                'X-Atlassian-Token': 'no-check'
            },
            body: text
        }).then(
            function (answer) {
                if (answer.ok) {
                    window.location.reload();
                    return undefined;
                }
                return answer.json().then(
                    function (json) {
                        wait(form, false);
                        tell(form, json);
                    },
                    function () {
                        wait(form, false);
                        failed(form, AJS.I18n.getText('incidents.macro.actionItems.failed', answer.status));
                    }
                );
            },
            function () {
                wait(form, false);
                failed(form, AJS.I18n.getText('incidents.macro.actionItems.unreachable'));
            }
        );
    }

    function start(root) {
        var form = root.querySelector('.incidents-items-form');
        var opener = root.querySelector('.incidents-items-open');
        if (!form || !opener) {
            return;
        }

        function toggle(isOpen) {
            form.hidden = !isOpen;
            opener.setAttribute('aria-expanded', String(isOpen));
            (isOpen ? form.elements.summary : opener).focus();
        }

        opener.addEventListener('click', function () {
            toggle(form.hidden);
        });
        root.querySelector('.incidents-items-cancel').addEventListener('click', function () {
            toggle(false);
        });
        form.addEventListener('submit', function (event) {
            event.preventDefault();
            send(form, root.dataset.incident);
        });
    }

    ready(function () {
        document.querySelectorAll('.incidents-items').forEach(start);
    });
})();
