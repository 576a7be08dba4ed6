package org.sensible.incidents.policy;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.Optional;
import org.sensible.incidents.incident.Incident;
import org.sensible.incidents.incident.Milestone;
import org.sensible.incidents.incident.MilestoneState;
import org.sensible.incidents.incident.Text;
import org.sensible.incidents.policy.Demand.Rule;
import org.sensible.incidents.policy.Demand.State;

/**
 * One incident before one policy at one instant: what each kind of demand needs to judge. Immutable.
 *
 * @param level what the policy says of the incident's severity
 */
record Asked(Policy policy, SeverityLevel level, Facts facts, Instant now) {

    Incident incident() {
        return facts.incident();
    }

    MilestoneState state(Milestone milestone) {
        return incident().milestones().get(milestone);
    }

    /** The instant of a milestone that is set. */
    @Nullable
    Instant at(Milestone milestone) {
        return incident().milestones().at(milestone).orElse(null);
    }

    /** Where the clocks of the response begin: no earlier than the incident came to its present severity. */
    Instant begin(Instant from) {
        Instant raised = incident().raisedAt();
        return raised != null && raised.isAfter(from) ? raised : from;
    }

    /**
     * Whether the policy asks for it at all: its rows about that demand, where it has any, say for which severities.
     */
    boolean isAsked(Rule rule) {
        boolean isMentioned = policy.rules().stream().anyMatch(row -> row.demand() == rule);
        return !isMentioned || row(rule).isPresent();
    }

    /** The policy's row about that demand and this severity. */
    Optional<PolicyRule> row(Rule rule) {
        return policy.rule(rule, incident().severity());
    }

    /** The term of the row, else that of the severity; {@code null} where neither says one. */
    @Nullable
    Term within(Rule rule, @Nullable Term bySeverity) {
        return row(rule).map(PolicyRule::within).orElse(bySeverity);
    }

    /** Where the row lets the term begin; else there. {@code null} where that milestone is not set. */
    @Nullable
    Instant from(Rule rule, @Nullable Instant byItself) {
        Milestone milestone = row(rule).map(PolicyRule::from).orElse(null);
        return milestone == null ? byItself : at(milestone);
    }

    /** When a term of the lead's is over; {@code done} is when it was done, {@code null} where it is not. */
    Instant due(Term within, Instant from, @Nullable Instant done) {
        return Deadline.ofLead(policy, facts).of(within, from, done);
    }

    /** Likewise of the postmortem's owner. */
    Instant dueAfterwards(Term within, Instant from, @Nullable Instant done) {
        return Deadline.ofOwner(policy, facts).of(within, from, done);
    }

    /** A demand whose term runs from then until it was done; {@code null} where it is not done. */
    Demand timed(Rule rule, Text text, Instant from, Instant due, @Nullable Instant done) {
        return timed(rule.word(), rule, text, from, due, done);
    }

    Demand timed(String slug, @Nullable Rule rule, Text text, Instant from, Instant due, @Nullable Instant done) {
        boolean isLate = (done == null ? now : done).isAfter(due);
        State inTime = done == null ? State.DUE : State.KEPT;
        return new Demand(slug, rule, text, isLate ? State.BROKEN : inTime, from, due, done, null);
    }

    /** A demand without a term: as it stands. */
    static Demand plain(Rule rule, Text text, State state, @Nullable Instant at) {
        return new Demand(rule.word(), rule, text, state, null, null, at, null);
    }

    static Demand excepted(Rule rule, Text text, Text reason) {
        return new Demand(rule.word(), rule, text, State.EXCEPTED, null, null, null, reason);
    }
}
