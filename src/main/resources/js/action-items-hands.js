/*
 * What people do with buttons, keys and the mouse.
 */
(function () {
    'use strict';

    var model = window.IncidentsItems;
    var parts = model.parts;
    var h = model.h;

    parts.act = function (what, element) {
        var item = element.dataset.key ? this.find(element.dataset.key) : null;
        switch (what) {
            case 'view':
                this.view = element.dataset.view;
                this.moving = null;
                this.editing = null;
                this.renderAll();
                this.makePlan();
                break;
            case 'create':
                model.dialogs.create(this, {});
                break;
            case 'link':
                model.dialogs.link(this);
                break;
            case 'reload':
                this.message.replaceChildren();
                this.reload();
                break;
            case 'clear':
                this.filter = {};
                this.renderAll();
                break;
            case 'undo':
                this.undo();
                break;
            case 'mine':
                this.again();
                break;
            case 'menu':
                this.menu(element, item);
                break;
            case 'commit':
                this.decide(item, { commitment: 'committed', reason: null });
                break;
            case 'later':
                model.dialogs.reason(this, item, 'later');
                break;
            case 'drop':
                model.dialogs.reason(this, item, 'notDoing');
                break;
            case 'classify':
                this.edit(item);
                break;
            case 'cancel-edit':
                this.editing = null;
                this.renderBody('row-' + this.active);
                break;
            case 'take-back':
                this.decide(item, { commitment: 'proposed', reason: null });
                break;
            case 'commit-all':
                this.commitAll(element.dataset.keys.split(' '));
                break;
            case 'idea-issue':
                this.makeIssue(element.dataset.idea);
                break;
            case 'idea-drop':
                this.ideaCall('DELETE', element.dataset.idea, '');
                break;
            case 'idea-seen':
                this.ideaCall('POST', element.dataset.idea, '/seen', { incident: this.incident });
                break;
        }
    };

    parts.makeIssue = function (id) {
        var idea = this.ideas.find(function (each) { return each.id === id; });
        model.dialogs.create(this, { candidate: id, summary: idea.summary, isu: idea.isu, kind: idea.kind });
    };

    parts.edit = function (item) {
        if (this.view === 'list') {
            this.editing = item.key;
            this.active = item.key;
            this.renderBody('field-importance');
        } else {
            model.dialogs.classify(this, item);
        }
    };

    /** The menu of a card, for who uses no single keys. */
    parts.menu = function (opener, item) {
        var app = this;
        if (this.closeMenu) {
            this.closeMenu();
        }
        function entry(what, words) {
            return h('li', { role: 'none' }, model.button(what, words, {
                class: 'incidents-menu-entry', role: 'menuitem', 'data-key': item.key, tabindex: '-1'
            }));
        }
        var entries = [entry('classify', AJS.I18n.getText('incidents.items.menu.classify'))];
        if (item.commitment !== 'committed') {
            entries.push(entry('commit', AJS.I18n.getText('incidents.items.menu.commit')));
        }
        if (item.commitment === 'committed' || item.commitment === 'later') {
            entries.push(entry('take-back', AJS.I18n.getText('incidents.items.menu.undecide')));
        }
        entries.push(entry('later', AJS.I18n.getText('incidents.items.menu.later')));
        entries.push(entry('drop', AJS.I18n.getText('incidents.items.menu.drop')));
        var menu = h('ul', { class: 'incidents-menu', role: 'menu', 'aria-label': item.key }, entries);
        var buttons = Array.from(menu.querySelectorAll('button'));
        opener.setAttribute('aria-expanded', 'true');
        opener.after(menu);

        function close(isBack) {
            menu.remove();
            opener.setAttribute('aria-expanded', 'false');
            app.closeMenu = null;
            document.removeEventListener('click', outside, true);
            if (isBack) {
                opener.focus();
            }
        }

        function outside(event) {
            if (!menu.contains(event.target)) {
                close(false);
            }
        }

        menu.addEventListener('keydown', function (event) {
            var at = buttons.indexOf(document.activeElement);
            if (event.key === 'Escape' || event.key === 'Tab') {
                close(true);
            } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
                buttons[(at + (event.key === 'ArrowDown' ? 1 : buttons.length - 1)) % buttons.length].focus();
            } else {
                return;
            }
            event.preventDefault();
            event.stopPropagation();
        });
        menu.addEventListener('click', function () {
            close(true);
        });
        document.addEventListener('click', outside, true);
        this.closeMenu = close;
        buttons[0].focus();
    };

    parts.onKey = function (event) {
        var target = event.target;
        if (event.ctrlKey || event.metaKey || event.altKey) {
            return;
        }
        var isCard = target.classList.contains('incidents-card');
        var isRow = target.matches('tr[data-key]');
        if (!isCard && !isRow) {
            if (event.key === 'Escape' && this.editing) {
                this.act('cancel-edit', target);
                event.preventDefault();
            }
            return;
        }
        var item = this.find(target.dataset.key);
        if (!item || !this.onItemKey(event.key, target, item, isCard)) {
            return;
        }
        event.preventDefault();
    };

    /** Whether the key meant something. */
    parts.onItemKey = function (key, target, item, isCard) {
        if (this.moving) {
            return this.onMovingKey(key, item);
        }
        if (key.startsWith('Arrow')) {
            this.walk(target, key, isCard);
            return true;
        }
        if (key === 'Enter') {
            target.querySelector('a').click();
            return true;
        }
        if (!model.mayEdit(this, item) || !item.isu) {
            return false;
        }
        switch (key.toLowerCase()) {
            case ' ':
                if (isCard) {
                    this.pickUp(item);
                }
                return isCard;
            case 'e':
                this.act('classify', target);
                return true;
            case 'c':
                if (item.commitment !== 'committed') {
                    this.act('commit', target);
                }
                return true;
            case 'l':
                this.act('later', target);
                return true;
            case 'n':
                this.act('drop', target);
                return true;
            case 'z':
                this.undo();
                return true;
            default:
                return false;
        }
    };

    parts.walk = function (target, key, isCard) {
        var next = target;
        if (isCard) {
            next = model.walked(target, key);
        } else if (key === 'ArrowDown' || key === 'ArrowUp') {
            next = (key === 'ArrowDown' ? target.nextElementSibling : target.previousElementSibling) || target;
        }
        if (next !== target && next.dataset.key) {
            this.active = next.dataset.key;
            this.settle(target, '-1');
            this.settle(next, '0');
            next.focus();
        }
    };

    /** One of the cards is a tab stop, with what stands in it. */
    parts.settle = function (card, tabindex) {
        card.setAttribute('tabindex', tabindex);
        if (card.classList.contains('incidents-card')) {
            card.querySelectorAll('a, button').forEach(function (inside) {
                inside.setAttribute('tabindex', tabindex);
            });
        }
    };

    parts.pickUp = function (item) {
        this.moving = { key: item.key, to: { importance: item.isu.importance, urgency: item.isu.urgency } };
        this.renderBody('card-' + item.key);
        this.announce(AJS.I18n.getText('incidents.items.move.pickedUp', item.key));
    };

    parts.onMovingKey = function (key, item) {
        var to = this.moving.to;
        if (key.startsWith('Arrow')) {
            this.moving.to = model.carried(to, key);
            this.renderBody('card-' + item.key);
            this.announce(AJS.I18n.getText(
                'incidents.items.move.at',
                item.key,
                model.level(this.moving.to.importance),
                model.level(this.moving.to.urgency)
            ));
            return true;
        }
        if (key === ' ' || key === 'Enter') {
            this.moving = null;
            this.move(item, to);
            this.focus('card-' + item.key);
            return true;
        }
        if (key === 'Escape') {
            this.moving = null;
            this.renderBody('card-' + item.key);
            this.announce(AJS.I18n.getText('incidents.items.move.back', item.key));
            return true;
        }
        // A letter while a card is in the air would do something to it where it is not.
        return key !== 'Tab';
    };

    /* The mouse */

    parts.drag = function () {
        var app = this;
        var dragged = null;

        function clear() {
            app.body.querySelectorAll('[data-target]').forEach(function (cell) {
                cell.removeAttribute('data-target');
            });
        }

        function place(event) {
            return event.target.closest('td[data-importance], [data-drop]');
        }

        this.body.addEventListener('dragstart', function (event) {
            var card = event.target.closest('.incidents-card');
            if (!card || !model.mayEdit(app, app.find(card.dataset.key)) || app.moving) {
                return;
            }
            dragged = card.dataset.key;
            event.dataTransfer.effectAllowed = 'move';
            event.dataTransfer.setData('text/plain', dragged);
            card.dataset.lifted = '';
        });
        this.body.addEventListener('dragover', function (event) {
            var target = place(event);
            if (!dragged || !target) {
                return;
            }
            event.preventDefault();
            if (!target.hasAttribute('data-target')) {
                clear();
                target.setAttribute('data-target', '');
            }
        });
        this.body.addEventListener('drop', function (event) {
            var target = place(event);
            var item = dragged && app.find(dragged);
            dragged = null;
            clear();
            if (!target || !item) {
                return;
            }
            event.preventDefault();
            app.active = item.key;
            if (target.hasAttribute('data-drop')) {
                model.dialogs.reason(app, item, 'notDoing');
            } else {
                app.move(item, { importance: target.dataset.importance, urgency: target.dataset.urgency });
            }
        });
        this.body.addEventListener('dragend', function (event) {
            dragged = null;
            clear();
            var card = event.target.closest('.incidents-card');
            if (card) {
                card.removeAttribute('data-lifted');
            }
        });
    };
})();
