/*
 * Ideas of an incident, which are no issues yet.
 */
(function () {
    'use strict';

    var model = window.IncidentsItems;
    var parts = model.parts;
    var h = model.h;

    parts.loadIdeas = function () {
        var app = this;
        if (!this.incident || this.root.dataset.ideas === 'off') {
            return;
        }
        this.call('GET', '/candidates').then(
            function (answer) {
                app.ideas = answer.values;
                app.renderBody();
            },
            function (problem) {
                app.ideasTrouble = model.wordsOf(problem);
                app.renderBody();
            }
        );
    };

    parts.ideasPart = function () {
        var app = this;
        if (!this.incident) {
            return null;
        }
        if (this.ideasTrouble) {
            return model.note('warning', this.ideasTrouble);
        }
        var own = this.ideas.filter(function (idea) { return idea.incidents.indexOf(app.incident) >= 0; });
        var others = this.ideas.filter(function (idea) { return idea.incidents.indexOf(app.incident) < 0; });
        if (!own.length && !(others.length && this.mayAdd)) {
            return null;
        }
        return h('section', { class: 'incidents-drawer incidents-ideas', 'aria-label': AJS.I18n.getText('incidents.items.ideas.label') }, [
            h('header', {}, [
                h('strong', {}, AJS.I18n.getText('incidents.items.ideas.title', own.length)),
                h('span', { class: 'incidents-card-more' }, AJS.I18n.getText('incidents.items.ideas.hint'))
            ]),
            own.length ? h('ul', {}, own.map(function (idea) { return app.idea(idea, true); })) : null,
            others.length && this.mayAdd
                ? h('details', {}, [
                      h('summary', {}, AJS.I18n.getText('incidents.items.ideas.others', others.length)),
                      h('ul', {}, others.map(function (idea) { return app.idea(idea, false); }))
                  ])
                : null
        ]);
    };

    parts.idea = function (idea, isOwn) {
        var words = [AJS.I18n.getText('incidents.items.ideas.seen', idea.weight, idea.incidents.join(', '))];
        if (idea.kind) {
            words.push(model.kind(idea.kind));
        }
        return h('li', { 'data-idea': idea.id }, [
            h('span', {}, [idea.summary, h('span', { class: 'incidents-card-more' }, words.join(' · '))]),
            this.mayAdd
                ? h('span', { class: 'incidents-row incidents-end' }, isOwn
                    ? [
                          model.button('idea-issue', AJS.I18n.getText('incidents.items.ideas.make'), {
                              'data-idea': idea.id, 'data-focus': 'idea-' + idea.id,
                              'aria-label': AJS.I18n.getText('incidents.items.ideas.makeOne', idea.summary)
                          }),
                          model.button('idea-drop', AJS.I18n.getText('incidents.items.ideas.drop'), {
                              class: 'aui-button aui-button-link', 'data-idea': idea.id, 'data-focus': 'idea-drop-' + idea.id,
                              'aria-label': AJS.I18n.getText('incidents.items.ideas.dropOne', idea.summary)
                          })
                      ]
                    : model.button('idea-seen', AJS.I18n.getText('incidents.items.ideas.again'), {
                          'data-idea': idea.id, 'data-focus': 'idea-seen-' + idea.id,
                          'aria-label': AJS.I18n.getText('incidents.items.ideas.againOne', idea.summary)
                      }))
                : null
        ]);
    };

    parts.ideaCall = function (method, id, what, body) {
        var app = this;
        this.call(method, '/candidates/' + encodeURIComponent(id) + what, body).then(
            function () { app.loadIdeas(); },
            function (problem) { app.say('error', model.wordsOf(problem)); }
        );
    };
})();
