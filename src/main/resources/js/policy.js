/* The frame of a policy page: one click each to say that one has read it, that nothing is to be changed, or that it holds. */
(function () {
    'use strict';

    function say(frame, text) {
        var place = frame.querySelector('[data-policy-error]');
        place.textContent = text;
        place.hidden = !text;
    }

    function send(frame, button, method, path, body) {
        button.disabled = true;
        say(frame, '');
        window.IncidentsRest.call(method, '/policy' + path, body).then(
            function () {
                window.location.reload();
            },
            function (refusal) {
                button.disabled = false;
                say(frame, window.IncidentsRest.words(refusal));
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

    function icon(name, className) {
        var mark = document.createElement('span');
        mark.className = 'aui-icon aui-icon-small aui-iconfont-' + name + ' ' + className;
        mark.setAttribute('aria-hidden', 'true');
        return mark;
    }

    function small(text) {
        var part = document.createElement('span');
        part.className = 'incidents-small';
        part.textContent = ' ' + text;
        return part;
    }

    function keptCell(rule) {
        var cell = document.createElement('td');
        cell.className = 'confluenceTd';
        if (!rule || rule.decided + rule.open + rule.excepted === 0) {
            cell.textContent = '–';
            return cell;
        }
        if (rule.decided) {
            cell.append(
                rule.kept === rule.decided
                    ? icon('check-circle-filled', 'incidents-policy-kept')
                    : icon('error', 'incidents-policy-broken'),
                ' ' + AJS.I18n.getText('incidents.policy.table.kept', rule.kept, rule.decided)
            );
        }
        if (rule.open) {
            cell.append(small(AJS.I18n.getText('incidents.policy.table.open', rule.open)));
        }
        if (rule.excepted) {
            cell.append(small(AJS.I18n.getText('incidents.policy.table.excepted', rule.excepted)));
        }
        if (rule.keptByNobody) {
            cell.append(small(AJS.I18n.getText('incidents.policy.report.changeOrDrop')));
        }
        return cell;
    }

    /** A column of how often each rule was kept, as of now: not a part of the page, and never waited for. */
    function addKept(table, rules) {
        table.querySelectorAll('tr').forEach(function (row, number) {
            if (row.classList.contains('incidents-problem-row')) {
                row.cells[0].colSpan += 1;
            } else if (number === 0) {
                var head = document.createElement('th');
                head.scope = 'col';
                head.className = 'confluenceTh';
                head.textContent = AJS.I18n.getText('incidents.policy.table.keptHead');
                row.append(head);
            } else {
                row.append(keptCell(rules[row.dataset.policyRow]));
            }
        });
    }

    function showKept() {
        var frame = document.querySelector('.incidents-policy');
        var tables = document.querySelectorAll('[data-policy-table="incident-rules"] table');
        if (!frame || frame.dataset.version === '0' || !tables.length) {
            return;
        }
        window.IncidentsRest.call('GET', '/policy/report').then(
            function (report) {
                var rules = {};
                report.values.forEach(function (rule) {
                    rules[rule.rule] = rule;
                });
                tables.forEach(function (table) {
                    addKept(table, rules);
                });
            },
            function (refusal) {
                // Who may not read the report reads the page without it.
                if (refusal.status !== 403 && refusal.status !== 404) {
                    say(frame, AJS.I18n.getText('incidents.policy.table.keptFailed'));
                }
            }
        );
    }

    if (document.readyState === 'loading') {
        document.addEventListener('DOMContentLoaded', showKept);
    } else {
        showKept();
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
