/* The administrator's page of the archive: sends a file, then tells how far its import is until that has ended, also for who comes back later. */
(function () {
    'use strict';

    var EVERY = 1000;

    function number(count) {
        return Number(count).toLocaleString(document.documentElement.lang || undefined);
    }

    function Page(page) {
        this.page = page;
        this.form = page.querySelector('form');
        this.progress = page.querySelector('[data-incidents-progress]');
        this.messages = page.querySelector('[data-incidents-messages]');
    }

    /** The focus moves for whoever did something here; on a page that was just opened it stays at the top. */
    Page.prototype.say = function (kind, words) {
        var message = document.createElement('div');
        message.className = 'aui-message aui-message-' + kind;
        message.tabIndex = -1;
        message.textContent = words;
        this.messages.replaceChildren(message);
        if (this.acted) {
            message.focus();
        }
    };

    /** Which of the three is there: what goes on, the form, or that there is no room for an archive. */
    Page.prototype.show = function (what) {
        this.progress.hidden = what !== 'progress';
        this.form.hidden = what !== 'form';
        this.page.querySelector('[data-incidents-full]').hidden = what !== 'full';
    };

    Page.prototype.at = function (words, seen, of) {
        var bar = this.progress.querySelector('progress');
        var status = this.progress.querySelector('[role=status]');
        this.show('progress');
        if (status.textContent !== words) {
            status.textContent = words;
        }
        if (of) {
            bar.max = of;
            bar.value = seen;
        } else {
            bar.removeAttribute('value');
        }
    };

    function stage(job) {
        if (job.of === undefined) {
            return AJS.I18n.getText('incidents.archive.page.checking');
        }
        if (job.seen < job.of) {
            return AJS.I18n.getText('incidents.archive.page.keeping', number(job.seen), number(job.of), number(job.added));
        }
        return AJS.I18n.getText('incidents.archive.page.finishing', number(job.seen), number(job.added));
    }

    function why(failure) {
        return (failure.errors || [])
            .map(function (error) {
                return error.message;
            })
            .join(' ');
    }

    Page.prototype.failed = function (job) {
        var place =
            job.seen > 0 && job.of !== undefined
                ? ' ' + AJS.I18n.getText('incidents.archive.page.stoppedAt', number(job.seen), number(job.of))
                : '';
        this.show('form');
        this.say('error', why(job) + place);
    };

    Page.prototype.follow = function (id) {
        var self = this;
        this.id = id;
        IncidentsRest.call('GET', '/imports/' + encodeURIComponent(id)).then(
            function (job) {
                if (job.state === 'running') {
                    self.at(stage(job), job.seen, job.of);
                    window.setTimeout(function () {
                        self.follow(id);
                    }, EVERY);
                } else if (job.state === 'done') {
                    self.show('full');
                    self.say('success', AJS.I18n.getText('incidents.archive.page.done', number(job.seen), number(job.added)));
                } else {
                    self.failed(job);
                }
            },
            function (failure) {
                self.say('error', why(failure));
            }
        );
    };

    Page.prototype.send = function () {
        var self = this;
        var input = this.form.elements.file;
        var file = input.files[0];
        var missing = this.form.querySelector('.incidents-error');
        missing.hidden = Boolean(file);
        input.setAttribute('aria-invalid', String(!file));
        if (!file) {
            missing.textContent = AJS.I18n.getText('incidents.archive.page.missing');
            input.focus();
            return;
        }
        this.messages.replaceChildren();
        this.progress.querySelector('button').hidden = true;
        this.at(AJS.I18n.getText('incidents.archive.page.sending', file.name));
        IncidentsRest.call('POST', '/archive?async=true', file).then(
            function (job) {
                self.progress.querySelector('button').hidden = false;
                self.follow(job.id);
            },
            function (failure) {
                self.show('form');
                self.say('error', why(failure));
            }
        );
    };

    Page.prototype.stop = function () {
        var self = this;
        IncidentsRest.call('DELETE', '/imports/' + encodeURIComponent(this.id)).catch(function (failure) {
            self.say('error', why(failure));
        });
    };

    document.addEventListener('DOMContentLoaded', function () {
        document.querySelectorAll('[data-incidents-archive]').forEach(function (element) {
            var page = new Page(element);
            page.form.addEventListener('submit', function (event) {
                event.preventDefault();
                page.acted = true;
                page.send();
            });
            page.progress.querySelector('button').addEventListener('click', function () {
                page.acted = true;
                page.stop();
            });
            if (element.dataset.import) {
                page.follow(element.dataset.import);
            }
        });
    });
})();
