/* The rules that say which delivery belongs to which incident: shown, edited, moved and tried. Nothing counts before it is saved. */
(function () {
    'use strict';

    var FACTS = ['source', 'service', 'channel', 'repository', 'environment', 'issue'];
    var tools;
    var section;
    var list;
    var rules = [];
    var version = 0;
    var deliveries = [];
    var isChanged = false;
    var editing = null;
    var problems = [];
    var trial = '';

    function factName(fact) {
        return {
            source: AJS.I18n.getText('incidents.integrations.rules.fact.source'),
            service: AJS.I18n.getText('incidents.integrations.rules.fact.service'),
            channel: AJS.I18n.getText('incidents.integrations.rules.fact.channel'),
            repository: AJS.I18n.getText('incidents.integrations.rules.fact.repository'),
            environment: AJS.I18n.getText('incidents.integrations.rules.fact.environment'),
            issue: AJS.I18n.getText('incidents.integrations.rules.fact.issue')
        }[fact] || AJS.I18n.getText('incidents.integrations.rules.fact.label', fact.replace(/^label\./, ''));
    }

    function targets() {
        return [
            ['service', AJS.I18n.getText('incidents.integrations.rules.to.service')],
            ['slackChannel', AJS.I18n.getText('incidents.integrations.rules.to.slackChannel')],
            ['jiraIssue', AJS.I18n.getText('incidents.integrations.rules.to.jiraIssue')],
            ['incident', AJS.I18n.getText('incidents.integrations.rules.to.incident')],
            ['declare', AJS.I18n.getText('incidents.integrations.rules.to.declare')]
        ];
    }

    function targetWords(then) {
        if (then.to === 'service' && then.service) {
            return AJS.I18n.getText('incidents.integrations.rules.then.named', then.service);
        }
        return {
            service: AJS.I18n.getText('incidents.integrations.rules.then.service'),
            slackChannel: AJS.I18n.getText('incidents.integrations.rules.then.slackChannel'),
            jiraIssue: AJS.I18n.getText('incidents.integrations.rules.then.jiraIssue'),
            incident: AJS.I18n.getText('incidents.integrations.rules.then.incident', then.incident || ''),
            declare: AJS.I18n.getText('incidents.integrations.rules.then.declare', then.severity || '')
        }[then.to];
    }

    function cell(content, className) {
        var made = tools.element('td', className || '');
        if (typeof content === 'string') {
            made.textContent = content;
        } else {
            made.appendChild(content);
        }
        return made;
    }

    function whenCell(rule) {
        var made = tools.element('td');
        rule.when.forEach(function (condition, i) {
            if (i > 0) {
                made.appendChild(document.createTextNode(' ' + AJS.I18n.getText('incidents.integrations.rules.and') + ' '));
            }
            made.appendChild(document.createTextNode(factName(condition.fact) + ' '));
            condition.is.forEach(function (pattern, j) {
                made.appendChild(document.createTextNode(j > 0 ? ', ' : ''));
                made.appendChild(tools.element('code', 'incidents-rule-code', pattern));
            });
        });
        return made;
    }

    function hits(rule) {
        return deliveries.filter(function (delivery) {
            return rule.id && delivery.rule === rule.id;
        }).length;
    }

    function changed() {
        isChanged = true;
        problems = [];
        trial = '';
    }

    function move(from, to, focus) {
        if (to < 0 || to >= rules.length || from === to) {
            return;
        }
        rules.splice(to, 0, rules.splice(from, 1)[0]);
        changed();
        draw();
        var target = list.querySelector('[data-incidents-rule="' + to + '"] [data-incidents-move="' + focus + '"]');
        if (target) {
            (target.disabled ? target.parentNode.querySelector('[data-incidents-move]:not([disabled])') : target).focus();
        }
    }

    function mover(index, step, name, sign) {
        var made = tools.button('aui-button-link', sign, function () {
            move(index, index + step, name);
        });
        made.setAttribute('data-incidents-move', name);
        made.setAttribute('aria-label', name === 'up'
            ? AJS.I18n.getText('incidents.integrations.rules.up', index + 1)
            : AJS.I18n.getText('incidents.integrations.rules.down', index + 1));
        made.disabled = index + step < 0 || index + step >= rules.length;
        return made;
    }

    function actions(index) {
        var made = tools.element('td', 'incidents-nowrap');
        var edit = tools.button('aui-button-link', AJS.I18n.getText('incidents.integrations.rules.edit'), function () {
            open(index, JSON.parse(JSON.stringify(rules[index])));
        });
        edit.setAttribute('aria-label', AJS.I18n.getText('incidents.integrations.rules.editOne', index + 1));
        var remove = tools.button('aui-button-link', AJS.I18n.getText('incidents.integrations.rules.remove'), function () {
            rules.splice(index, 1);
            changed();
            draw();
        });
        remove.setAttribute('aria-label', AJS.I18n.getText('incidents.integrations.rules.removeOne', index + 1));
        [mover(index, -1, 'up', '↑'), mover(index, 1, 'down', '↓'), edit, remove].forEach(function (part) {
            made.appendChild(part);
        });
        return made;
    }

    function errorsOf(index) {
        return problems.filter(function (problem) {
            return problem.field && problem.field.indexOf('values[' + index + ']') === 0;
        });
    }

    function row(rule, index) {
        var made = tools.element('tr');
        made.setAttribute('data-incidents-rule', String(index));
        made.draggable = true;
        var handle = cell('≡', 'incidents-rule-handle incidents-quiet');
        handle.setAttribute('aria-hidden', 'true');
        made.appendChild(handle);
        made.appendChild(cell(String(index + 1), 'incidents-number'));
        var when = whenCell(rule);
        errorsOf(index).forEach(function (problem) {
            when.appendChild(tools.element('p', 'incidents-rule-error', problem.message));
        });
        made.appendChild(when);
        made.appendChild(cell(targetWords(rule.then)));
        made.appendChild(cell(String(hits(rule)), 'incidents-number'));
        made.appendChild(actions(index));
        made.addEventListener('dragstart', function (event) {
            event.dataTransfer.setData('text/plain', String(index));
        });
        made.addEventListener('dragover', function (event) {
            event.preventDefault();
            made.classList.add('incidents-rule-over');
        });
        made.addEventListener('dragleave', function () {
            made.classList.remove('incidents-rule-over');
        });
        made.addEventListener('drop', function (event) {
            event.preventDefault();
            move(Number(event.dataTransfer.getData('text/plain')), index, 'up');
        });
        return made;
    }

    function table() {
        var made = tools.element('table', 'aui incidents-integrations-table');
        var head = tools.element('tr');
        ['', '#', AJS.I18n.getText('incidents.integrations.rules.when'),
            AJS.I18n.getText('incidents.integrations.rules.then'),
            AJS.I18n.getText('incidents.integrations.rules.hits'), ''].forEach(function (text) {
            var th = tools.element(text ? 'th' : 'td', '', text);
            if (text) {
                th.scope = 'col';
            }
            head.appendChild(th);
        });
        made.appendChild(tools.element('thead')).appendChild(head);
        var body = made.appendChild(tools.element('tbody'));
        rules.forEach(function (rule, index) {
            body.appendChild(row(rule, index));
        });
        return made;
    }

    function input(label, value, placeholder) {
        var made = tools.element('input', 'text');
        made.value = value || '';
        made.placeholder = placeholder || '';
        made.maxLength = 2000;
        made.setAttribute('aria-label', label);
        return made;
    }

    function select(label, options, value) {
        var made = tools.element('select', 'select');
        made.setAttribute('aria-label', label);
        options.forEach(function (option) {
            var one = tools.element('option', '', option[1]);
            one.value = option[0];
            made.appendChild(one);
        });
        made.value = value;
        return made;
    }

    function open(index, rule) {
        editing = {index: index, rule: rule};
        draw();
        list.querySelector('.incidents-rule-form select').focus();
    }

    function conditionLine(condition, index) {
        var line = tools.element('div', 'incidents-rule-line');
        var isLabel = condition.fact.indexOf('label.') === 0;
        var options = FACTS.map(function (fact) {
            return [fact, factName(fact)];
        }).concat([['label.', AJS.I18n.getText('incidents.integrations.rules.label')]]);
        var fact = select(AJS.I18n.getText('incidents.integrations.rules.about'), options, isLabel ? 'label.' : condition.fact);
        var label = input(AJS.I18n.getText('incidents.integrations.rules.labelName'), isLabel ? condition.fact.slice(6) : '', 'severity');
        var is = input(AJS.I18n.getText('incidents.integrations.rules.values'), condition.is.join(', '), 'checkout*, payments');
        label.hidden = !isLabel;
        function keep() {
            label.hidden = fact.value !== 'label.';
            condition.fact = fact.value === 'label.' ? 'label.' + label.value.trim() : fact.value;
            condition.is = is.value.split(',').map(function (part) {
                return part.trim();
            }).filter(Boolean);
        }
        [fact, label, is].forEach(function (part) {
            part.addEventListener('input', keep);
            line.appendChild(part);
        });
        if (editing.rule.when.length > 1) {
            var remove = tools.button('aui-button-link', AJS.I18n.getText('incidents.integrations.rules.removeCondition'), function () {
                editing.rule.when.splice(index, 1);
                draw();
            });
            line.appendChild(remove);
        }
        return line;
    }

    function targetLine(then) {
        var line = tools.element('div', 'incidents-rule-line');
        var severities = Array.from(section.querySelectorAll('[data-incidents-severities] option')).map(function (option) {
            return [option.value, option.value];
        });
        var to = select(AJS.I18n.getText('incidents.integrations.rules.then'), targets(), then.to);
        var service = input(AJS.I18n.getText('incidents.integrations.rules.serviceName'), then.service,
            AJS.I18n.getText('incidents.integrations.rules.serviceOfDelivery'));
        var incident = input(AJS.I18n.getText('incidents.integrations.rules.incidentKey'), then.incident, 'INC-7');
        var severity = select(AJS.I18n.getText('incidents.integrations.rules.severity'), severities, then.severity || 'SEV2');
        function keep() {
            service.hidden = to.value !== 'service';
            incident.hidden = to.value !== 'incident';
            severity.hidden = to.value !== 'declare';
            editing.rule.then = {to: to.value};
            if (to.value === 'service' && service.value.trim()) {
                editing.rule.then.service = service.value.trim();
            } else if (to.value === 'incident') {
                editing.rule.then.incident = incident.value.trim();
            } else if (to.value === 'declare') {
                editing.rule.then.severity = severity.value;
            }
        }
        [to, service, incident, severity].forEach(function (part) {
            part.addEventListener('input', keep);
            line.appendChild(part);
        });
        keep();
        return line;
    }

    function editor() {
        var made = tools.element('form', 'aui incidents-rule-form');
        made.appendChild(tools.element('strong', '', AJS.I18n.getText('incidents.integrations.rules.whenAll')));
        editing.rule.when.forEach(function (condition, index) {
            made.appendChild(conditionLine(condition, index));
        });
        made.appendChild(tools.button('aui-button-link', AJS.I18n.getText('incidents.integrations.rules.addCondition'), function () {
            editing.rule.when.push({fact: 'service', is: []});
            draw();
        }));
        made.appendChild(tools.element('p', 'incidents-hint', AJS.I18n.getText('incidents.integrations.rules.hint')));
        made.appendChild(tools.element('strong', '', AJS.I18n.getText('incidents.integrations.rules.thenTo')));
        made.appendChild(targetLine(editing.rule.then));
        var done = tools.element('button', 'aui-button', AJS.I18n.getText('incidents.integrations.rules.done'));
        done.type = 'submit';
        made.appendChild(done);
        made.appendChild(tools.button('aui-button-link', AJS.I18n.getText('incidents.integrations.rules.cancel'), function () {
            editing = null;
            draw();
        }));
        made.addEventListener('submit', function (event) {
            event.preventDefault();
            event.stopPropagation();
            rules[editing.index] = editing.rule;
            editing = null;
            changed();
            draw();
        });
        return made;
    }

    function tryLine() {
        var line = tools.element('form', 'aui incidents-inline-form');
        var options = deliveries.slice(0, 50).map(function (delivery) {
            return [delivery.id, delivery.at.slice(0, 16).replace('T', ' ') + ' ' + (delivery.summary || delivery.result)];
        });
        var which = select(AJS.I18n.getText('incidents.integrations.rules.tryWith'), options, options[0][0]);
        var go = tools.element('button', 'aui-button', AJS.I18n.getText('incidents.integrations.rules.try'));
        go.type = 'submit';
        line.appendChild(tools.element('span', '', AJS.I18n.getText('incidents.integrations.rules.tryWith')));
        line.appendChild(which);
        line.appendChild(go);
        var said = tools.element('strong', '', trial);
        said.setAttribute('role', 'status');
        line.appendChild(said);
        line.addEventListener('submit', function (event) {
            event.preventDefault();
            event.stopPropagation();
            tools.call('POST', 'rules/try', {values: rules, delivery: which.value}).then(function (found) {
                if (found.declares) {
                    said.textContent = AJS.I18n.getText('incidents.integrations.rules.tried.declares', found.position, found.title || '');
                } else if (found.incident) {
                    said.textContent = AJS.I18n.getText('incidents.integrations.rules.tried.found', found.position, found.incident);
                } else {
                    said.textContent = AJS.I18n.getText('incidents.integrations.rules.tried.nothing');
                }
            }).catch(refused);
        });
        return line;
    }

    function refused(failure) {
        problems = failure.fields || [];
        draw();
        tools.say('error', failure.message);
    }

    function saveLine() {
        var line = tools.element('div', 'incidents-inline-form');
        line.appendChild(tools.button('aui-button-primary', AJS.I18n.getText('incidents.integrations.rules.save'), function () {
            tools.call('PUT', 'rules', {version: version, values: rules}).then(function (kept) {
                take(kept);
                draw();
                tools.say('success', AJS.I18n.getText('incidents.integrations.rules.saved'));
            }).catch(refused);
        }));
        line.appendChild(tools.button('', AJS.I18n.getText('incidents.integrations.rules.discard'), load));
        line.appendChild(tools.element('span', 'incidents-quiet', AJS.I18n.getText('incidents.integrations.rules.unsaved')));
        return line;
    }

    function draw() {
        list.textContent = '';
        if (rules.length === 0 && !editing) {
            var empty = tools.element('div', 'incidents-empty');
            empty.appendChild(tools.element('strong', '', AJS.I18n.getText('incidents.integrations.rules.empty')));
            empty.appendChild(tools.element('p', '', AJS.I18n.getText('incidents.integrations.rules.emptyHint')));
            list.appendChild(empty);
        }
        if (rules.length > 0) {
            list.appendChild(table());
        }
        if (editing) {
            list.appendChild(editor());
        }
        if (deliveries.length > 0 && rules.length > 0 && !editing) {
            list.appendChild(tryLine());
        }
        if (isChanged && !editing) {
            list.appendChild(saveLine());
        }
    }

    function take(kept) {
        rules = kept.values;
        version = kept.version;
        isChanged = false;
        problems = [];
        trial = '';
        editing = null;
    }

    function load() {
        Promise.all([tools.call('GET', 'rules'), tools.call('GET', 'deliveries?limit=1000')]).then(function (found) {
            take(found[0]);
            deliveries = found[1].values;
            draw();
        }).catch(function (failure) {
            list.textContent = failure.message;
        });
    }

    document.addEventListener('incidents-rules', function (event) {
        tools = event.detail;
        section = document.querySelector('[data-incidents-rules]');
        list = section.querySelector('[data-incidents-rule-list]');
        section.querySelector('[data-incidents-add-rule]').addEventListener('click', function () {
            open(rules.length, {when: [{fact: 'service', is: []}], then: {to: 'service'}});
        });
        window.addEventListener('beforeunload', function (leaving) {
            if (isChanged) {
                leaving.preventDefault();
            }
        });
        load();
    });
}());
