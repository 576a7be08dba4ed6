package org.sensible.incidents.incident;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * An instant in an incident's life, in the order in which a text-book incident meets them. Real ones meet them in any
 * order and skip some. The constant's name is the milestone's name in REST and in the database, for good.
 */
public enum Milestone {
    /** Users (or the error budget) began to be hurt. */
    STARTED,
    /** The first alert fired, or a person first noticed. */
    DETECTED,
    /** The incident was opened here; may be corrected, never cleared or waived. */
    DECLARED,
    /** The first responder began to work on it; elsewhere: acknowledged. */
    ENGAGED,
    /** The impact became smaller but did not end; optional, no key time uses it. */
    MITIGATED,
    /** The change that ended the impact took effect; the lasting repair is an action item. */
    FIXED,
    /** Service was normal again, as somebody or something confirmed. */
    RECOVERED,
    /** The causes are understood, or "cause unknown" was accepted. */
    TRIAGED,
    /** The last open approval of the postmortem was given. */
    LEARNED,
    /** The last committed action item was resolved or dropped. */
    IMPROVED,
    /** What the review asked to prepare is published and acknowledged, or "nothing to change" was said. */
    PREPARED;

    /** The milestone of that name, letters of either case; empty where there is none. */
    public static Optional<Milestone> named(String name) {
        String wanted = name.toUpperCase(Locale.ROOT);
        return Arrays.stream(values()).filter(m -> m.name().equals(wanted)).findFirst();
    }

    /** Whether people may clear or waive it; they may set every one. */
    public boolean isOptional() {
        return this != DECLARED;
    }

    /** The milestone's word for a reader. */
    public Text label() {
        return Text.of("incidents.incident.milestone." + name());
    }
}
