package org.sensible.incidents.policy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.sensible.incidents.incident.Incident;
import org.sensible.incidents.incident.Outcome;
import org.sensible.incidents.incident.Stage;
import org.sensible.incidents.incident.Text;
import org.sensible.incidents.policy.Demand.State;

/**
 * What a policy asks of one incident at one instant. Pure: the same facts give the same demands. Nothing is guessed: where
 * the beginning of a term is not known, the demand has no instants and is not broken.
 *
 * <ul>
 *   <li>Lead: from DECLARED, while somebody has it. Engaged: from DETECTED, else DECLARED, to ENGAGED.
 *   <li>Status: from DECLARED or the last update. After recovery the longest silence decides.
 *   <li>Where the severity was raised later, these clocks begin then.
 *   <li>Split: asked of complex incidents only, without a term.
 *   <li>Drafted and reviewed: and classified: see {@link LearningDemands}.
 *   <li>The policy's rows may give another term, and say for which severities; rows about something else are demands of their
 *       own, kept when a person says so.
 *   <li>A waived milestone excepts its demand, with the reason given there, and so does a person who says why. Drills owe no
 *       postmortem. Nothing is due of a closed incident any more, and of false alarms and duplicates nothing is asked that was
 *       not done.
 * </ul>
 *
 * Terms in business time run by the hours of the lead, or of the postmortem's owner; else of the policy's owner. Where that
 * person changes, see {@link Deadline}.
 */
public final class Demands {

    /** What is waiting first, by its instant, without one last; then what is over, then what has not begun. */
    public static final Comparator<Demand> NEXT_FIRST = Comparator.comparingInt(Demands::rank)
            .thenComparing(Demand::dueAt, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Demand::rule, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Demand::slug);

    private Demands() {}

    /** The demands in the order of the rules; empty where the policy does not know the incident's severity. */
    public static List<Demand> of(Policy policy, Facts facts, Instant now) {
        return policy.level(facts.incident().severity())
                .map(level -> all(new Asked(policy, level, facts, now)))
                .orElseGet(List::of);
    }

    private static List<Demand> all(Asked asked) {
        List<Demand> demands = new ArrayList<>(ResponseDemands.of(asked));
        demands.addAll(LearningDemands.of(asked));
        demands.addAll(OwnDemands.of(asked));
        return demands.stream()
                .map(demand -> marked(demand, asked.facts()))
                .map(demand -> closed(demand, asked.incident()))
                .toList();
    }

    /** What was done in time stays so, whatever was said before. */
    private static Demand marked(Demand demand, Facts facts) {
        DemandMark mark = facts.marks().get(demand.slug());
        boolean isExcepted = mark != null && mark.kind() == DemandMark.Kind.EXCEPTED;
        return isExcepted && demand.state() != State.KEPT
                ? demand.excepted(Text.of("incidents.policy.reason.excepted", mark.reason(), mark.by()))
                : demand;
    }

    /** Nothing is due any more; what a real incident broke stays broken. */
    private static Demand closed(Demand demand, Incident incident) {
        if (incident.stage() != Stage.CLOSED) {
            return demand;
        }
        boolean isReal = incident.outcome() == Outcome.REAL;
        boolean isDecided =
                switch (demand.state()) {
                    case KEPT, EXCEPTED -> true;
                    case BROKEN -> isReal;
                    default -> false;
                };
        String why = isReal ? "closed" : incident.outcome().name();
        return isDecided ? demand : demand.excepted(Text.of("incidents.policy.reason." + why));
    }

    private static int rank(Demand demand) {
        if (demand.isWaiting()) {
            return 0;
        }
        return switch (demand.state()) {
            case BROKEN -> 1;
            case NOT_YET -> 2;
            case KEPT -> 3;
            default -> 4;
        };
    }
}
