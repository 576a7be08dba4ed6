/*
 * The review of a postmortem: tells that the reader has this version of the page open, sends a reviewer's word, asks reviewers, and
 * takes what the team concludes. A button sends once until it is answered, and says why when that fails; what was typed stays.
 */
(function () {
    'use strict';

    function call(method, path, body) {
        return window.IncidentsRest.call(method, '/incidents/' + path, body);
    }

    /** What was wrong: one sentence, or the first and a list of the others. */
    function tell(answer, error) {
        var texts = (error.errors || []).map(function (problem) {
            return problem.message;
        });
        var list = document.createElement('ul');
        texts.slice(1).forEach(function (text) {
            var item = document.createElement('li');
            item.textContent = text;
            list.append(item);
        });
        answer.replaceChildren(texts[0] || AJS.I18n.getText('incidents.macro.form.failed'));
        if (texts.length > 1) {
            answer.append(list);
        }
    }

    function people(form, wasDraft) {
        var names = form.elements.reviewers.value
            .split(',')
            .map(function (name) {
                return name.trim();
            })
            .filter(Boolean);
        var change = { reviewers: names, owner: form.elements.owner.value.trim() };
        if (wasDraft) {
            change.state = 'IN_REVIEW';
        }
        if (form.elements.due.value) {
            // the end of that day, where the reader is
            change.due = new Date(form.elements.due.value + 'T23:59:59').toISOString();
        }
        return change;
    }

    function panel(section) {
        var base = encodeURIComponent(section.dataset.incident) + '/postmortem';
        var version = Number(section.dataset.version);
        var answer = section.querySelector(':scope > .incidents-answer');

        function send(method, path, body) {
            var buttons = section.querySelectorAll('button');
            buttons.forEach(function (button) {
                button.disabled = true;
            });
            answer.hidden = true;
            call(method, base + path, body).then(
                function () {
                    window.location.reload();
                },
                function (error) {
                    buttons.forEach(function (button) {
                        button.disabled = false;
                    });
                    answer.classList.add('incidents-error');
                    tell(answer, error);
                    answer.hidden = false;
                    answer.scrollIntoView({ block: 'nearest' });
                }
            );
        }

        function opener(form) {
            return section.querySelector('[data-act=open][data-form=' + form.dataset.form + ']');
        }

        function show(form, shown) {
            form.hidden = !shown;
            opener(form).setAttribute('aria-expanded', String(shown));
            if (shown) {
                form.elements[0].focus();
            } else {
                opener(form).focus();
            }
        }

        section.addEventListener('click', function (event) {
            var button = event.target.closest('button[data-act]');
            if (!button) {
                return;
            }
            switch (button.dataset.act) {
                case 'open':
                    var form = section.querySelector('form[data-form=' + button.dataset.form + ']');
                    show(form, form.hidden);
                    break;
                case 'approve':
                    send('POST', '/reviews', { decision: 'approve', version: version });
                    break;
                case 'draft':
                    send('PUT', '', { state: 'DRAFT' });
                    break;
                case 'understood':
                    send('PUT', '/conclusions/causes', { result: 'understood' });
                    break;
                case 'nothing':
                    send('PUT', '/conclusions/preparation', { change: false });
                    break;
            }
        });
        section.addEventListener('submit', function (event) {
            var form = event.target;
            event.preventDefault();
            switch (form.dataset.form) {
                case 'changes':
                    send('POST', '/reviews', {
                        decision: 'changes',
                        comment: form.elements.comment.value,
                        version: version
                    });
                    break;
                case 'people':
                    send('PUT', '', people(form, opener(form).classList.contains('aui-button-primary')));
                    break;
                case 'unknown':
                    send('PUT', '/conclusions/causes', {
                        result: 'unknown',
                        tried: form.elements.tried.value,
                        missing: form.elements.missing.value
                    });
                    break;
                case 'wish':
                    send('PUT', '/conclusions/preparation', { change: true, text: form.elements.text.value });
                    break;
            }
        });
        section.addEventListener('keydown', function (event) {
            var form = event.target.closest('form');
            if (event.key === 'Escape' && form && !event.isComposing) {
                show(form, false);
            }
        });

        // that it could not be noted is nothing to bother a reader with: the next visit notes it
        call('POST', base + '/reviews/read', { version: version }).catch(function () {});
    }

    function start() {
        document.querySelectorAll('.incidents-review').forEach(panel);
    }

    if (document.readyState === 'loading') {
        document.addEventListener('DOMContentLoaded', start);
    } else {
        start();
    }
})();
