package org.sensible.incidents.timeline;

import java.util.Set;

/** The verdict on one event, given where it stands in its group; the selection may still show it. For one event. */
final class Placing {

    private final Tier tier;
    private final Reason reason;

    Placing(TimelineEvent event, boolean isEdge, boolean isGrouped, Circumstances circumstances, Set<String> present) {
        Reason must = event.removed() ? Reason.CHATTER : must(event, isEdge || !isGrouped, circumstances, present);
        if (must.shown()) {
            tier = Tier.MUST;
            reason = must;
        } else if (must != Reason.CHATTER) {
            tier = Tier.NONE;
            reason = must;
        } else {
            tier = candidate(event, isEdge);
            reason = left(tier);
        }
    }

    Tier tier() {
        return tier;
    }

    /** Why it is shown at all events, or left out while it is not selected. */
    Reason reason() {
        return reason;
    }

    /** Why a candidate is left out that was not selected. */
    static Reason left(Tier tier) {
        return tier == Tier.FIRST || tier == Tier.DECIDED ? Reason.LESS : Reason.CHATTER;
    }

    private static Tier candidate(TimelineEvent event, boolean isEdge) {
        if (!Groups.isSaid(event)) {
            return Tier.NONE;
        }
        if (isEdge) {
            return Tier.FIRST;
        }
        if (DecisionWords.areIn(event.text())) {
            return Tier.DECIDED;
        }
        return event.standing().pause() >= Curation.SHORTEST_PAUSE ? Tier.PAUSE : Tier.NONE;
    }

    private static Reason must(
            TimelineEvent event, boolean standsForGroup, Circumstances circumstances, Set<String> present) {
        if (event.source().equals(Curation.SENSIBLE) && event.kind() == Kind.MILESTONE) {
            return milestone(event, circumstances, present);
        }
        if (circumstances.isEvidence(event.id())) {
            return Reason.EVIDENCE;
        }
        boolean writtenByHand = event.kind() == Kind.NOTE && event.timeFrom() == TimeFrom.PERSON;
        if (event.source().equals(Curation.PERSON) || writtenByHand) {
            return Reason.OWN_ENTRY;
        }
        if (event.pinned()) {
            return Reason.PINNED;
        }
        return switch (event.kind()) {
            case ALERT, RESOLVED, ACK -> standsForGroup ? Reason.ALERT : Reason.REPEAT;
            case DEPLOY, ROLLBACK -> Reason.DEPLOYMENT;
            case DECISION -> Reason.DECISION;
            case STATUS -> Reason.STATUS;
            case ROLE -> Reason.ROLE;
            case MILESTONE -> Reason.MILESTONE;
            case MESSAGE, NOTE -> Reason.CHATTER;
            case CHANGE -> Reason.HOUSEKEEPING;
        };
    }

    /** Shown where it stands so and rests on no event that is there; else its evidence carries the mark. */
    private static Reason milestone(TimelineEvent event, Circumstances circumstances, Set<String> present) {
        return circumstances
                .evidenceOf(event.id())
                .map(evidence -> evidence.stream().anyMatch(present::contains) ? Reason.MARKED : Reason.MILESTONE)
                .orElse(Reason.HOUSEKEEPING);
    }
}
