package org.sensible.incidents.incident;

/**
 * A span of an incident that the product exists to shorten, between two milestones. {@link KeyTimes} computes them and
 * says what an unknown or impossible one becomes.
 */
public enum KeyTime {
    /** TTD: STARTED to DETECTED. */
    TIME_TO_DETECT("timeToDetect", Milestone.STARTED, Milestone.DETECTED, false),
    /** TTE: DETECTED to ENGAGED. */
    TIME_TO_ENGAGEMENT("timeToEngagement", Milestone.DETECTED, Milestone.ENGAGED, false),
    /** TTF: ENGAGED to FIXED. */
    TIME_TO_FIX("timeToFix", Milestone.ENGAGED, Milestone.FIXED, false),
    /** TTR: STARTED to RECOVERED. */
    TIME_TO_RECOVERY("timeToRecovery", Milestone.STARTED, Milestone.RECOVERED, false),
    /** TBF: STARTED of the incident before to STARTED of this one. */
    TIME_BETWEEN_FAILURES("timeBetweenFailures", Milestone.STARTED, Milestone.STARTED, false),
    /** TTT: RECOVERED to TRIAGED. */
    TIME_TO_TRIAGE("timeToTriage", Milestone.RECOVERED, Milestone.TRIAGED, true),
    /** TTL: RECOVERED to LEARNED. */
    TIME_TO_LEARN("timeToLearn", Milestone.RECOVERED, Milestone.LEARNED, false),
    /** TTI: LEARNED to IMPROVED. */
    TIME_TO_IMPROVEMENT("timeToImprovement", Milestone.LEARNED, Milestone.IMPROVED, true),
    /** TTP: LEARNED to PREPARED. */
    TIME_TO_PREPARATION("timeToPreparation", Milestone.LEARNED, Milestone.PREPARED, true);

    private final String field;
    private final Milestone from;
    private final Milestone to;
    private final boolean remainder;

    KeyTime(String field, Milestone from, Milestone to, boolean remainder) {
        this.field = field;
        this.from = from;
        this.to = to;
        this.remainder = remainder;
    }

    /** Its name in REST and in addresses, such as {@code timeToDetect}. */
    public String field() {
        return field;
    }

    public Milestone from() {
        return from;
    }

    public Milestone to() {
        return to;
    }

    /** Measures only what is left to do after its start, so that an end before it makes 0 and no contradiction. */
    public boolean isRemainder() {
        return remainder;
    }

    /** Its name for a reader. */
    public Text label() {
        return Text.of("incidents.incident.keyTime." + field);
    }
}
