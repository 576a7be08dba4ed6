/*
 * Calls to the product's own REST, with the header that every write needs. A call gives the answer's JSON, an empty object
 * for an answer without one; it fails with an object that has {errors: [{field?, message}]}, never without one, and the status
 * where there is one. Beside that what pages of settings say of it.
 */
(function () {
    'use strict';

    function broken(message) {
        return { errors: [{ message: message }] };
    }

    function failed(answer) {
        return AJS.I18n.getText('incidents.rest.failed', answer.status);
    }

    function read(answer) {
        if (answer.status === 204) {
            return {};
        }
        return answer.json().then(
            function (json) {
                if (answer.ok) {
                    return json;
                }
                throw Object.assign(
                    {},
                    json.errors && json.errors.length ? json : broken(failed(answer)),
                    { status: answer.status }
                );
            },
            function () {
                throw broken(failed(answer));
            }
        );
    }

    /**
     * @param path below the product's address
     * @param body is sent as JSON; a file as it is
     */
    function ask(method, path, body, headers) {
        return fetch(AJS.contextPath() + path, {
            method: method,
            credentials: 'same-origin',
            headers: Object.assign(
                { Accept: 'application/json', 'Content-Type': 'application/json', 'X-Atlassian-Token': 'no-check' },
                headers
            ),
            body: body === undefined || body instanceof Blob ? body : JSON.stringify(body)
        }).then(read, function () {
            throw broken(AJS.I18n.getText('incidents.rest.unreachable'));
        });
    }

    /** @param path below our own REST */
    function call(method, path, body, headers) {
        return ask(method, '/rest/incidents/1.0' + path, body, headers);
    }

    /** What a refusal says, in one text. */
    function words(refusal) {
        return refusal.errors
            .map(function (error) {
                return error.message;
            })
            .join(' ');
    }

    /** Shows one message on a page of settings, in the place of the one before, and moves the focus to it. */
    function say(page, kind, text) {
        var message = document.createElement('div');
        message.className = 'aui-message aui-message-' + kind;
        message.tabIndex = -1;
        message.textContent = text;
        page.querySelector('[data-incidents-messages]').replaceChildren(message);
        message.focus();
    }

    window.IncidentsRest = { ask: ask, call: call, words: words, say: say };
})();
