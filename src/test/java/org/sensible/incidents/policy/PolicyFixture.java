package org.sensible.incidents.policy;

import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.sensible.incidents.incident.Milestone;
import org.sensible.incidents.incident.Person;
import org.sensible.incidents.incident.Severity;

/** Makes policies: the shipped levels, and what a test adds to them. */
public final class PolicyFixture {

    public static final WorkingHours TOKYO_HOURS =
            WorkingHours.weekdays(ZoneId.of("Asia/Tokyo"), LocalTime.of(9, 0), LocalTime.of(18, 0));
    public static final WorkingHours FRANCISCO_HOURS =
            WorkingHours.weekdays(ZoneId.of("America/Los_Angeles"), LocalTime.of(9, 0), LocalTime.of(18, 0));

    private final List<PolicyRule> rules = new ArrayList<>();
    private final List<PolicyRole> roles = new ArrayList<>();
    private final List<CoverageRow> rows = new ArrayList<>();
    private Person owner;

    private PolicyFixture() {}

    public static PolicyFixture aPolicy() {
        return new PolicyFixture();
    }

    public PolicyFixture owner(Person value) {
        owner = value;
        return this;
    }

    public PolicyFixture role(String name, Person... people) {
        roles.add(new PolicyRole(name, null, null, List.of(people)));
        return this;
    }

    public PolicyFixture covered(String who, WorkingHours hours, Person... people) {
        rows.add(new CoverageRow(who, Set.of(people), hours));
        return this;
    }

    /** A row about one of the demands that every policy has. */
    public PolicyFixture about(Demand.Rule demand, Term within, Reminded reminded, String... severities) {
        List<Severity> levels = List.of(severities).stream().map(Severity::new).toList();
        rules.add(new PolicyRule(demand.word(), demand.word(), demand, levels, within, null, reminded));
        return this;
    }

    /** A row of the team's own. */
    public PolicyFixture own(String slug, Term within, Milestone from, String... severities) {
        List<Severity> levels = List.of(severities).stream().map(Severity::new).toList();
        rules.add(new PolicyRule(slug, "Do " + slug, null, levels, within, from, Reminded.NOBODY));
        return this;
    }

    public Policy build() {
        return new Policy(
                7, owner, 0, Policy.SHIPPED.levels(), roles, rules, new Coverage(rows), Policy.SHIPPED.draftWithin());
    }
}
