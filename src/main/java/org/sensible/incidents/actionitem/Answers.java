package org.sensible.incidents.actionitem;

import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.sensible.incidents.incident.InvalidInput;
import org.sensible.incidents.incident.Text;

/**
 * What in its postmortem an action item answers: a timeline event or a contributing factor, by its id. Never by its words,
 * since all who see the issue see this. Immutable.
 *
 * @param id letters, digits, dots, underscores and hyphens, at most 64
 */
public record Answers(To to, String id) {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    public Answers {
        Objects.requireNonNull(to, "to");
        if (!isId(id)) {
            throw new InvalidInput("answers." + to.word(), Text.of("incidents.actionItem.input.answers"));
        }
    }

    /** Whether something can be told by this. */
    public static boolean isId(String id) {
        return ID.matcher(id).matches();
    }

    /** What can be answered. */
    public enum To {
        EVENT,
        FACTOR;

        /** The name of its field in calls, answers and Jira's property. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
