/* Jira's page of how changes of action items reach Confluence: sets it up, asks whether it works, ends it. */
(function () {
    'use strict';

    var BASE = '/rest/incidents/1.0/reporting';

    function say(page, kind, words) {
        var message = document.createElement('div');
        message.className = 'aui-message aui-message-' + kind;
        message.tabIndex = -1;
        message.textContent = words;
        page.querySelector('[data-incidents-messages]').replaceChildren(message);
        message.focus();
    }

    function call(page, method, path, body) {
        if (page.dataset.state === 'waiting') {
            return Promise.resolve(null);
        }
        page.dataset.state = 'waiting';
        page.setAttribute('aria-busy', 'true');
        return fetch(AJS.contextPath() + BASE + path, {
            method: method,
            credentials: 'same-origin',
            headers: { Accept: 'application/json', 'Content-Type': 'application/json', 'X-Atlassian-Token': 'no-check' },
            body: body ? JSON.stringify(body) : undefined
        }).then(function (answer) {
            return answer.json().then(function (json) {
                return { ok: answer.ok, json: json };
            });
        }).catch(function () {
            return { ok: false, json: { errors: [{ message: AJS.I18n.getText('incidents.follow.page.unreachable') }] } };
        }).then(function (answer) {
            page.dataset.state = '';
            page.removeAttribute('aria-busy');
            return answer;
        });
    }

    function refused(page, answer) {
        var others = [];
        (answer.json.errors || []).forEach(function (error) {
            var place = page.querySelector('[data-error="address"]');
            if (error.field === 'address') {
                place.textContent = error.message;
                place.hidden = false;
                page.querySelector('[name="address"]').setAttribute('aria-invalid', 'true');
                page.querySelector('[name="address"]').focus();
            } else {
                others.push(error.message);
            }
        });
        if (others.length) {
            say(page, 'error', others.join(' '));
        }
    }

    function save(page, form) {
        var place = page.querySelector('[data-error="address"]');
        place.hidden = true;
        form.elements.address.removeAttribute('aria-invalid');
        call(page, 'PUT', '', { address: form.elements.address.value }).then(function (answer) {
            if (answer && answer.ok) {
                window.location.reload();
            } else if (answer) {
                refused(page, answer);
            }
        });
    }

    function act(page, what) {
        if (what === 'off') {
            if (!window.confirm(AJS.I18n.getText('incidents.follow.page.offConfirm'))) {
                return;
            }
            call(page, 'DELETE', '').then(function (answer) {
                if (answer && answer.ok) {
                    window.location.reload();
                } else if (answer) {
                    refused(page, answer);
                }
            });
            return;
        }
        call(page, 'POST', '/' + what).then(function (answer) {
            if (answer && answer.ok) {
                say(page, 'success', what === 'check'
                    ? AJS.I18n.getText('incidents.follow.page.works')
                    : AJS.I18n.getText('incidents.follow.page.listed.soon'));
            } else if (answer) {
                refused(page, answer);
            }
        });
    }

    function start(page) {
        var form = page.querySelector('form');
        form.addEventListener('submit', function (event) {
            event.preventDefault();
            save(page, form);
        });
        page.querySelectorAll('[data-incidents-reporting-act]').forEach(function (button) {
            button.addEventListener('click', function () {
                act(page, button.dataset.incidentsReportingAct);
            });
        });
    }

    document.addEventListener('DOMContentLoaded', function () {
        document.querySelectorAll('[data-incidents-reporting]').forEach(start);
    });
})();
