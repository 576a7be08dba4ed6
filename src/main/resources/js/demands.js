/*
 * What people say of demands: except one, say that one is done, take it back; and what goes with it: closing an incident with a reason,
 * taking the lead from a hand-over. A button sends once until it is answered, and says why when that fails.
 */
(function () {
    'use strict';

    function call(method, path, body) {
        return window.IncidentsRest.call(method, '/incidents/' + path, body);
    }

    function words(error) {
        var problems = error.errors || [{ message: AJS.I18n.getText('incidents.macro.form.failed') }];
        return problems
            .map(function (problem) {
                return problem.message;
            })
            .join(' ');
    }

    /** Sends and shows the page anew; says at the place why not. */
    function run(buttons, place, work) {
        buttons.forEach(function (button) {
            button.disabled = true;
        });
        place.hidden = true;
        work().then(
            function () {
                window.location.reload();
            },
            function (error) {
                buttons.forEach(function (button) {
                    button.disabled = false;
                });
                place.classList.add('incidents-error');
                place.textContent = words(error);
                place.hidden = false;
            }
        );
    }

    function demand(actions) {
        var path =
            encodeURIComponent(actions.dataset.incident) + '/demands/' + encodeURIComponent(actions.dataset.rule) + '/';
        var place = actions.querySelector('.incidents-answer');
        var form = actions.querySelector('form');
        var buttons = Array.prototype.slice.call(actions.querySelectorAll('button'));

        actions.addEventListener('click', function (event) {
            var act = event.target.dataset.act;
            if (act === 'except') {
                form.hidden = !form.hidden;
                event.target.setAttribute('aria-expanded', String(!form.hidden));
                if (!form.hidden) {
                    form.elements.reason.focus();
                }
            } else if (act === 'done') {
                run(buttons, place, function () {
                    return call('POST', path + 'done', {});
                });
            } else if (act === 'undo') {
                run(buttons, place, function () {
                    return call('DELETE', path + 'exception');
                });
            }
        });
        if (form) {
            form.addEventListener('submit', function (event) {
                event.preventDefault();
                run(buttons, place, function () {
                    return call('POST', path + 'exception', { reason: form.elements.reason.value });
                });
            });
            form.addEventListener('keydown', function (event) {
                if (event.key === 'Escape' && !event.isComposing) {
                    form.hidden = true;
                    actions.querySelector('[data-act=except]').focus();
                }
            });
        }
    }

    function closing(form) {
        form.addEventListener('submit', function (event) {
            event.preventDefault();
            run([form.querySelector('button')], form.querySelector('.incidents-answer'), function () {
                return call('POST', encodeURIComponent(form.dataset.incident) + '/close', {
                    reason: form.elements.reason.value
                });
            });
        });
    }

    function asking(form) {
        var path = encodeURIComponent(form.dataset.incident) + '/policy-change';
        var buttons = Array.prototype.slice.call(form.querySelectorAll('button'));
        var place = form.querySelector('.incidents-answer');
        form.addEventListener('submit', function (event) {
            event.preventDefault();
            run(buttons, place, function () {
                return call('PUT', path, { text: form.elements.text.value });
            });
        });
        form.addEventListener('click', function (event) {
            if (event.target.dataset.act === 'takeBack') {
                run(buttons, place, function () {
                    return call('DELETE', path);
                });
            }
        });
    }

    function take(button) {
        button.addEventListener('click', function () {
            run([button], button.parentNode.querySelector('.incidents-answer'), function () {
                return call('PUT', encodeURIComponent(button.dataset.incident), {
                    version: Number(button.dataset.version),
                    lead: button.dataset.user
                });
            });
        });
    }

    function start() {
        document.querySelectorAll('.incidents-demand-actions').forEach(demand);
        document.querySelectorAll('.incidents-close-form').forEach(closing);
        document.querySelectorAll('.incidents-policy-ask').forEach(asking);
        document.querySelectorAll('.incidents-take').forEach(take);
    }

    if (document.readyState === 'loading') {
        document.addEventListener('DOMContentLoaded', start);
    } else {
        start();
    }
})();
