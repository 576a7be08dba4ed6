package org.sensible.incidents.timeline;

import java.util.Locale;

/** Who said when an event happened. */
public enum TimeFrom {
    /** The source gave the instant. */
    SOURCE,
    /** A person wrote it. */
    PERSON,
    /** Nobody did: it is the instant at which we heard of it. */
    RECEIVED;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
