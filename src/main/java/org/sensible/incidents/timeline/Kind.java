package org.sensible.incidents.timeline;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What sort of thing happened. */
public enum Kind {
    /** Something is wrong, says a monitor. */
    ALERT,
    /** It is well again, says a monitor. */
    RESOLVED,
    /** Somebody took an alert. */
    ACK,
    /** Somebody said something. */
    MESSAGE,
    /** People decided something. */
    DECISION,
    /** A change went live. */
    DEPLOY,
    /** A change was taken back. */
    ROLLBACK,
    /** What the lead told the others. */
    STATUS,
    /** Somebody took or gave up a duty. */
    ROLE,
    /** A milestone was set, waived or cleared. */
    MILESTONE,
    /** Something about the incident or its channel was changed. */
    CHANGE,
    /** What a person wrote down. */
    NOTE;

    /** The name in calls and answers, such as {@code alert}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Kind> ofWord(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }
}
