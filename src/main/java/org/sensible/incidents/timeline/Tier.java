package org.sensible.incidents.timeline;

/** How much the story of an incident needs an event, as far as a rule can tell; the names are stored. */
public enum Tier {
    /** Not at all. */
    NONE,
    /** It is always shown: alerts, deployments, milestones and what people marked. */
    MUST,
    /** The first words of a responder, shown while there is room. */
    FIRST,
    /** Words that sound like a decision, shown while there is room. */
    DECIDED,
    /** It broke a silence, the longer the better; shown while there is room. */
    PAUSE
}
