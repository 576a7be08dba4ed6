package org.sensible.incidents.timeline;

import java.util.Locale;

/** Who decided whether an event is shown. */
public enum DecidedBy {
    RULE,
    /** A person did, and no rule changes it any more. */
    PERSON;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
