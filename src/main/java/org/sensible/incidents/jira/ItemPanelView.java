package org.sensible.incidents.jira;

import java.util.List;

/**
 * What {@code action-item-panel.html.vm} shows beside an issue. Immutable.
 *
 * @param at when the item was last written, as an instant; empty where nobody said: what is changed here goes on from that
 * @param foreign what the property holds where it cannot be read; that is shown so, and overwritten only when a person says so
 * @param commitment the decision's name in calls
 * @param decision the decision in words
 * @param reason why it was taken; empty for none
 * @param kinds what the kind can be
 * @param due the due date as {@code 2026-10-30}; empty for none
 * @param replaced what stood there and could not be read before somebody started afresh; empty for nothing
 */
public record ItemPanelView(
        String key,
        String at,
        String foreign,
        boolean mayEdit,
        String commitment,
        String decision,
        String reason,
        List<Fact> facts,
        List<Act> acts,
        List<Choice> choices,
        List<Answer> kinds,
        String due,
        String replaced) {

    public ItemPanelView {
        facts = List.copyOf(facts);
        acts = List.copyOf(acts);
        choices = List.copyOf(choices);
        kinds = List.copyOf(kinds);
    }

    static ItemPanelView unreadable(String key, String foreign, boolean mayEdit) {
        List<Answer> none = List.of();
        return new ItemPanelView(key, "", foreign, mayEdit, "", "", "", List.of(), List.of(), List.of(), none, "", "");
    }

    public boolean isReadable() {
        return foreign.isEmpty();
    }

    /**
     * One line.
     *
     * @param mark which mark stands before the words: {@code level}, {@code confidence}, or none; {@code link} for a link
     * @param value what the mark shows, or the link's address
     */
    public record Fact(String name, String mark, String value, String words) {}

    /**
     * A decision that can be taken.
     *
     * @param commitment its name in calls
     * @param needsReason whether it says why
     */
    public record Act(String commitment, String label, boolean needsReason) {}

    /** One question of the form. */
    public record Choice(String name, String label, List<Answer> options) {

        public Choice {
            options = List.copyOf(options);
        }
    }

    /** One answer to it. */
    public record Answer(String value, String label, boolean isChosen) {}
}
