/* The frame of a policy page: one click each to say that one has read it, that nothing is to be changed, or that it holds. */
(function () {
    'use strict';

    function address(path) {
        return AJS.contextPath() + '/rest/incidents/1.0/policy' + path;
    }

    function say(frame, text) {
        var place = frame.querySelector('[data-policy-error]');
        place.textContent = text;
        place.hidden = !text;
    }

    function words(answer) {
        return answer.json().then(
            function (body) {
                return (body.errors || []).map(function (error) {
                    return error.message;
                }).join(' ') || AJS.I18n.getText('incidents.policy.script.failed', answer.status);
            },
            function () {
                return AJS.I18n.getText('incidents.policy.script.failed', answer.status);
            }
        );
    }

    function send(frame, button, method, path, body) {
        button.disabled = true;
        say(frame, '');
        fetch(address(path), {
            method: method,
            credentials: 'same-origin',
            headers: {
                Accept: 'application/json',
                'Content-Type': 'application/json',
                'X-Atlassian-Token': 'no-check'
            },
            body: JSON.stringify(body)
        }).then(
            function (answer) {
                if (answer.ok) {
                    window.location.reload();
                    return undefined;
                }
                return words(answer).then(function (text) {
                    button.disabled = false;
                    say(frame, text);
                });
            },
            function () {
                button.disabled = false;
                say(frame, AJS.I18n.getText('incidents.policy.script.unreachable'));
            }
        );
    }

    function act(frame, button) {
        var page = frame.dataset.page;
        var action = button.dataset.policyAction;
        if (action === 'force') {
            send(frame, button, 'PUT', '', { pageId: page });
        } else {
            send(frame, button, 'POST', '/' + action, { pageId: page, version: Number(frame.dataset.version) });
        }
    }

    /** The first row that is not understood, into view and into focus. */
    function goToRow() {
        var row = document.querySelector('.incidents-policy-table .incidents-problem');
        if (row) {
            row.tabIndex = -1;
            row.scrollIntoView({ block: 'center' });
            row.focus();
        }
    }

    document.addEventListener('click', function (event) {
        var button = event.target.closest('[data-policy-action]');
        if (!button) {
            return;
        }
        if (button.dataset.policyAction === 'problem') {
            event.preventDefault();
            goToRow();
            return;
        }
        act(button.closest('.incidents-policy'), button);
    });
})();
