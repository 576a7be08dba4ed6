package org.sensible.incidents.incident;

/** How far an incident has come: derived from its milestones and outcome each time, never chosen by anybody. */
public enum Stage {
    DETECTION,
    RECOVERY,
    POST_INCIDENT,
    CLOSED;

    /** Read from the end: the furthest stage that the milestones reach. Clearing RECOVERED reopens. */
    public static Stage of(Milestones milestones, Outcome outcome) {
        if (outcome != Outcome.REAL || isFinished(milestones)) {
            return CLOSED;
        }
        if (milestones.isSettled(Milestone.RECOVERED)) {
            return POST_INCIDENT;
        }
        boolean isWorkedOn = milestones.isSettled(Milestone.ENGAGED) || milestones.isSet(Milestone.FIXED);
        return isWorkedOn ? RECOVERY : DETECTION;
    }

    private static boolean isFinished(Milestones milestones) {
        return milestones.isSettled(Milestone.RECOVERED)
                && milestones.isSettled(Milestone.LEARNED)
                && milestones.isSettled(Milestone.IMPROVED)
                && milestones.isSettled(Milestone.PREPARED);
    }

    /** The stage's word for a reader. */
    public Text label() {
        return Text.of("incidents.incident.stage." + name());
    }
}
