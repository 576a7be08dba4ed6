/*
 * Calls to the product's own REST, with the header that every write needs. A call gives the answer's JSON, an empty object
 * for an answer without one; it fails with an object that has {errors: [{field?, message}]}, and the status where there is one.
 */
(function () {
    'use strict';

    function broken(message) {
        return { errors: [{ message: message }] };
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
                throw Object.assign({ errors: [] }, json, { status: answer.status });
            },
            function () {
                throw broken(AJS.I18n.getText('incidents.macro.actionItems.failed', answer.status));
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
            throw broken(AJS.I18n.getText('incidents.macro.actionItems.unreachable'));
        });
    }

    /** @param path below our own REST */
    function call(method, path, body, headers) {
        return ask(method, '/rest/incidents/1.0' + path, body, headers);
    }

    window.IncidentsRest = { ask: ask, call: call };
})();
