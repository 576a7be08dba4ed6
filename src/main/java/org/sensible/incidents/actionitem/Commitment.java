package org.sensible.incidents.actionitem;

import java.util.Arrays;
import java.util.Optional;
import org.sensible.incidents.incident.Text;

/** What the team decided about an action item; Jira's status says how far it is. */
public enum Commitment {
    /** Nothing was decided yet. */
    PROPOSED("proposed"),
    COMMITTED("committed"),
    LATER("later"),
    /** It will not be done, for a reason. */
    NOT_DOING("notDoing");

    private final String word;

    Commitment(String word) {
        this.word = word;
    }

    /** The name in calls, answers and Jira's property, such as {@code notDoing}. */
    public String word() {
        return word;
    }

    /** How people read it. */
    public Text label() {
        return Text.of("incidents.actionItem.commitment." + word);
    }

    public static Optional<Commitment> ofWord(String word) {
        return Arrays.stream(values()).filter(c -> c.word.equals(word)).findFirst();
    }
}
