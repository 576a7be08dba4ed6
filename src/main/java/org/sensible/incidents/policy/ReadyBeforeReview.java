package org.sensible.incidents.policy;

import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import jakarta.inject.Inject;
import java.util.Set;
import org.sensible.incidents.incident.Incident;

/**
 * The one rule of a team's own that the software acts by: a row of the policy's rules that reads "Ready before review" lets a review
 * begin only once the page's readiness check finds nothing. It holds for the severities of that row. Threads may share it.
 */
@ConfluenceComponent
public final class ReadyBeforeReview {

    private static final String SLUG = "ready-before-review";

    /** The same in Japanese, of which no slug is made. */
    private static final Set<String> JAPANESE = Set.of("準備ができてからレビュー", "準備完了後にレビュー");

    private final Policies policies;

    @Inject
    public ReadyBeforeReview(Policies policies) {
        this.policies = policies;
    }

    public boolean isAsked(Incident incident) {
        return policies.policyOf(incident).rules().stream()
                .anyMatch(rule -> rule.appliesTo(incident.severity()) && isMeant(rule));
    }

    static boolean isMeant(PolicyRule rule) {
        return rule.slug().equals(SLUG) || JAPANESE.contains(rule.what().strip().replaceAll("[。.]$", ""));
    }
}
