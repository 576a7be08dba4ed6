package org.sensible.incidents.actionitem;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.sensible.incidents.incident.Text;

/** What an action item does about incidents like this one. */
public enum Kind {
    /** They happen less. */
    PREVENT,
    /** They hurt less. */
    MITIGATE,
    /** They are noticed sooner. */
    DETECT,
    /** People deal with them better. */
    RESPOND,
    /** How the team works changes. */
    PROCESS;

    /** The name in calls, answers and Jira's property, such as {@code prevent}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** How people read it. */
    public Text label() {
        return Text.of("incidents.actionItem.kind." + word());
    }

    public static Optional<Kind> ofWord(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }
}
