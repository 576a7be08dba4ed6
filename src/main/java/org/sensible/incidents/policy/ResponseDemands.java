package org.sensible.incidents.policy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sensible.incidents.incident.Incident;
import org.sensible.incidents.incident.Milestone;
import org.sensible.incidents.incident.MilestoneState;
import org.sensible.incidents.incident.Role;
import org.sensible.incidents.incident.Text;
import org.sensible.incidents.policy.Demand.Rule;
import org.sensible.incidents.policy.Demand.State;

/** What is asked while an incident goes on: somebody leads, somebody works on it, the others are told. Pure. */
final class ResponseDemands {

    private final Asked asked;
    private final Incident incident;

    private ResponseDemands(Asked asked) {
        this.asked = asked;
        this.incident = asked.incident();
    }

    static List<Demand> of(Asked asked) {
        return new ResponseDemands(asked).all();
    }

    private List<Demand> all() {
        List<Demand> demands = new ArrayList<>();
        Term respond = asked.level().respondWithin();
        term(Rule.LEAD, respond).map(this::lead).ifPresent(demands::add);
        term(Rule.ENGAGED, respond).flatMap(this::engaged).ifPresent(demands::add);
        term(Rule.STATUS, asked.level().updateEvery()).flatMap(this::status).ifPresent(demands::add);
        if (incident.complex() && asked.isAsked(Rule.SPLIT)) {
            demands.add(split());
        }
        return demands;
    }

    private Optional<Term> term(Rule rule, Term bySeverity) {
        return asked.isAsked(rule) ? Optional.ofNullable(asked.within(rule, bySeverity)) : Optional.empty();
    }

    private Demand lead(Term within) {
        Text text = Text.of("incidents.policy.demand.lead", within.text());
        Instant leadAt = asked.facts().leadAt();
        Instant from = asked.begin(incident.milestones().declaredAt());
        Instant due = asked.due(within, from, leadAt);
        if (incident.lead() != null && leadAt == null) {
            return new Demand(Rule.LEAD.word(), Rule.LEAD, text, State.KEPT, from, due, null, null);
        }
        return asked.timed(Rule.LEAD, text, from, due, incident.lead() == null ? null : leadAt);
    }

    private Optional<Demand> engaged(Term within) {
        Text text = Text.of("incidents.policy.demand.engaged", within.text());
        MilestoneState engaged = asked.state(Milestone.ENGAGED);
        if (engaged.isWaived()) {
            return Optional.of(
                    Asked.excepted(Rule.ENGAGED, text, Text.of("incidents.policy.reason.waived", engaged.reason())));
        }
        if (incident.milestones().isHealedBeforeNoticed()) {
            return Optional.of(Asked.excepted(Rule.ENGAGED, text, Text.of("incidents.policy.reason.healed")));
        }
        Instant detected = asked.at(Milestone.DETECTED);
        Instant first = detected == null ? incident.milestones().declaredAt() : detected;
        Instant from = asked.begin(first);
        Instant done = asked.at(Milestone.ENGAGED);
        return Optional.of(asked.timed(Rule.ENGAGED, text, from, asked.due(within, from, done), done));
    }

    /** Empty for what was declared, or raised, after it was over. */
    private Optional<Demand> status(Term every) {
        Text text = Text.of("incidents.policy.demand.status", every.text());
        MilestoneState recovered = asked.state(Milestone.RECOVERED);
        Instant begin = asked.begin(incident.milestones().declaredAt());
        if (recovered.isWaived()) {
            return Optional.of(
                    Asked.excepted(Rule.STATUS, text, Text.of("incidents.policy.reason.waived", recovered.reason())));
        }
        if (!recovered.isSet()) {
            Instant last = asked.facts().statusUpdates().stream()
                    .filter(update -> update.isAfter(begin))
                    .reduce(begin, (earlier, later) -> later);
            return Optional.of(asked.timed(Rule.STATUS, text, last, asked.due(every, last, null), null));
        }
        Instant end = recovered.at();
        return end.isAfter(begin) ? Optional.of(told(text, every, begin, end)) : Optional.empty();
    }

    /** How the whole response was told: broken at its first silence that was too long. */
    private Demand told(Text text, Term every, Instant from, Instant end) {
        Instant last = from;
        List<Instant> told = asked.facts().statusUpdates().stream()
                .filter(update -> update.isAfter(from) && update.isBefore(end))
                .toList();
        for (Instant update : told) {
            Instant due = asked.due(every, last, update);
            if (update.isAfter(due)) {
                return asked.timed(Rule.STATUS, text, last, due, update);
            }
            last = update;
        }
        // Recovery itself ends the silence: nobody owes an update after it.
        return asked.timed(Rule.STATUS, text, last, asked.due(every, last, end), end);
    }

    private Demand split() {
        boolean isSplit = incident.roles().containsKey(Role.LIAISON);
        return Asked.plain(
                Rule.SPLIT, Text.of("incidents.policy.demand.split"), isSplit ? State.KEPT : State.DUE, null);
    }
}
