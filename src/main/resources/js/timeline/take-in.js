/*
 * Taking in what other systems hold: a file, something pasted, an issue. A long import goes on by itself; who comes back to
 * the page finds it again. What the import could not tell is asked, and nothing is guessed.
 */
(function (base) {
    'use strict';

    var PAUSE = 1000;
    var TYPES = { slack: 'application/zip', transcript: 'text/plain', text: 'text/plain', csv: 'text/csv', jira: 'application/json' };

    base.takeIn = function (panel) {
        var place = panel.find('[data-place="import"]');
        var opener = panel.find('[data-action="import"]');
        var memory = 'incidents-import-' + panel.incident;
        var form;
        var running = '';

        function open() {
            if (!form) {
                form = base.made(panel.root, 'import');
                place.append(form);
                form.elements.source.addEventListener('change', choose);
                form.addEventListener('submit', function (submitted) {
                    submitted.preventDefault();
                    start();
                });
                form.addEventListener('keydown', function (pressed) {
                    if (pressed.key === 'Escape' && !pressed.isComposing) {
                        close();
                    }
                });
                form.querySelector('[data-action="cancel"]').addEventListener('click', close);
                form.querySelector('[data-action="stop"]').addEventListener('click', stop);
                choose();
            }
            place.hidden = false;
            opener.setAttribute('aria-expanded', 'true');
        }

        function close() {
            place.hidden = true;
            opener.setAttribute('aria-expanded', 'false');
            opener.focus();
        }

        function choose() {
            form.querySelectorAll('[data-for]').forEach(function (part) {
                part.hidden = part.dataset.for.split(' ').indexOf(form.elements.source.value) < 0;
            });
            form.elements.file.accept = form.elements.source.value === 'slack' ? '.zip,application/zip' : '.csv,text/csv';
            base.quiet(form);
        }

        function query() {
            var found = new URLSearchParams({ source: form.elements.source.value, async: 'true' });
            ['channel', 'issue', 'zone', 'date'].forEach(function (name) {
                var field = form.elements[name];
                if (!field.closest('[data-for]').hidden && field.value.trim()) {
                    found.set(name, field.value.trim());
                }
            });
            return found;
        }

        function body() {
            var source = form.elements.source.value;
            if (source === 'jira') {
                return '{}';
            }
            if (source === 'slack' || source === 'csv') {
                return form.elements.file.files[0];
            }
            return form.elements.paste.value;
        }

        function start() {
            var sent = body();
            base.quiet(form);
            result('');
            if (!sent || (typeof sent === 'string' && !sent.trim())) {
                base.tell(form, { problems: [{ message: AJS.I18n.getText('incidents.timeline.import.form.nothing') }] });
                return;
            }
            wait(true, AJS.I18n.getText('incidents.timeline.import.form.sending'));
            base.send(
                'POST',
                base.address(panel.incident, '/timeline/import') + '?' + query(),
                sent,
                TYPES[form.elements.source.value]
            ).then(
                function (answer) {
                    if (answer.status === 202 && answer.location) {
                        // Proxies may have another name for the host, but not for what comes after it.
                        running = new URL(answer.location, window.location.href).pathname;
                        remember(running);
                        follow();
                    } else {
                        wait(false);
                        done(answer.json);
                    }
                },
                function (error) {
                    wait(false);
                    base.tell(form, error);
                }
            );
        }

        function wait(isWaiting, words) {
            form.dataset.state = isWaiting ? 'waiting' : '';
            form.querySelector('[type="submit"]').disabled = isWaiting;
            form.querySelector('[data-action="stop"]').hidden = !isWaiting || !running;
            form.querySelector('[data-progress]').hidden = !isWaiting;
            form.querySelector('[data-progress-words]').textContent = words || '';
        }

        function follow() {
            base.call('GET', running).then(
                function (state) {
                    if (state.state === 'running') {
                        var bar = form.querySelector('progress');
                        if (state.of) {
                            bar.max = state.of;
                            bar.value = state.seen;
                        } else {
                            bar.removeAttribute('value');
                        }
                        wait(true, AJS.I18n.getText('incidents.timeline.import.form.progress', state.seen, state.added));
                        window.setTimeout(follow, PAUSE);
                        return;
                    }
                    forget();
                    wait(false);
                    if (state.state === 'failed') {
                        base.tell(form, { problems: state.errors });
                        reload();
                    } else {
                        done(state);
                    }
                },
                function (error) {
                    forget();
                    wait(false);
                    base.tell(form, error);
                }
            );
        }

        function stop() {
            if (running) {
                base.call('DELETE', running).catch(function (error) {
                    base.tell(form, error);
                });
            }
        }

        function reload() {
            panel.outline();
            panel.reload(undefined, {});
        }

        function done(answer) {
            var words = AJS.I18n.getText(
                'incidents.timeline.import.form.done',
                answer.added || 0,
                answer.known || 0,
                answer.skipped || 0
            );
            result(words, answer.questions);
            panel.say(words);
            if (answer.added) {
                reload();
            }
        }

        function result(words, questions) {
            var where = form.querySelector('[data-result]');
            where.replaceChildren();
            where.hidden = !words;
            if (words) {
                var sentence = document.createElement('p');
                sentence.textContent = words;
                where.append(sentence);
            }
            if (questions && questions.length) {
                var head = document.createElement('p');
                var list = document.createElement('ul');
                head.textContent = AJS.I18n.getText('incidents.timeline.import.form.questions', questions.length);
                questions.forEach(function (question) {
                    var item = document.createElement('li');
                    item.textContent = question.text
                        ? AJS.I18n.getText(
                              'incidents.timeline.import.form.question',
                              question.line,
                              question.text,
                              question.message
                          )
                        : question.message;
                    list.append(item);
                });
                where.append(head, list);
            }
        }

        function remember(address) {
            try {
                window.sessionStorage.setItem(memory, address);
            } catch (full) {
                AJS.log('the import is not remembered: ' + full);
            }
        }

        function forget() {
            running = '';
            window.sessionStorage.removeItem(memory);
        }

        opener.addEventListener('click', function () {
            if (place.hidden) {
                open();
                form.elements.source.focus();
            } else {
                close();
            }
        });

        running = window.sessionStorage.getItem(memory) || '';
        if (running) {
            open();
            wait(true, '');
            follow();
        }
    };
})(window.IncidentsTimeline);
