/*
 * The panel of a timeline: filters, the parts that are loaded one request each, gaps that open, and the keyboard. Rows come
 * from the server as markup, made by the same template as the first ones; at most 300 stand on the page.
 */
(function (base) {
    'use strict';

    var MOST_ROWS = 300;
    var PAUSE = 250;

    function Panel(root) {
        this.root = root;
        this.incident = root.dataset.incident;
        this.body = root.querySelector('tbody');
        this.first = 0;
        this.pages = [{ next: root.dataset.next, query: {} }];
        this.all = root.dataset.all === 'true';
        this.off = {};
        this.latest = 0;
        this.body.querySelectorAll('tr').forEach(function (row) {
            row.dataset.part = '0';
        });
        this.listen();
        this.outline();
        this.goToAddress();
    }

    Panel.prototype = {
        find: function (selector) {
            return this.root.querySelector(selector);
        },

        rows: function () {
            return Array.from(this.body.querySelectorAll('tr[data-event]'));
        },

        row: function (id) {
            return this.body.querySelector('tr[data-event="' + CSS.escape(id) + '"]');
        },

        /** The address of a part of the rows as they are filtered now. */
        address: function (more) {
            var query = new URLSearchParams(more || {});
            var off = Object.keys(this.off);
            query.set('all', String(this.all));
            query.set('zones', this.root.dataset.zones);
            if (off.length) {
                query.set('without', off.join(','));
            }
            this.root.querySelectorAll('[data-filter]').forEach(function (field) {
                if (field.value.trim()) {
                    query.set(field.dataset.filter, field.value.trim());
                }
            });
            return this.root.dataset.rows + '?' + query;
        },

        isFiltered: function () {
            return /[?&](without|kind|q)=/.test(this.address());
        },

        /** Gives the rows of a part, and where the next one starts. */
        load: function (more) {
            var panel = this;
            panel.root.setAttribute('aria-busy', 'true');
            return fetch(panel.address(more), { credentials: 'same-origin', headers: { Accept: 'text/html' } })
                .then(function (answer) {
                    if (!answer.ok) {
                        throw new Error(String(answer.status));
                    }
                    return answer.text();
                })
                .then(function (markup) {
                    var part = new DOMParser().parseFromString(markup, 'text/html').querySelector('tbody');
                    if (!part) {
                        throw new Error('no rows');
                    }
                    return { rows: Array.from(part.children), next: part.dataset.next || '' };
                })
                .finally(function () {
                    panel.root.removeAttribute('aria-busy');
                });
        },

        fail: function (error) {
            var text = error.problems ? base.messages(error).join(' ') : AJS.I18n.getText('incidents.timeline.panel.failed');
            base.show(this.find('[data-problem]'), text);
        },

        say: function (text) {
            base.show(this.find('[data-problem]'), '');
            this.find('[data-said]').textContent = text;
        },

        /** Shows the parts that stand there anew, or begins with another one. */
        reload: function (focus, query) {
            var panel = this;
            var turn = ++panel.latest;
            var start = query || panel.pages[0].query;
            return panel.load(start).then(
                function (part) {
                    if (turn !== panel.latest) {
                        return;
                    }
                    panel.pages = [{ query: start, next: part.next }];
                    panel.first = 0;
                    panel.body.replaceChildren();
                    panel.append(part.rows, 0);
                    panel.settle();
                    var row = focus && panel.row(focus);
                    if (row) {
                        panel.focus(row);
                    }
                },
                function (error) {
                    panel.fail(error);
                }
            );
        },

        append: function (rows, part) {
            var panel = this;
            rows.forEach(function (row) {
                row.dataset.part = String(part);
                panel.body.append(row);
            });
        },

        later: function () {
            var panel = this;
            var last = panel.pages[panel.pages.length - 1];
            return panel.load({ after: last.next }).then(
                function (part) {
                    var number = panel.first + panel.pages.length;
                    panel.pages.push({ query: { after: last.next }, next: part.next });
                    panel.append(part.rows, number);
                    panel.trim();
                    panel.settle();
                    var row = part.rows.find(function (each) {
                        return each.dataset.event;
                    });
                    if (row) {
                        panel.focus(row);
                    }
                },
                function (error) {
                    panel.fail(error);
                }
            );
        },

        /** What is too much goes: opened gaps first, then the earliest part. */
        trim: function () {
            var panel = this;
            if (panel.rows().length > MOST_ROWS) {
                panel.body.querySelectorAll('tr[data-gap]').forEach(function (row) {
                    row.remove();
                });
                panel.gaps();
            }
            panel.dropParts();
        },

        dropParts: function () {
            while (this.rows().length > MOST_ROWS && this.pages.length > 1) {
                this.body.querySelectorAll('tr[data-part="' + this.first + '"]').forEach(function (row) {
                    row.remove();
                });
                this.pages.shift();
                this.first += 1;
            }
        },

        /** Buttons and empty states follow what stands there. */
        settle: function () {
            var isEmpty = this.rows().length === 0;
            var last = this.pages[this.pages.length - 1];
            var isFiltered = this.isFiltered();
            this.find('[data-action="later"]').hidden = !last.next;
            this.find('[data-empty="nothing"]').hidden = !isEmpty || isFiltered;
            this.find('[data-empty="filter"]').hidden = !isEmpty || !isFiltered;
            this.find('.incidents-timeline-scroll').hidden = isEmpty;
            if (isEmpty && isFiltered) {
                var q = this.find('[data-filter="q"]').value.trim();
                this.find('[data-empty-words]').textContent = q
                    ? AJS.I18n.getText('incidents.timeline.panel.foundNothingFor', q)
                    : AJS.I18n.getText('incidents.timeline.panel.foundNothing');
            }
            this.earlier();
            this.gaps();
        },

        /** A way back, where the beginning is no longer on the page. */
        earlier: function () {
            var old = this.body.querySelector('tr[data-earlier]');
            if (old) {
                old.remove();
            }
            if (!Object.keys(this.pages[0].query).length) {
                return;
            }
            var panel = this;
            this.body.prepend(
                this.line('data-earlier', AJS.I18n.getText('incidents.timeline.panel.fromStart'), function () {
                    panel.reload(undefined, {});
                })
            );
        },

        line: function (mark, words, work) {
            var row = document.createElement('tr');
            var cell = document.createElement('td');
            var line = document.createElement('div');
            var button = document.createElement('button');
            row.className = 'incidents-gap';
            row.setAttribute(mark, '');
            line.className = 'incidents-gap-line';
            cell.colSpan = this.root.querySelectorAll('thead th').length;
            button.type = 'button';
            button.className = 'aui-button aui-button-link';
            button.textContent = words;
            button.addEventListener('click', work);
            line.append(button);
            cell.append(line);
            row.append(cell);
            return row;
        },

        /** How much there is, of what, and how much was left out where. Comes after the rows, so that these never wait. */
        outline: function () {
            var panel = this;
            return base.call('GET', base.address(panel.incident, '/timeline/outline')).then(
                function (outline) {
                    panel.known = outline;
                    panel.counts();
                    panel.gaps();
                },
                function (error) {
                    panel.fail(error);
                }
            );
        },

        counts: function () {
            var known = this.known;
            var panel = this;
            this.find('[data-count]').textContent = AJS.I18n.getText('incidents.timeline.panel.count', known.shown, known.total);
            this.find('[data-left-out]').textContent = known.total > known.shown ? known.leftOutWords : '';
            var place = this.find('[data-sources]');
            place.replaceChildren();
            known.sources.forEach(function (source) {
                var chip = document.createElement('button');
                var count = document.createElement('span');
                chip.type = 'button';
                chip.className = 'incidents-chip';
                chip.setAttribute('aria-pressed', String(!panel.off[source.name]));
                count.textContent = source.count.toLocaleString(document.documentElement.lang || undefined);
                chip.append(source.words + ' ', count);
                chip.addEventListener('click', function () {
                    if (panel.off[source.name]) {
                        delete panel.off[source.name];
                    } else {
                        panel.off[source.name] = true;
                    }
                    chip.setAttribute('aria-pressed', String(!panel.off[source.name]));
                    panel.reload(undefined, {});
                });
                place.append(chip);
            });
        },

        /** A dashed line where much was left out between two curated rows; a click opens just that piece. */
        gaps: function () {
            var panel = this;
            this.body.querySelectorAll('tr[data-gap-line]').forEach(function (row) {
                row.remove();
            });
            if (this.all || this.isFiltered() || !this.known) {
                return;
            }
            this.rows().forEach(function (row) {
                var count = panel.known.gaps[row.dataset.event];
                var next = row.nextElementSibling;
                if (!count || (next && next.hasAttribute('data-gap'))) {
                    return;
                }
                var words =
                    count === 1
                        ? AJS.I18n.getText('incidents.timeline.panel.gapOne')
                        : AJS.I18n.getText('incidents.timeline.panel.gap', count);
                row.after(
                    panel.line('data-gap-line', words, function () {
                        panel.open(row);
                    })
                );
            });
        },

        open: function (row) {
            var panel = this;
            var id = row.dataset.event;
            panel.load({ gap: id }).then(
                function (part) {
                    var line = row.nextElementSibling;
                    if (line && line.hasAttribute('data-gap-line')) {
                        line.remove();
                    }
                    var at = row;
                    part.rows.forEach(function (each) {
                        each.dataset.gap = id;
                        each.dataset.part = row.dataset.part;
                        at.after(each);
                        at = each;
                    });
                    if (part.next) {
                        var rest = panel.line('data-gap-rest', AJS.I18n.getText('incidents.timeline.panel.gapRest'), function () {
                            panel.all = true;
                            panel.reload(undefined, { after: part.next });
                            panel.switched();
                        });
                        rest.dataset.gap = id;
                        at.after(rest);
                    }
                    if (part.rows.length) {
                        panel.focus(part.rows[0]);
                    }
                    panel.trimOthers(id);
                },
                function (error) {
                    panel.fail(error);
                }
            );
        },

        /** One piece is open at a time where the page would grow too long. */
        trimOthers: function (id) {
            if (this.rows().length <= MOST_ROWS) {
                return;
            }
            this.body.querySelectorAll('tr[data-gap]').forEach(function (row) {
                if (row.dataset.gap !== id) {
                    row.remove();
                }
            });
            this.gaps();
            this.dropParts();
            this.earlier();
        },

        focus: function (row) {
            row.setAttribute('tabindex', '-1');
            row.focus({ preventScroll: false });
        },

        switched: function () {
            var link = this.find('[data-action="all"]');
            link.textContent = this.all
                ? AJS.I18n.getText('incidents.timeline.screen.showCurated')
                : AJS.I18n.getText('incidents.timeline.screen.showAll');
        },

        /** An address with an event that is not among the first rows brings it here. */
        goToAddress: function () {
            var found = /^#event-([a-z2-7]+)$/.exec(window.location.hash);
            if (!found) {
                return;
            }
            var row = this.row(found[1]);
            if (row) {
                this.focus(row);
                return;
            }
            this.all = true;
            this.switched();
            this.reload(found[1], { from: found[1] });
        },

        move: function (step) {
            var rows = this.rows();
            var at = rows.indexOf(document.activeElement && document.activeElement.closest('tr[data-event]'));
            var row = rows[at < 0 ? 0 : Math.min(rows.length - 1, Math.max(0, at + step))];
            if (row) {
                this.focus(row);
            }
        },

        listen: function () {
            var panel = this;
            var waiting;
            panel.find('[data-action="later"]').addEventListener('click', function (event) {
                event.preventDefault();
                panel.later();
            });
            panel.find('[data-action="all"]').addEventListener('click', function (event) {
                event.preventDefault();
                panel.all = !panel.all;
                panel.switched();
                panel.reload(undefined, {});
            });
            panel.find('[data-action="clear"]').addEventListener('click', function () {
                panel.off = {};
                panel.root.querySelectorAll('[data-filter]').forEach(function (field) {
                    field.value = '';
                });
                panel.counts();
                panel.reload(undefined, {});
            });
            panel.find('[data-filter="kind"]').addEventListener('change', function () {
                panel.reload(undefined, {});
            });
            panel.find('[data-filter="q"]').addEventListener('input', function () {
                window.clearTimeout(waiting);
                waiting = window.setTimeout(function () {
                    panel.reload(undefined, {});
                }, PAUSE);
            });
            panel.body.addEventListener('keydown', function (event) {
                var isTyping = /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName);
                if (isTyping || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) {
                    return;
                }
                if (event.key === 'j' || event.key === 'k') {
                    event.preventDefault();
                    panel.move(event.key === 'j' ? 1 : -1);
                }
            });
            window.addEventListener('hashchange', function () {
                panel.goToAddress();
            });
        }
    };

    base.ready(function () {
        document.querySelectorAll('.incidents-timeline-panel').forEach(function (root) {
            var panel = new Panel(root);
            root.querySelectorAll('tr[data-event]').forEach(function (row) {
                row.setAttribute('tabindex', '-1');
            });
            if (panel.rows().length) {
                panel.rows()[0].setAttribute('tabindex', '0');
            }
            if (root.dataset.mayEdit === 'true') {
                base.edit(panel);
                base.takeIn(panel);
            }
        });
    });
})(window.IncidentsTimeline);
