package org.sensible.incidents.timeline;

import java.util.Locale;

/** What a reader should know of an event besides its text. */
public enum Flag {
    /** It claims to have happened more than five minutes after we heard of it. */
    FUTURE,
    /** It is said to have ended before it began; both are kept as they came. */
    ENDS_EARLY,
    /** Its source changed it after it had told it first. */
    EDITED,
    /** It answers another message, in a thread. */
    REPLY,
    /** Secrets in it, such as download tokens, were struck out. */
    REDACTED,
    /** It was too long and was cut. */
    SHORTENED;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
