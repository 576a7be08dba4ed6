/*
 * The create dialog: a blank page or one from a blueprint, whose wizard's pages come from the plugin's Soy templates and
 * call its hooks as the product's own dialog does. Nothing here knows the plugin.
 */
(function () {
    'use strict';

    var AJS = window.AJS;
    var $ = window.jQuery;
    if (!$ || !window.HTMLDialogElement) {
        return;
    }

    /* AUI's own object cannot be assigned to, so these are put in front of what it may have under their names. */
    function provide(name, value) {
        Object.defineProperty(AJS, name, {value: value});
    }

    var bound = {};
    provide('bind', function (name, callback) {
        (bound[name] = bound[name] || []).push(callback);
    });
    provide('trigger', function (name, data) {
        (bound[name] || []).forEach(function (callback) {
            callback({type: name}, data);
        });
    });
    window.soy = {
        $$escapeHtml: function (value) {
            return String(value).replace(/[&<>"']/g, function (character) {
                return '&#' + character.charCodeAt(0) + ';';
            });
        }
    };

    var registered = {};
    window.Confluence = window.Confluence || {};
    window.Confluence.Blueprint = {
        setWizard: function (itemModuleCompleteKey, register) {
            registered[itemModuleCompleteKey] = register;
        }
    };

    function Wizard() {
        this.hooks = {};
    }

    Wizard.prototype.on = function (name, hook) {
        (this.hooks[name] = this.hooks[name] || []).push(hook);
    };

    /** Whether every hook let it pass. */
    Wizard.prototype.fire = function (name, state) {
        return (this.hooks[name] || []).map(function (hook) {
            return hook({type: name}, state);
        }).every(function (result) {
            return result !== false;
        });
    };

    function call(method, path, body) {
        return fetch(AJS.contextPath() + '/rest/create-dialog/1.0' + path, {
            method: method,
            credentials: 'same-origin',
            headers: {'Content-Type': 'application/json', 'X-Atlassian-Token': 'no-check'},
            body: body && JSON.stringify(body)
        }).then(function (answer) {
            return answer.json().then(function (json) {
                if (!answer.ok) {
                    throw new Error(json.message);
                }
                return json;
            });
        });
    }

    function el(name, attributes, children) {
        var made = document.createElement(name);
        Object.keys(attributes || {}).forEach(function (key) {
            made.setAttribute(key, attributes[key]);
        });
        (children || []).forEach(function (child) {
            made.append(child);
        });
        return made;
    }

    function template(key) {
        return key.split('.').reduce(function (object, part) {
            return object[part];
        }, window);
    }

    function Dialog(offer) {
        this.offer = offer;
        this.texts = offer.texts;
        this.heading = el('h2', {id: 'create-dialog-title'});
        this.body = el('div', {'class': 'sandbox-dialog-body'});
        this.problem = el('div', {'class': 'aui-message aui-message-error', role: 'alert', hidden: ''});
        this.step = el('span', {'class': 'sandbox-dialog-step'});
        this.buttons = el('div', {'class': 'sandbox-dialog-buttons'});
        this.element = el('dialog', {id: 'create-dialog', 'class': 'sandbox-dialog', 'aria-labelledby': 'create-dialog-title'}, [
            el('header', {}, [this.heading]),
            this.body,
            el('footer', {}, [this.step, this.buttons])
        ]);
    }

    /** @param blueprint complete key of the one to begin with, as an address names it; none: the choice of them all */
    Dialog.prototype.open = function (space, blueprint) {
        var dialog = this;
        var wanted = dialog.offer.items.filter(function (item) {
            return item.blueprintModuleCompleteKey === blueprint;
        })[0];
        document.body.append(dialog.element);
        dialog.element.addEventListener('close', function () {
            dialog.element.remove();
            document.getElementById('create-page-button').focus();
        });
        dialog.body.addEventListener('submit', function (event) {
            event.preventDefault();
            var next = dialog.buttons.querySelector('.aui-button-primary');
            if (next) {
                next.click();
            }
        });
        if (wanted) {
            dialog.space = space;
            dialog.begin(wanted);
        } else {
            dialog.choose();
        }
        dialog.element.showModal();
        var first = dialog.body.querySelector('input, select, button');
        if (first) {
            first.focus();
        }
    };

    Dialog.prototype.show = function (title, step, content, buttons) {
        this.heading.textContent = title;
        this.step.textContent = step;
        this.tell('');
        this.body.replaceChildren(this.problem, content);
        this.buttons.replaceChildren.apply(this.buttons, buttons);
    };

    Dialog.prototype.tell = function (text) {
        this.problem.hidden = !text;
        this.problem.textContent = text;
    };

    Dialog.prototype.button = function (text, id, primary, action) {
        var button = el('button', {type: 'button', id: id, 'class': 'aui-button ' + (primary ? 'aui-button-primary' : 'aui-button-link')}, [text]);
        button.addEventListener('click', action);
        return button;
    };

    Dialog.prototype.cancel = function () {
        var dialog = this;
        return dialog.button(dialog.texts.cancel, 'create-dialog-cancel', false, function () {
            dialog.element.close();
        });
    };

    /** The first page: where, and what. */
    Dialog.prototype.choose = function () {
        var dialog = this;
        var here = AJS.Meta.get('space-key');
        var space = el('select', {'class': 'select', id: 'create-dialog-space'}, dialog.offer.spaces.map(function (one) {
            var option = el('option', {value: one.key}, [one.name]);
            option.selected = one.key === (dialog.space || here);
            return option;
        }));
        var search = el('input', {'class': 'text', type: 'search', id: 'create-dialog-search', placeholder: dialog.texts.search, 'aria-label': dialog.texts.search});
        var none = el('p', {role: 'status'});
        var blank = {name: dialog.texts.blank, description: dialog.texts.blankText};
        var list = el('div', {'class': 'sandbox-kinds', role: 'radiogroup', 'aria-label': dialog.texts.kinds});
        var cards = [blank].concat(dialog.offer.items).map(function (item, number) {
            var radio = el('input', {type: 'radio', name: 'kind', value: number});
            radio.checked = dialog.item ? item === dialog.item : number === 0;
            var icon = item.icon ? el('img', {src: item.icon, alt: '', width: 48, height: 48}) : el('span', {'class': 'sandbox-kind-blank'});
            var card = el('label', {'class': 'sandbox-kind', 'data-item-module-complete-key': item.itemModuleCompleteKey || ''}, [
                radio, icon, el('span', {}, [el('strong', {}, [item.name]), el('span', {}, [item.description || ''])])
            ]);
            list.append(card);
            return {item: item, radio: radio, card: card};
        });
        search.addEventListener('input', function () {
            var words = search.value.trim().toLowerCase();
            cards.forEach(function (one) {
                one.card.hidden = (one.item.name + ' ' + one.item.description).toLowerCase().indexOf(words) < 0;
            });
            var seen = cards.filter(function (one) {
                return !one.card.hidden;
            });
            if (seen.length) {
                seen[0].radio.checked = true;
            }
            none.textContent = seen.length ? '' : dialog.texts.none;
        });
        var form = el('form', {'class': 'aui', action: '#'}, [
            el('div', {'class': 'sandbox-dialog-bar'}, [
                el('label', {'for': 'create-dialog-space'}, [dialog.texts.space]), space, search
            ]),
            list, none
        ]);
        var next = dialog.button(dialog.texts.next, 'create-dialog-next', true, function () {
            var chosen = cards.filter(function (one) {
                return one.radio.checked && !one.card.hidden;
            })[0];
            dialog.space = space.value;
            if (!chosen) {
                return;
            }
            if (chosen.item === blank) {
                window.location = document.getElementById('create-page-button').href;
                return;
            }
            dialog.begin(chosen.item);
        });
        dialog.show(dialog.texts.title, '', form, [next, dialog.cancel()]);
    };

    Dialog.prototype.begin = function (item) {
        this.item = item;
        this.wizard = new Wizard();
        this.data = {spaceKey: this.space, title: item.name, pages: {}};
        if (registered[item.itemModuleCompleteKey]) {
            registered[item.itemModuleCompleteKey](this.wizard);
        }
        if (item.pages.length) {
            this.page(0);
        } else {
            this.create();
        }
    };

    Dialog.prototype.page = function (number) {
        var dialog = this;
        var page = dialog.item.pages[number];
        var last = page.last || number === dialog.item.pages.length - 1;
        var state = {wizardData: dialog.data, soyRenderContext: {}};
        dialog.wizard.fire('pre-render.' + page.id, state);
        var content = el('div', {'class': 'sandbox-wizard-page', 'data-page-id': page.id});
        content.innerHTML = template(page.templateKey)(state.soyRenderContext);
        var back = dialog.button(dialog.texts.back, 'create-dialog-back', false, function () {
            if (number) {
                dialog.page(number - 1);
            } else {
                dialog.choose();
            }
        });
        var next = dialog.button(last ? dialog.texts.create : dialog.texts.next, 'create-dialog-next', true, function () {
            dialog.submit(number, content, last);
        });
        dialog.show(page.title, AJS.format(dialog.texts.page, number + 1, dialog.item.pages.length), content, [next, back, dialog.cancel()]);
        dialog.wizard.fire('post-render.' + page.id, {wizardData: dialog.data, $container: $(content)});
        var first = content.querySelector('input:not([type=hidden]), select, textarea');
        if (first) {
            first.focus();
        }
    };

    Dialog.prototype.submit = function (number, content, last) {
        var page = this.item.pages[number];
        var fields = {};
        content.querySelectorAll('[name]').forEach(function (field) {
            if ((field.type !== 'radio' && field.type !== 'checkbox') || field.checked) {
                fields[field.name] = field.value;
            }
        });
        var state = {wizardData: this.data, $container: $(content), pageData: fields, nextPageId: undefined};
        if (!this.wizard.fire('submit.' + page.id, state)) {
            return;
        }
        this.data.pages[page.id] = state.pageData;
        if (last && !state.nextPageId) {
            this.create();
            return;
        }
        var named = this.item.pages.findIndex(function (other) {
            return other.id === state.nextPageId;
        });
        this.page(named < 0 ? number + 1 : named);
    };

    Dialog.prototype.create = function () {
        var dialog = this;
        var context = Object.assign.apply(Object, [{}].concat(Object.values(dialog.data.pages)));
        var body = {spaceKey: dialog.space, moduleCompleteKey: dialog.item.blueprintModuleCompleteKey, context: context};
        if (dialog.data.parentPageId) {
            body.parentPageId = dialog.data.parentPageId;
        } else if (AJS.Meta.get('page-id') && AJS.Meta.get('space-key') === dialog.space) {
            body.parentPageId = AJS.Meta.get('page-id');
        }
        if (context.ContentPageTitle) {
            body.title = context.ContentPageTitle;
        }
        dialog.tell('');
        dialog.buttons.querySelectorAll('button').forEach(function (button) {
            button.disabled = true;
        });
        call('POST', '/content-blueprint/create-content', body).then(function (made) {
            window.location = made.createSuccessRedirectUrl;
        }, function (error) {
            dialog.tell(error.message || dialog.texts.failed);
            dialog.buttons.querySelectorAll('button').forEach(function (button) {
                button.disabled = false;
            });
        });
    };

    document.addEventListener('DOMContentLoaded', function () {
        AJS.trigger('blueprint.wizard-register.ready');
        var opener = document.getElementById('create-page-button');
        if (opener) {
            opener.addEventListener('click', function (event) {
                if (event.ctrlKey || event.metaKey || event.shiftKey) {
                    return;
                }
                event.preventDefault();
                call('GET', '/dialog').then(function (offer) {
                    new Dialog(offer).open();
                }, function () {
                    window.location = opener.href;
                });
            });
            var asked = new URLSearchParams(window.location.search);
            // as the newest host that could be read: without the first one it is just a normal page
            if (asked.get('createDialog') && asked.get('createDialogSpaceKey') && asked.get('createDialogBlueprintKey')) {
                call('GET', '/dialog').then(function (offer) {
                    new Dialog(offer).open(asked.get('createDialogSpaceKey'), asked.get('createDialogBlueprintKey'));
                });
            }
        }
    });
}());
