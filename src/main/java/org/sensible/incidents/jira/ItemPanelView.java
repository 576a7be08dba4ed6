package org.sensible.incidents.jira;

import java.util.List;

/**
 * What {@code action-item-panel.html.vm} shows beside an issue. Immutable.
 *
 * @param at when the item was last written, as an instant; empty where nobody said: what is changed here goes on from that
 * @param foreign what the property holds where it cannot be read; that is shown so, and never overwritten
 * @param commitment the decision's name in calls
 * @param decision the decision in words
 * @param reason why it was taken; empty for none
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
        List<Choice> choices) {

    public ItemPanelView {
        facts = List.copyOf(facts);
        acts = List.copyOf(acts);
        choices = List.copyOf(choices);
    }

    static ItemPanelView unreadable(String key, String foreign) {
        return new ItemPanelView(key, "", foreign, false, "", "", "", List.of(), List.of(), List.of());
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
