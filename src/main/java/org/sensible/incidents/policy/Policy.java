package org.sensible.incidents.policy;

import jakarta.annotation.Nullable;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.sensible.incidents.incident.Person;
import org.sensible.incidents.incident.Severity;
import org.sensible.incidents.incident.Text;

/**
 * The incident management policy as far as software can read it. Immutable. Its terms in days and hours of business run in
 * the calendar of whoever has to act.
 *
 * @param version version of the page that it was read from; 0 for the shipped one
 * @param owner who sees to the policy; {@code null} where the page names nobody
 * @param reviewDays after how many days somebody looks at it again; 0 for never
 * @param levels worst first, each severity once, at least one
 * @param roles in the page's order
 * @param rules in the page's order, each slug once
 * @param coverage who is at work when
 * @param draftWithin from recovery until the postmortem's page exists, where a level asks for one
 */
public record Policy(
        int version,
        @Nullable Person owner,
        int reviewDays,
        List<SeverityLevel> levels,
        List<PolicyRole> roles,
        List<PolicyRule> rules,
        Coverage coverage,
        Term draftWithin) {

    /**
     * What holds until a team writes its own policy: numbers that five to fifteen engineers in two time zones can keep.
     *
     * <table>
     *   <caption>The shipped policy</caption>
     *   <tr><th>level</th><th>respond within</th><th>update every</th><th>postmortem reviewed within</th></tr>
     *   <tr><td>SEV1</td><td>15 min</td><td>30 min</td><td>5 business days</td></tr>
     *   <tr><td>SEV2</td><td>30 min</td><td>60 min</td><td>5 business days</td></tr>
     *   <tr><td>SEV3</td><td>1 business day</td><td>–</td><td>–</td></tr>
     *   <tr><td>SEV4</td><td>–</td><td>–</td><td>–</td></tr>
     * </table>
     *
     * A postmortem is drafted one business day after recovery, while people remember.
     */
    public static final Policy SHIPPED = new Policy(
            0,
            null,
            0,
            List.of(
                    level("SEV1", Term.ofMinutes(15), Term.ofMinutes(30), Term.ofBusinessDays(5), true),
                    level("SEV2", Term.ofMinutes(30), Term.ofMinutes(60), Term.ofBusinessDays(5), false),
                    level("SEV3", Term.ofBusinessDays(1), null, null, false),
                    level("SEV4", null, null, null, false)),
            List.of(),
            List.of(),
            Coverage.NONE,
            Term.ofBusinessDays(1));

    public Policy {
        levels = List.copyOf(levels);
        roles = List.copyOf(roles);
        rules = List.copyOf(rules);
        Objects.requireNonNull(coverage, "coverage");
        Objects.requireNonNull(draftWithin, "draftWithin");
        requireOnce("a severity", levels.stream().map(SeverityLevel::severity).toList());
        requireOnce("a slug", rules.stream().map(PolicyRule::slug).toList());
        if (levels.isEmpty()) {
            throw new IllegalArgumentException("a policy has at least one severity");
        }
        if (reviewDays < 0) {
            throw new IllegalArgumentException("a policy is looked at after days to come, not " + reviewDays);
        }
    }

    /** The level of that severity; empty where the policy has dropped it since, and then asks for nothing. */
    public Optional<SeverityLevel> level(Severity severity) {
        return levels.stream()
                .filter(level -> level.severity().equals(severity))
                .findFirst();
    }

    /** The page's row about one of the demands that every policy has; empty where the page says nothing of it. */
    public Optional<PolicyRule> rule(Demand.Rule demand, Severity severity) {
        return rules.stream()
                .filter(rule -> rule.demand() == demand && rule.appliesTo(severity))
                .findFirst();
    }

    /** Whether both ask for the same, whichever version of a page they were read from. */
    public boolean asksTheSameAs(Policy other) {
        return equals(other.as(version));
    }

    /** The same policy under another version. */
    public Policy as(int otherVersion) {
        return new Policy(otherVersion, owner, reviewDays, levels, roles, rules, coverage, draftWithin);
    }

    private static void requireOnce(String what, List<?> values) {
        Set<Object> seen = new HashSet<>();
        values.stream().filter(value -> !seen.add(value)).findFirst().ifPresent(twice -> {
            throw new IllegalArgumentException(what + " stands once in a policy, but " + twice + " stands twice");
        });
    }

    private static SeverityLevel level(
            String name, Term respondWithin, Term updateEvery, Term postmortemDue, boolean atAnyHour) {
        Text meaning = Text.of("incidents.policy.meaning." + name);
        return new SeverityLevel(
                new Severity(name),
                meaning,
                null,
                respondWithin,
                updateEvery,
                postmortemDue != null,
                postmortemDue,
                atAnyHour);
    }
}
