package org.sensible.incidents.policy;

import java.time.Instant;
import java.util.List;
import org.sensible.incidents.incident.Milestone;
import org.sensible.incidents.incident.Text;
import org.sensible.incidents.policy.Demand.State;

/** What the team asks by rules of its own, of which only a person can say that they are kept. Pure. */
final class OwnDemands {

    private OwnDemands() {}

    static List<Demand> of(Asked asked) {
        return asked.policy().rules().stream()
                .filter(rule ->
                        rule.demand() == null && rule.appliesTo(asked.incident().severity()))
                .map(rule -> demand(asked, rule))
                .toList();
    }

    private static Demand demand(Asked asked, PolicyRule rule) {
        DemandMark mark = asked.facts().marks().get(rule.slug());
        Instant done = mark == null || mark.kind() != DemandMark.Kind.DONE ? null : mark.at();
        Text text = rule.within() == null
                ? Text.of("incidents.policy.demand.own", rule.what())
                : Text.of(
                        "incidents.policy.demand.ownWithin",
                        rule.what(),
                        rule.within().text());
        Instant from = from(asked, rule);
        if (from == null) {
            return plain(rule, text, done == null ? State.NOT_YET : State.KEPT, done);
        }
        if (rule.within() == null) {
            return plain(rule, text, done == null ? State.DUE : State.KEPT, done);
        }
        Instant due = asked.due(rule.within(), from, done);
        return asked.timed(rule.slug(), null, text, from, due, done);
    }

    private static Demand plain(PolicyRule rule, Text text, State state, Instant done) {
        return new Demand(rule.slug(), null, text, state, null, null, done, null);
    }

    private static Instant from(Asked asked, PolicyRule rule) {
        if (rule.from() == null || rule.from() == Milestone.DECLARED) {
            return asked.begin(asked.incident().milestones().declaredAt());
        }
        return asked.at(rule.from());
    }
}
