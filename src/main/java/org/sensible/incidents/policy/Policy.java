package org.sensible.incidents.policy;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.sensible.incidents.incident.Severity;
import org.sensible.incidents.incident.Text;

/**
 * The incident management policy as far as software can read it. Immutable.
 *
 * @param version version of the page that it was read from; 0 for the shipped one
 * @param levels worst first, each severity once
 * @param draftWithin from recovery until the postmortem's page exists, where a level asks for one
 */
public record Policy(int version, List<SeverityLevel> levels, Term draftWithin) {

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
            List.of(
                    level("SEV1", Term.ofMinutes(15), Term.ofMinutes(30), Term.ofBusinessDays(5)),
                    level("SEV2", Term.ofMinutes(30), Term.ofMinutes(60), Term.ofBusinessDays(5)),
                    level("SEV3", Term.ofBusinessDays(1), null, null),
                    level("SEV4", null, null, null)),
            Term.ofBusinessDays(1));

    public Policy {
        levels = List.copyOf(levels);
        Objects.requireNonNull(draftWithin, "draftWithin");
        long severities =
                levels.stream().map(SeverityLevel::severity).distinct().count();
        if (severities != levels.size()) {
            throw new IllegalArgumentException("a severity stands once in a policy, but got " + levels);
        }
    }

    /** The level of that severity; empty where the policy has dropped it since, and then asks for nothing. */
    public Optional<SeverityLevel> level(Severity severity) {
        return levels.stream()
                .filter(level -> level.severity().equals(severity))
                .findFirst();
    }

    private static SeverityLevel level(String name, Term respondWithin, Term updateEvery, Term postmortemDue) {
        Text meaning = Text.of("incidents.policy.meaning." + name);
        return new SeverityLevel(new Severity(name), meaning, respondWithin, updateEvery, postmortemDue);
    }
}
