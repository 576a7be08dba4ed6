package org.sensible.incidents.policy;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.sensible.incidents.incident.Incident;
import org.sensible.incidents.incident.Milestone;
import org.sensible.incidents.incident.MilestoneState;
import org.sensible.incidents.incident.Text;
import org.sensible.incidents.policy.Demand.Rule;
import org.sensible.incidents.policy.Demand.State;

/**
 * What is asked after an incident: a postmortem that is drafted and reviewed, action items that are classified and owned. Pure.
 *
 * <p>The page is due a term after RECOVERED, the review by the severity's date, counted from RECOVERED; a row of the policy about the
 * review gives its own term, counted from when the page was made. Action items live in Jira, which nobody may ask for somebody
 * else: what its side reports of them counts, and until it does their demand has not begun. Whoever has them since when is not
 * reported, so the demand is kept as soon as each has somebody.
 */
final class LearningDemands {

    private final Asked asked;
    private final Incident incident;

    private LearningDemands(Asked asked) {
        this.asked = asked;
        this.incident = asked.incident();
    }

    static List<Demand> of(Asked asked) {
        return asked.level().asksForPostmortem() ? new LearningDemands(asked).all() : List.of();
    }

    private List<Demand> all() {
        List<Demand> demands = new ArrayList<>();
        if (asked.isAsked(Rule.DRAFTED)) {
            Term within = asked.within(Rule.DRAFTED, asked.policy().draftWithin());
            demands.add(afterwards(
                    Rule.DRAFTED,
                    within,
                    recoveredAt(Rule.DRAFTED),
                    asked.facts().draftedAt()));
        }
        if (asked.isAsked(Rule.REVIEWED)) {
            demands.add(reviewed());
        }
        if (asked.isAsked(Rule.CLASSIFIED)) {
            demands.add(classified());
        }
        return demands;
    }

    private Demand reviewed() {
        Term ownTerm = asked.row(Rule.REVIEWED).map(PolicyRule::within).orElse(null);
        Term within = ownTerm == null ? asked.level().postmortemDue() : ownTerm;
        Instant from = ownTerm == null
                ? recoveredAt(Rule.REVIEWED)
                : asked.from(Rule.REVIEWED, asked.facts().draftedAt());
        return afterwards(Rule.REVIEWED, within, from, asked.at(Milestone.LEARNED));
    }

    private Demand classified() {
        Text text = Text.of("incidents.policy.demand.classified");
        ItemCount items = asked.facts().items();
        MilestoneState learned = asked.state(Milestone.LEARNED);
        if (incident.drill()) {
            return Asked.excepted(Rule.CLASSIFIED, text, Text.of("incidents.policy.reason.drill"));
        }
        if (items != null && items.unowned() == 0 && (items.total() > 0 || learned.isSet())) {
            return Asked.plain(Rule.CLASSIFIED, text, State.KEPT, null);
        }
        if (learned.isWaived()) {
            return Asked.excepted(Rule.CLASSIFIED, text, Text.of("incidents.policy.reason.waived", learned.reason()));
        }
        return items == null || items.total() == 0
                ? Asked.plain(Rule.CLASSIFIED, text, State.NOT_YET, null)
                : unowned(text);
    }

    /** A term, where the policy gives one, runs from the review unless the row says otherwise. */
    private Demand unowned(Text text) {
        Term within = asked.row(Rule.CLASSIFIED).map(PolicyRule::within).orElse(null);
        Instant from = asked.from(Rule.CLASSIFIED, asked.at(Milestone.LEARNED));
        if (within == null) {
            return Asked.plain(Rule.CLASSIFIED, text, State.DUE, null);
        }
        return from == null
                ? Asked.plain(Rule.CLASSIFIED, text, State.NOT_YET, null)
                : asked.timed(Rule.CLASSIFIED, text, from, asked.dueAfterwards(within, from, null), null);
    }

    private Demand afterwards(Rule rule, Term within, @Nullable Instant from, @Nullable Instant done) {
        Text text = Text.of("incidents.policy.demand." + rule.word(), within.text());
        MilestoneState learned = asked.state(Milestone.LEARNED);
        if (done == null && incident.drill()) {
            return Asked.excepted(rule, text, Text.of("incidents.policy.reason.drill"));
        }
        if (done == null && learned.isWaived()) {
            return Asked.excepted(rule, text, Text.of("incidents.policy.reason.waived", learned.reason()));
        }
        if (from != null) {
            return asked.timed(rule, text, from, asked.dueAfterwards(within, from, done), done);
        }
        State open = asked.state(Milestone.RECOVERED).isWaived() ? State.DUE : State.NOT_YET;
        return Asked.plain(rule, text, done == null ? open : State.KEPT, done);
    }

    @Nullable
    private Instant recoveredAt(Rule rule) {
        return asked.from(rule, asked.at(Milestone.RECOVERED));
    }
}
