package org.sensible.incidents.incident;

/** What an incident turned out to be; the names are stored. */
public enum Outcome {
    /** Something went wrong, and people responded. */
    REAL,
    /** Nothing was wrong. Owes no postmortem, counts in no key time, keeps its timeline. */
    FALSE_ALARM,
    /** The same as another incident, which is named beside it. Owes and counts no more than a false alarm. */
    DUPLICATE
}
