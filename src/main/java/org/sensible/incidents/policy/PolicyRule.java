package org.sensible.incidents.policy;

import jakarta.annotation.Nullable;
import java.util.List;
import java.util.Objects;
import org.sensible.incidents.incident.Milestone;
import org.sensible.incidents.incident.Severity;

/**
 * A row of the policy's rules: something that is asked of incidents. Immutable.
 *
 * @param slug its name in addresses and answers, lower case letters, digits and hyphens, once in a policy; where the
 *     software knows how to see whether the rule is kept, the word of that {@link #demand}
 * @param what what is asked, as the page says it
 * @param demand which of the demands that the software knows it is; {@code null} for a rule of the team's own, which only
 *     a person can say is kept
 * @param severities of which incidents it is asked; empty: of all
 * @param within its term; {@code null}: as the severity says, and no term where that says none
 * @param from where the term begins; {@code null}: where the demand begins by itself, DECLARED for a rule of the team's own
 * @param reminded who is told
 */
public record PolicyRule(
        String slug,
        String what,
        @Nullable Demand.Rule demand,
        List<Severity> severities,
        @Nullable Term within,
        @Nullable Milestone from,
        Reminded reminded) {

    public PolicyRule {
        Objects.requireNonNull(slug, "slug");
        Objects.requireNonNull(what, "what");
        Objects.requireNonNull(reminded, "reminded");
        severities = List.copyOf(severities);
        if (!slug.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            throw new IllegalArgumentException("a slug has lower case letters, digits and hyphens, not: " + slug);
        }
    }

    public boolean appliesTo(Severity severity) {
        return severities.isEmpty() || severities.contains(severity);
    }
}
