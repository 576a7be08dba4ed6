package org.sensible.incidents.policy;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.sensible.incidents.incident.Incident;
import org.sensible.incidents.incident.Milestone;
import org.sensible.incidents.incident.MilestoneState;
import org.sensible.incidents.incident.Outcome;
import org.sensible.incidents.incident.Role;
import org.sensible.incidents.incident.Stage;
import org.sensible.incidents.incident.Text;
import org.sensible.incidents.policy.Demand.Rule;
import org.sensible.incidents.policy.Demand.State;

/**
 * What a policy asks of one incident at one instant. Pure: the same facts give the same demands. Nothing is guessed: where
 * the beginning of a term is not known, the demand has no instants and is not broken.
 *
 * <ul>
 *   <li>Lead: from DECLARED, while somebody has it. Engaged: from DETECTED, else DECLARED, to ENGAGED.
 *   <li>Status: from DECLARED or the last update. After recovery the longest silence decides.
 *   <li>Split: asked of complex incidents only, without a term.
 *   <li>Drafted and reviewed: from RECOVERED to the page and to LEARNED.
 *   <li>A waived milestone excepts its demand, with the reason given there. Drills owe no postmortem. Nothing is due of a
 *       closed incident any more, and of false alarms and duplicates nothing is asked that was not done.
 * </ul>
 */
public final class Demands {

    /** What is waiting first, by its instant, without one last; then what is over, then what has not begun. */
    public static final Comparator<Demand> NEXT_FIRST = Comparator.comparingInt(Demands::rank)
            .thenComparing(Demand::dueAt, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Demand::rule);

    private final Policy policy;
    private final SeverityLevel level;
    private final Facts facts;
    private final Incident incident;
    private final Instant now;
    private final WorkingHours calendar;

    private Demands(Policy policy, SeverityLevel level, Facts facts, Instant now, WorkingHours calendar) {
        this.policy = policy;
        this.level = level;
        this.facts = facts;
        this.incident = facts.incident();
        this.now = now;
        this.calendar = calendar;
    }

    /**
     * The demands in the order of the rules; empty where the policy does not know the incident's severity.
     *
     * @param calendar by which business time is counted
     */
    public static List<Demand> of(Policy policy, Facts facts, Instant now, WorkingHours calendar) {
        return policy.level(facts.incident().severity())
                .map(level -> new Demands(policy, level, facts, now, calendar).all())
                .orElseGet(List::of);
    }

    private List<Demand> all() {
        List<Demand> demands = new ArrayList<>();
        if (level.respondWithin() != null) {
            demands.add(lead(level.respondWithin()));
            demands.add(engaged(level.respondWithin()));
        }
        if (level.updateEvery() != null) {
            status(level.updateEvery()).ifPresent(demands::add);
        }
        if (incident.complex()) {
            demands.add(split());
        }
        if (level.asksForPostmortem()) {
            demands.add(afterwards(Rule.DRAFTED, policy.draftWithin(), facts.draftedAt()));
            demands.add(afterwards(Rule.REVIEWED, level.postmortemDue(), at(Milestone.LEARNED)));
        }
        return incident.stage() == Stage.CLOSED
                ? demands.stream().map(this::closed).toList()
                : demands;
    }

    private Demand lead(Term within) {
        Text text = Text.of("incidents.policy.demand.lead", within.text());
        Instant from = incident.milestones().declaredAt();
        if (incident.lead() != null && facts.leadAt() == null) {
            return new Demand(Rule.LEAD, text, State.KEPT, from, within.after(from, calendar), null, null);
        }
        return timed(Rule.LEAD, text, from, within, incident.lead() == null ? null : facts.leadAt());
    }

    private Demand engaged(Term within) {
        Text text = Text.of("incidents.policy.demand.engaged", within.text());
        MilestoneState engaged = incident.milestones().get(Milestone.ENGAGED);
        if (engaged.isWaived()) {
            return excepted(Rule.ENGAGED, text, Text.of("incidents.policy.reason.waived", engaged.reason()));
        }
        if (incident.milestones().isHealedBeforeNoticed()) {
            return excepted(Rule.ENGAGED, text, Text.of("incidents.policy.reason.healed"));
        }
        Instant detected = at(Milestone.DETECTED);
        Instant from = detected == null ? incident.milestones().declaredAt() : detected;
        return timed(Rule.ENGAGED, text, from, within, at(Milestone.ENGAGED));
    }

    /** Empty for what was declared after it was over. */
    private Optional<Demand> status(Term every) {
        Text text = Text.of("incidents.policy.demand.status", every.text());
        MilestoneState recovered = incident.milestones().get(Milestone.RECOVERED);
        Instant declared = incident.milestones().declaredAt();
        if (recovered.isWaived()) {
            return Optional.of(
                    excepted(Rule.STATUS, text, Text.of("incidents.policy.reason.waived", recovered.reason())));
        }
        if (!recovered.isSet()) {
            Instant last = facts.statusUpdates().stream()
                    .filter(update -> update.isAfter(declared))
                    .reduce(declared, (earlier, later) -> later);
            return Optional.of(timed(Rule.STATUS, text, last, every, null));
        }
        Instant end = recovered.at();
        return end.isAfter(declared) ? Optional.of(told(text, every, declared, end)) : Optional.empty();
    }

    /** How the whole response was told: broken at its first silence that was too long. */
    private Demand told(Text text, Term every, Instant from, Instant end) {
        Instant last = from;
        List<Instant> told = facts.statusUpdates().stream()
                .filter(update -> update.isAfter(from) && update.isBefore(end))
                .toList();
        for (Instant update : told) {
            Instant due = every.after(last, calendar);
            if (update.isAfter(due)) {
                return new Demand(Rule.STATUS, text, State.BROKEN, last, due, update, null);
            }
            last = update;
        }
        Instant due = every.after(last, calendar);
        // Recovery itself ends the silence: nobody owes an update after it.
        return new Demand(Rule.STATUS, text, end.isAfter(due) ? State.BROKEN : State.KEPT, last, due, end, null);
    }

    private Demand split() {
        boolean isSplit = incident.roles().containsKey(Role.LIAISON);
        State state = isSplit ? State.KEPT : State.DUE;
        return new Demand(Rule.SPLIT, Text.of("incidents.policy.demand.split"), state, null, null, null, null);
    }

    private Demand afterwards(Rule rule, Term within, @Nullable Instant done) {
        Text text = Text.of("incidents.policy.demand." + rule.word(), within.text());
        MilestoneState learned = incident.milestones().get(Milestone.LEARNED);
        if (done == null && incident.drill()) {
            return excepted(rule, text, Text.of("incidents.policy.reason.drill"));
        }
        if (done == null && learned.isWaived()) {
            return excepted(rule, text, Text.of("incidents.policy.reason.waived", learned.reason()));
        }
        MilestoneState recovered = incident.milestones().get(Milestone.RECOVERED);
        if (recovered.isSet()) {
            return timed(rule, text, recovered.at(), within, done);
        }
        State open = recovered.isWaived() ? State.DUE : State.NOT_YET;
        return new Demand(rule, text, done == null ? open : State.KEPT, null, null, done, null);
    }

    private Demand timed(Rule rule, Text text, Instant from, Term within, @Nullable Instant done) {
        Instant due = within.after(from, calendar);
        boolean isLate = (done == null ? now : done).isAfter(due);
        State inTime = done == null ? State.DUE : State.KEPT;
        return new Demand(rule, text, isLate ? State.BROKEN : inTime, from, due, done, null);
    }

    /** Nothing is due any more; what a real incident broke stays broken. */
    private Demand closed(Demand demand) {
        boolean isReal = incident.outcome() == Outcome.REAL;
        boolean isDecided =
                switch (demand.state()) {
                    case KEPT, EXCEPTED -> true;
                    case BROKEN -> isReal;
                    default -> false;
                };
        String why = isReal ? "closed" : incident.outcome().name();
        return isDecided ? demand : excepted(demand.rule(), demand.text(), Text.of("incidents.policy.reason." + why));
    }

    private static Demand excepted(Rule rule, Text text, Text reason) {
        return new Demand(rule, text, State.EXCEPTED, null, null, null, reason);
    }

    @Nullable
    private Instant at(Milestone milestone) {
        return incident.milestones().at(milestone).orElse(null);
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
