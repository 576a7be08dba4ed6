/*
 * The plain editor of a page that others may edit at the same time: what is typed goes into the shared draft after a moment, and what the
 * others typed comes in. Nothing here knows the plugin.
 */
(function () {
    'use strict';

    var form = document.querySelector('form.sandbox-edit');
    var text = form && form.elements.storage;
    if (!form || form.elements.pageId.value === '0') {
        return;
    }
    var status = document.getElementById('draft-status');
    /** The text that the server has, as far as this editor knows. */
    var known = text.value;
    var running = null;
    var waiting = 0;

    function take(sent, answer) {
        form.elements.originalVersion.value = answer.version;
        if (text.value === sent) {
            var caret = text.selectionStart;
            known = answer.storage;
            if (text.value !== known) {
                // who types stays where he types, also where others wrote something above
                if (!known.startsWith(sent.slice(0, caret)) && known.endsWith(sent.slice(caret))) {
                    caret += known.length - sent.length;
                }
                text.value = known;
                text.setSelectionRange(caret, caret);
            }
        } else {
            // typed on meanwhile: on top of what was sent, which the server has merged
            known = sent;
        }
    }

    function sync() {
        if (running) {
            return running;
        }
        var sent = text.value;
        var body = new URLSearchParams({
            atl_token: form.elements.atl_token.value,
            pageId: form.elements.pageId.value,
            known: known,
            storage: sent
        });
        running = fetch(form.action.replace(/[^/]*$/, 'typed.action'), { method: 'POST', credentials: 'same-origin', body: body })
            .then(function (answer) {
                return answer.json().then(function (json) {
                    if (!answer.ok) {
                        throw new Error(json.message);
                    }
                    if (sent !== known) {
                        status.textContent = form.dataset.kept;
                    }
                    take(sent, json);
                });
            })
            .catch(function (failed) {
                status.textContent = form.dataset.unkept + failed.message;
            })
            .then(function () {
                running = null;
            });
        return running;
    }

    text.addEventListener('input', function () {
        status.textContent = '';
        window.clearTimeout(waiting);
        waiting = window.setTimeout(sync, 300);
    });
    window.setInterval(sync, 1000);
    form.addEventListener('submit', function (event) {
        var button = event.submitter;
        event.preventDefault();
        window.clearTimeout(waiting);
        Promise.resolve(running)
            .then(sync)
            .then(function () {
                form.action = button && button.hasAttribute('formaction') ? button.formAction : form.action;
                form.submit();
            });
    });
})();
