/*
 * From the page around: rows of the timeline and contributing factors offer to make an item that answers them.
 */
(function () {
    'use strict';

    var model = window.IncidentsItems;
    var parts = model.parts;
    var h = model.h;
    var PAUSE = 250;

    parts.offerAround = function () {
        if (!this.mayAdd) {
            return;
        }
        this.offerTimeline();
        this.offerFactors();
        // A timeline loads its rows when it likes, and shows them anew after each change.
        var app = this;
        new MutationObserver(function (changes) {
            if (changes.some(function (change) { return !app.root.contains(change.target); })) {
                window.clearTimeout(app.offering);
                app.offering = window.setTimeout(function () { app.offerTimeline(); }, PAUSE);
            }
        }).observe(document.body, { childList: true, subtree: true });
    };

    parts.offer = function (place, words, answers) {
        var app = this;
        if (place.querySelector('.incidents-answer')) {
            return;
        }
        var opener = h('button', {
            type: 'button', class: 'incidents-answer', title: AJS.I18n.getText('incidents.items.fromHere'),
            'aria-label': AJS.I18n.getText('incidents.items.fromHereOne', words)
        }, '＋');
        opener.addEventListener('click', function () {
            model.dialogs.create(app, { answers: answers, answersWords: words });
        });
        place.append(' ', opener);
    };

    parts.offerTimeline = function () {
        var app = this;
        document.querySelectorAll('tr[id^="event-"]').forEach(function (row) {
            var last = row.cells[row.cells.length - 1];
            var words = row.querySelector('.incidents-event-text') || row;
            if (last) {
                app.offer(last, short(words.textContent), { event: row.id.substring('event-'.length) });
            }
        });
    };

    /** Calls back with each row of a table of contributing factors, and its words. */
    parts.eachFactor = function (found) {
        var app = this;
        document.querySelectorAll('table').forEach(function (table) {
            var head = table.querySelector('th');
            if (!head || app.factorHeads.indexOf(head.textContent.trim()) < 0) {
                return;
            }
            Array.from(table.rows).forEach(function (row) {
                var cell = row.cells[0];
                var words = cell && cell.tagName === 'TD' ? short(cell.textContent) : '';
                if (words) {
                    found(row, words);
                }
            });
        });
    };

    /** Gives each factor the address by which items, and Jira's panel, point to it. */
    parts.markFactors = function () {
        this.eachFactor(function (row, words) {
            row.id = row.id || model.nameOf(words);
            if (window.location.hash === '#' + row.id) {
                row.scrollIntoView({ block: 'center' });
            }
        });
    };

    parts.offerFactors = function () {
        var app = this;
        this.eachFactor(function (row, words) {
            app.offer(row.cells[0], words, { factor: model.nameOf(words) });
        });
    };

    function short(text) {
        var line = text.replace(/\s+/g, ' ').trim();
        return line.length > 120 ? line.substring(0, 120) + '…' : line;
    }
})();
