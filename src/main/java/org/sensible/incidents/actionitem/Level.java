package org.sensible.incidents.actionitem;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.sensible.incidents.incident.Text;

/** How important or urgent an action item is, or how sure its assignee is of it; the highest first. */
public enum Level {
    HIGH,
    MEDIUM,
    LOW;

    /** The name in calls, answers and Jira's property, such as {@code high}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** How people read it. */
    public Text label() {
        return Text.of("incidents.actionItem.level." + word());
    }

    public static Optional<Level> ofWord(String word) {
        return Arrays.stream(values())
                .filter(level -> level.word().equals(word))
                .findFirst();
    }
}
