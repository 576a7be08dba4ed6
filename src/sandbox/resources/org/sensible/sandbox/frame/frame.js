/*
 * The little of the products' own scripts that pages of plugins stand on, and the sandbox's menus. Nothing here knows the
 * plugin.
 */
(function () {
    'use strict';

    function meta(name) {
        var element = document.querySelector('meta[name="ajs-' + name + '"]');
        return element ? element.content : undefined;
    }

    var contextPath = meta('context-path') || '';
    /* AUI's own object cannot be added to, and its context path is the one thing that only a host knows. */
    var AJS = window.AJS = Object.create(window.AJS || {});
    AJS.Meta = {
        get: meta,
        getNumber: function (name) {
            return Number(meta(name));
        }
    };
    var WRM = window.WRM = window.WRM || {};

    function tellContextPath() {
        return contextPath;
    }

    Object.defineProperty(AJS, 'contextPath', {value: tellContextPath});
    WRM.contextPath = tellContextPath;
    if (!AJS.toInit) {
        AJS.toInit = function (callback) {
            callback(window.jQuery);
        };
    }

    /* AMD as the hosts have it: definitions by name, run once, when somebody asks for them. */
    if (!window.define) {
        var definitions = {};
        var values = {
            'ajs': function () { return AJS; },
            'jquery': function () { return window.jQuery; },
            'aui/flag': function () { return AJS.flag; },
            'wrm/context-path': function () { return tellContextPath; }
        };
        var done = {};

        var value = function (name) {
            if (!(name in done)) {
                if (definitions[name]) {
                    var definition = definitions[name];
                    done[name] = definition.factory.apply(null, definition.needs.map(value));
                } else if (values[name]) {
                    done[name] = values[name]();
                } else {
                    throw new Error('No module is called ' + name);
                }
            }
            return done[name];
        };

        window.define = function (name, needs, factory) {
            definitions[name] = factory ? {needs: needs, factory: factory} : {needs: [], factory: needs};
        };
        window.define.amd = {};
        window.require = function (needs, callback) {
            if (typeof needs === 'string') {
                return value(needs);
            }
            var found = needs.map(value);
            return callback ? callback.apply(null, found) : undefined;
        };
    }

    document.addEventListener('click', function (event) {
        document.querySelectorAll('details.sandbox-menu[open]').forEach(function (menu) {
            if (!menu.contains(event.target)) {
                menu.open = false;
            }
        });
        if (event.target.closest('[data-sandbox-colour]')) {
            var root = document.documentElement;
            root.dataset.colorMode = root.dataset.colorMode === 'dark' ? 'light' : 'dark';
            document.cookie = 'sandbox.colour=' + root.dataset.colorMode + ';path=' + contextPath + ';samesite=lax';
        }
    });

    document.addEventListener('keydown', function (event) {
        if (event.key === 'Escape') {
            document.querySelectorAll('details.sandbox-menu[open]').forEach(function (menu) {
                menu.open = false;
            });
        }
    });

    document.addEventListener('submit', function (event) {
        var form = event.target.closest('[data-sandbox-language]');
        if (form && event.submitter) {
            event.preventDefault();
            fetch(form.action, {
                method: 'POST',
                body: new URLSearchParams({locale: event.submitter.value})
            }).then(function () {
                window.location.reload();
            });
        }
    });
}());
