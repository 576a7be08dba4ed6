/* The administrator's page of integrations: makes and revokes tokens, assigns and drops deliveries. */
(function () {
    'use strict';

    var page;

    function address(path) {
        return AJS.contextPath() + '/rest/incidents/1.0/hooks/' + path;
    }

    function element(name, className, text) {
        var made = document.createElement(name);
        made.className = className || '';
        if (text) {
            made.textContent = text;
        }
        return made;
    }

    function button(className, text, onClick) {
        var made = element('button', 'aui-button ' + className, text);
        made.type = 'button';
        made.addEventListener('click', onClick);
        return made;
    }

    /** Shows one message above the tables, in the place of the one before, and moves the focus to it. */
    function say(kind, title, children) {
        var message = element('div', 'aui-message aui-message-' + kind);
        message.tabIndex = -1;
        message.appendChild(element('p', 'title', title));
        (children || []).forEach(function (child) {
            message.appendChild(child);
        });
        var place = page.querySelector('[data-incidents-messages]');
        place.textContent = '';
        place.appendChild(message);
        message.focus();
    }

    function refuse(answer) {
        return answer.json().then(function (body) {
            return body.errors.map(function (error) {
                return error.message;
            }).join(' ');
        }).catch(function () {
            return AJS.I18n.getText('incidents.integrations.script.failed', answer.status);
        }).then(function (words) {
            say('error', words);
            return Promise.reject(new Error(words));
        });
    }

    function call(method, path, body) {
        return fetch(address(path), {
            method: method,
            credentials: 'same-origin',
            headers: {'Content-Type': 'application/json', 'X-Atlassian-Token': 'no-check'},
            body: body ? JSON.stringify(body) : undefined
        }).then(function (answer) {
            if (!answer.ok) {
                return refuse(answer);
            }
            return answer.status === 204 ? null : answer.json();
        }, function () {
            var words = AJS.I18n.getText('incidents.integrations.script.unreachable');
            say('error', words);
            return Promise.reject(new Error(words));
        });
    }

    /** Takes the tables from the page as the server shows it now. */
    function refresh() {
        return fetch(window.location.href, {credentials: 'same-origin'}).then(function (answer) {
            return answer.text();
        }).then(function (html) {
            var fresh = new DOMParser().parseFromString(html, 'text/html');
            page.querySelectorAll('[data-incidents-part]').forEach(function (part) {
                var name = part.getAttribute('data-incidents-part');
                var other = fresh.querySelector('[data-incidents-part="' + name + '"]');
                if (other) {
                    part.replaceChildren.apply(part, Array.from(document.adoptNode(other).childNodes));
                }
            });
        }).catch(function () {
            say('warning', AJS.I18n.getText('incidents.integrations.script.reload'));
        });
    }

    function copied(text) {
        var copy = button('', AJS.I18n.getText('incidents.integrations.script.copy'), function () {
            navigator.clipboard.writeText(text).then(function () {
                copy.textContent = AJS.I18n.getText('incidents.integrations.script.copied');
            }, function () {
                copy.textContent = AJS.I18n.getText('incidents.integrations.script.copyByHand');
            });
        });
        var row = element('div', 'incidents-snippet-row');
        var code = element('pre', 'incidents-snippet', text);
        code.tabIndex = 0;
        row.appendChild(code);
        row.appendChild(copy);
        return row;
    }

    function snippet(url) {
        return 'receivers:\n  - name: sensible\n    webhook_configs:\n      - url: \'' + url
            + '\'\n        send_resolved: true\n';
    }

    function create(form) {
        var name = form.elements.name.value;
        return call('POST', 'tokens', {source: form.elements.source.value, name: name}).then(function (issued) {
            form.reset();
            say('success', AJS.I18n.getText('incidents.integrations.script.created', issued.name), [
                copied(issued.url),
                element('p', '', AJS.I18n.getText('incidents.integrations.script.snippet')),
                copied(snippet(issued.url))
            ]);
            return refresh();
        });
    }

    /** Asks first, and says what stops. */
    function askToRevoke(id, name) {
        var buttons = element('div', 'aui-buttons');
        buttons.appendChild(button('aui-button-primary', AJS.I18n.getText('incidents.integrations.script.revoke'), function () {
            call('DELETE', 'tokens/' + encodeURIComponent(id)).then(function () {
                say('success', AJS.I18n.getText('incidents.integrations.script.revoked', name));
                return refresh();
            }).catch(told);
        }));
        buttons.appendChild(button('', AJS.I18n.getText('incidents.integrations.script.keep'), function () {
            page.querySelector('[data-incidents-messages]').textContent = '';
        }));
        say('warning', AJS.I18n.getText('incidents.integrations.script.askRevoke', name), [
            element('p', '', AJS.I18n.getText('incidents.integrations.script.whatStops')),
            buttons
        ]);
    }

    function assign(form) {
        var id = form.getAttribute('data-incidents-assign');
        return call('POST', 'unassigned/' + encodeURIComponent(id), {
            incident: form.elements.incident.value
        }).then(function (taken) {
            say('success', AJS.I18n.getText('incidents.integrations.script.assigned', taken.incident, taken.added));
            return refresh();
        });
    }

    function drop(id) {
        return call('DELETE', 'unassigned/' + encodeURIComponent(id)).then(function () {
            say('success', AJS.I18n.getText('incidents.integrations.script.dropped'));
            return refresh();
        });
    }

    /** Failures have been told by then. */
    function told() {}

    AJS.toInit(function () {
        page = document.querySelector('[data-incidents-integrations]');
        if (!page) {
            return;
        }
        page.addEventListener('submit', function (event) {
            event.preventDefault();
            var isNew = event.target.hasAttribute('data-incidents-new-token');
            (isNew ? create(event.target) : assign(event.target)).catch(told);
        });
        page.addEventListener('click', function (event) {
            var target = event.target;
            if (target.hasAttribute('data-incidents-revoke')) {
                askToRevoke(target.getAttribute('data-incidents-revoke'), target.getAttribute('data-incidents-name'));
            } else if (target.hasAttribute('data-incidents-drop')) {
                drop(target.getAttribute('data-incidents-drop')).catch(told);
            }
        });
    });
}());
