/* The administrator's page of integrations: tokens, the last deliveries, and those that wait. */
(function () {
    'use strict';

    var page;

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
        message.scrollIntoView({block: 'nearest'});
        return message;
    }

    function quiet() {
        page.querySelector('[data-incidents-messages]').textContent = '';
    }

    /** Rejects with an error that has the server's words and its fields. */
    function call(method, path, body) {
        return window.IncidentsRest.call(method, '/hooks/' + path, body).catch(function (refusal) {
            throw Object.assign(new Error(window.IncidentsRest.words(refusal)), { fields: refusal.errors });
        });
    }

    function tell(failure) {
        say('error', failure.message);
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

    function copier(text) {
        var copy = button('', AJS.I18n.getText('incidents.integrations.script.copy'), function () {
            navigator.clipboard.writeText(text()).then(function () {
                copy.textContent = AJS.I18n.getText('incidents.integrations.script.copied');
            }, function () {
                copy.textContent = AJS.I18n.getText('incidents.integrations.script.copyByHand');
            });
        });
        return copy;
    }

    function copied(text) {
        var row = element('div', 'incidents-snippet-row');
        var code = element('pre', 'incidents-snippet', text);
        code.tabIndex = 0;
        row.appendChild(code);
        row.appendChild(copier(function () {
            return text;
        }));
        return row;
    }

    /** The new address, and how that kind of sender is set up, with the address in its place. */
    function issued(token, title) {
        var parts = [copied(token.url)];
        var sender = page.querySelector('[data-incidents-sender="' + token.source + '"]');
        if (sender) {
            var codes = sender.querySelectorAll('[data-incidents-copy]');
            var placeholder = codes[0].textContent;
            parts.push(element('p', '', sender.querySelector('p').textContent));
            if (codes.length > 1) {
                parts.push(copied(codes[1].textContent.split(placeholder).join(token.url)));
            }
        }
        say('success', title, parts);
        return refresh();
    }

    function create(form) {
        var wanted = {source: form.elements.source.value, name: form.elements.name.value};
        if (form.elements.secret.value) {
            wanted.secret = form.elements.secret.value;
        }
        return call('POST', 'tokens', wanted).then(function (token) {
            form.reset();
            offerSecret(form);
            return issued(token, AJS.I18n.getText('incidents.integrations.script.created', token.name));
        });
    }

    /** The secret is asked for where senders of the chosen kind sign. */
    function offerSecret(form) {
        var isSigned = form.elements.source.selectedOptions[0].getAttribute('data-signed') === 'true';
        form.querySelectorAll('[data-incidents-secret]').forEach(function (part) {
            part.hidden = !isSigned;
        });
        if (!isSigned) {
            form.elements.secret.value = '';
        }
    }

    /** Asks first, and says what stops. */
    function ask(title, words, verb, isDanger, onYes) {
        var buttons = element('div', 'aui-buttons');
        buttons.appendChild(button(isDanger ? 'aui-button-primary' : '', verb, onYes));
        buttons.appendChild(button('', AJS.I18n.getText('incidents.integrations.script.keep'), quiet));
        return say('warning', title, [element('p', '', words), buttons]);
    }

    function askToRevoke(token) {
        ask(AJS.I18n.getText('incidents.integrations.script.askRevoke', token.name),
            AJS.I18n.getText('incidents.integrations.script.whatStops'),
            AJS.I18n.getText('incidents.integrations.script.revoke'), true, function () {
                call('DELETE', 'tokens/' + encodeURIComponent(token.id)).then(function () {
                    say('success', AJS.I18n.getText('incidents.integrations.script.revoked', token.name));
                    return refresh();
                }).catch(tell);
            });
    }

    function askToRemove(token) {
        ask(AJS.I18n.getText('incidents.integrations.script.askRemove', token.name),
            AJS.I18n.getText('incidents.integrations.script.whatIsRemoved'),
            AJS.I18n.getText('incidents.integrations.script.remove'), true, function () {
                call('DELETE', 'tokens/' + encodeURIComponent(token.id)).then(function () {
                    say('success', AJS.I18n.getText('incidents.integrations.script.removed', token.name));
                    return refresh();
                }).catch(tell);
            });
    }

    function labelled(text, input) {
        var label = element('label', '', text + ' ');
        label.appendChild(input);
        return label;
    }

    function secretField() {
        var input = element('input', 'text');
        input.type = 'password';
        input.maxLength = 255;
        input.autocomplete = 'new-password';
        return input;
    }

    /** A form in the message; a refusal is shown in it, and what was typed stays. */
    function form(title, words, fields, verb, onSubmit) {
        var made = element('form', 'aui incidents-inline-form');
        var error = element('p', 'incidents-rule-error');
        error.setAttribute('role', 'alert');
        fields.forEach(function (field) {
            made.appendChild(field);
        });
        var submit = element('button', 'aui-button aui-button-primary', verb);
        submit.type = 'submit';
        made.appendChild(submit);
        made.appendChild(button('', AJS.I18n.getText('incidents.integrations.script.keep'), quiet));
        made.addEventListener('submit', function (event) {
            event.preventDefault();
            event.stopPropagation();
            submit.disabled = true;
            error.textContent = '';
            onSubmit().catch(function (failure) {
                submit.disabled = false;
                error.textContent = failure.message;
            });
        });
        say('info', title, [element('p', '', words), made, error]);
        fields[0].querySelector('input, select').focus();
    }

    function rotate(token) {
        var until = element('select', 'select');
        [0, 1, 24, 168].forEach(function (hours) {
            var option = element('option', '', hours === 0
                ? AJS.I18n.getText('incidents.integrations.script.now')
                : AJS.I18n.getText('incidents.integrations.script.hours', hours));
            option.value = String(hours);
            until.appendChild(option);
        });
        until.value = '24';
        var secret = secretField();
        var fields = [labelled(AJS.I18n.getText('incidents.integrations.script.formerEnds'), until)];
        if (token.mayBeSigned) {
            fields.push(labelled(AJS.I18n.getText('incidents.integrations.script.newSecret'), secret));
        }
        form(AJS.I18n.getText('incidents.integrations.script.askRotate', token.name),
            AJS.I18n.getText('incidents.integrations.script.whatRotates'), fields,
            AJS.I18n.getText('incidents.integrations.script.rotate'), function () {
                var wanted = {};
                if (until.value !== '0') {
                    wanted.formerUntil = new Date(Date.now() + Number(until.value) * 3600000).toISOString();
                }
                if (secret.value) {
                    wanted.secret = secret.value;
                }
                return call('POST', 'tokens/' + encodeURIComponent(token.id) + '/rotate', wanted)
                    .then(function (made) {
                        return issued(made, AJS.I18n.getText('incidents.integrations.script.rotated', made.name));
                    });
            });
    }

    function change(token) {
        var name = element('input', 'text');
        name.value = token.name;
        name.maxLength = 255;
        name.required = true;
        var secret = secretField();
        var without = element('input', 'checkbox');
        without.type = 'checkbox';
        var fields = [labelled(AJS.I18n.getText('incidents.integrations.script.name'), name)];
        if (token.mayBeSigned) {
            fields.push(labelled(AJS.I18n.getText('incidents.integrations.script.newSecret'), secret));
        }
        if (token.isSigned) {
            fields.push(labelled(AJS.I18n.getText('incidents.integrations.script.withoutSecret'), without));
        }
        form(AJS.I18n.getText('incidents.integrations.script.askChange', token.name),
            AJS.I18n.getText('incidents.integrations.script.whatChanges'), fields,
            AJS.I18n.getText('incidents.integrations.script.save'), function () {
                var wanted = {name: name.value};
                if (without.checked) {
                    wanted.secret = null;
                } else if (secret.value) {
                    wanted.secret = secret.value;
                }
                return call('PUT', 'tokens/' + encodeURIComponent(token.id), wanted).then(function (changed) {
                    say('success', AJS.I18n.getText('incidents.integrations.script.changed', changed.name));
                    return refresh();
                });
            });
    }

    function tokenOf(target) {
        var row = target.closest('[data-incidents-token]');
        var source = row.getAttribute('data-incidents-source');
        var option = page.querySelector('#incidents-token-source option[value="' + source + '"]');
        return {
            id: row.getAttribute('data-incidents-token'),
            name: row.getAttribute('data-incidents-name'),
            isSigned: row.getAttribute('data-signed') === 'true',
            mayBeSigned: Boolean(option) && option.getAttribute('data-signed') === 'true'
        };
    }

    function chosen() {
        return Array.from(page.querySelectorAll('input[name=delivery]:checked')).map(function (box) {
            return box.value;
        });
    }

    /** One after the other; what is done stays done where one is refused. */
    function each(ids, work) {
        return ids.reduce(function (before, id) {
            return before.then(function () {
                return work(id);
            });
        }, Promise.resolve());
    }

    function assign(incident) {
        var ids = chosen();
        var added = 0;
        if (ids.length === 0 || !incident) {
            say('warning', AJS.I18n.getText('incidents.integrations.script.chooseFirst'));
            return Promise.resolve();
        }
        return each(ids, function (id) {
            return call('POST', 'unassigned/' + encodeURIComponent(id), {incident: incident}).then(function (taken) {
                added += taken.added;
            });
        }).then(function () {
            say('success', AJS.I18n.getText('incidents.integrations.script.assigned', incident, added));
            return refresh();
        }, function (failure) {
            return refresh().then(function () {
                tell(failure);
            });
        });
    }

    function askToDrop() {
        var ids = chosen();
        if (ids.length === 0) {
            say('warning', AJS.I18n.getText('incidents.integrations.script.chooseDeliveries'));
            return;
        }
        ask(AJS.I18n.getText('incidents.integrations.script.askDrop', ids.length),
            AJS.I18n.getText('incidents.integrations.script.whatIsDropped'),
            AJS.I18n.getText('incidents.integrations.script.drop'), true, function () {
                each(ids, function (id) {
                    return call('DELETE', 'unassigned/' + encodeURIComponent(id));
                }).then(function () {
                    say('success', AJS.I18n.getText('incidents.integrations.script.dropped'));
                    return refresh();
                }).catch(tell);
            });
    }

    function show(which) {
        var found = 0;
        page.querySelectorAll('[data-incidents-show]').forEach(function (toggle) {
            toggle.setAttribute('aria-pressed', String(toggle.getAttribute('data-incidents-show') === which));
        });
        page.querySelectorAll('tr[data-status]').forEach(function (row) {
            var isRefused = row.getAttribute('data-status') !== '';
            row.hidden = which === 'refused' ? !isRefused : row.getAttribute('data-older') === 'true';
            found += isRefused ? 1 : 0;
        });
        var none = page.querySelector('[data-incidents-none-refused]');
        if (none) {
            none.hidden = which !== 'refused' || found > 0;
        }
    }

    function onClick(event) {
        var target = event.target;
        var verbs = {revoke: askToRevoke, remove: askToRemove, rotate: rotate, change: change};
        if (target.hasAttribute('data-incidents-do')) {
            verbs[target.getAttribute('data-incidents-do')](tokenOf(target));
        } else if (target.hasAttribute('data-incidents-drop')) {
            askToDrop();
        } else if (target.hasAttribute('data-incidents-show')) {
            show(target.getAttribute('data-incidents-show'));
        } else if (target.hasAttribute('data-incidents-choose-all')) {
            page.querySelectorAll('input[name=delivery]').forEach(function (box) {
                box.checked = target.checked;
            });
        }
    }

    AJS.toInit(function () {
        page = document.querySelector('[data-incidents-integrations]');
        if (!page) {
            return;
        }
        page.querySelectorAll('[data-incidents-copy]').forEach(function (code) {
            code.parentNode.appendChild(copier(function () {
                return code.textContent;
            }));
        });
        var creation = page.querySelector('[data-incidents-new-token]');
        creation.elements.source.addEventListener('change', function () {
            offerSecret(creation);
        });
        offerSecret(creation);
        page.addEventListener('submit', function (event) {
            event.preventDefault();
            if (event.target === creation) {
                create(creation).catch(tell);
            } else if (event.target.hasAttribute('data-incidents-unassigned')) {
                assign(event.target.elements.incident.value).catch(tell);
            }
        });
        page.addEventListener('click', onClick);
        page.dispatchEvent(new CustomEvent('incidents-rules', {
            bubbles: true,
            detail: {call: call, say: say, element: element, button: button}
        }));
    });
}());
