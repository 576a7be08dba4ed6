/* The administrator's page of the self-test: runs it, shows what was found, and copies it as text. */
(function () {
    'use strict';

    var MARKS = {
        passed: {lozenge: 'aui-lozenge-success', icon: 'aui-iconfont-check-circle-filled'},
        failed: {lozenge: 'aui-lozenge-error', icon: 'aui-iconfont-error'},
        skipped: {lozenge: '', icon: 'aui-iconfont-info-circle'}
    };

    var page;
    var report = '';

    function element(name, className, text) {
        var made = document.createElement(name);
        made.className = className || '';
        if (text) {
            made.textContent = text;
        }
        return made;
    }

    function word(state) {
        return {
            passed: AJS.I18n.getText('incidents.selfTest.script.passed'),
            failed: AJS.I18n.getText('incidents.selfTest.script.failed'),
            skipped: AJS.I18n.getText('incidents.selfTest.script.skipped')
        }[state] || state;
    }

    /** Shows how far it is, in the place of what stood there before. */
    function say(kind, text) {
        var message = element('div', 'aui-message aui-message-' + kind);
        message.appendChild(element('p', '', text));
        var place = page.querySelector('[data-incidents-state]');
        place.textContent = '';
        place.appendChild(message);
    }

    function row(finding) {
        var made = element('tr');
        made.setAttribute('data-incidents-probe', finding.probe);
        made.setAttribute('data-incidents-result', finding.state);
        var mark = MARKS[finding.state] || MARKS.skipped;
        var lozenge = element('span', 'aui-lozenge ' + mark.lozenge);
        var icon = element('span', 'aui-icon aui-icon-small ' + mark.icon);
        icon.setAttribute('aria-hidden', 'true');
        lozenge.appendChild(icon);
        lozenge.appendChild(document.createTextNode(' ' + word(finding.state)));
        var state = element('td', 'incidents-nowrap');
        state.appendChild(lozenge);
        made.appendChild(state);
        var probe = element('th', '', finding.probe);
        probe.setAttribute('scope', 'row');
        made.appendChild(probe);
        made.appendChild(element('td', '', finding.detail));
        return made;
    }

    /** The report as one pastes it into an issue: the same words in every language. */
    function asText(answer) {
        var lines = ['Sensible self-test: ' + answer.product + ' ' + answer.version + ', ' + new Date().toISOString(), ''];
        answer.findings.forEach(function (finding) {
            lines.push('[' + finding.state + '] ' + finding.probe + ': ' + finding.detail);
        });
        return lines.join('\n') + '\n';
    }

    function show(answer) {
        var counts = {passed: 0, failed: 0, skipped: 0};
        var body = page.querySelector('[data-incidents-findings] tbody');
        body.textContent = '';
        answer.findings.forEach(function (finding) {
            counts[finding.state] += 1;
            body.appendChild(row(finding));
        });
        page.querySelector('[data-incidents-findings]').hidden = false;
        page.querySelector('[data-incidents-copy]').hidden = false;
        report = asText(answer);
        if (answer.passed) {
            say('success', AJS.I18n.getText('incidents.selfTest.script.allWell', counts.passed, counts.skipped));
        } else {
            say('error', AJS.I18n.getText(
                'incidents.selfTest.script.someFailed', counts.failed, counts.passed, counts.skipped));
        }
    }

    function refused(answer) {
        return answer.json().then(function (body) {
            return body.errors[0].message;
        }).catch(function () {
            return AJS.I18n.getText('incidents.selfTest.script.refused', answer.status);
        }).then(function (words) {
            say('error', words);
        });
    }

    function run(button) {
        button.disabled = true;
        button.setAttribute('aria-busy', 'true');
        page.querySelector('[data-incidents-copy]').hidden = true;
        page.querySelector('[data-incidents-findings]').hidden = true;
        say('info', AJS.I18n.getText('incidents.selfTest.script.running'));
        fetch(AJS.contextPath() + '/rest/incidents/1.0/selftest', {
            method: 'POST',
            credentials: 'same-origin',
            headers: {'X-Atlassian-Token': 'no-check'}
        }).then(function (answer) {
            return answer.ok ? answer.json().then(show) : refused(answer);
        }).catch(function () {
            say('error', AJS.I18n.getText('incidents.selfTest.script.unreachable'));
        }).then(function () {
            button.disabled = false;
            button.removeAttribute('aria-busy');
            button.focus();
        });
    }

    function copy(button) {
        var asBefore = button.textContent;
        function told(words) {
            button.textContent = words;
            window.setTimeout(function () {
                button.textContent = asBefore;
            }, 4000);
        }
        // there is no clipboard on plain http, which many servers behind a firewall speak
        if (!navigator.clipboard) {
            showText();
            return;
        }
        navigator.clipboard.writeText(report).then(function () {
            told(AJS.I18n.getText('incidents.selfTest.script.copied'));
        }, showText);
    }

    /** Where the clipboard cannot be reached: the text, selected. */
    function showText() {
        var place = page.querySelector('[data-incidents-state]');
        var text = element('textarea', 'textarea incidents-selftest-report');
        text.rows = 12;
        text.readOnly = true;
        text.value = report;
        text.setAttribute('aria-label', AJS.I18n.getText('incidents.selfTest.script.copyByHand'));
        say('info', AJS.I18n.getText('incidents.selfTest.script.copyByHand'));
        place.appendChild(text);
        text.select();
    }

    AJS.toInit(function () {
        page = document.querySelector('[data-incidents-selftest]');
        if (!page) {
            return;
        }
        page.addEventListener('click', function (event) {
            if (event.target.hasAttribute('data-incidents-run')) {
                run(event.target);
            } else if (event.target.hasAttribute('data-incidents-copy')) {
                copy(event.target);
            }
        });
    });
}());
