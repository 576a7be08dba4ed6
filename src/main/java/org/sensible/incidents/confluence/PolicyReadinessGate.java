package org.sensible.incidents.confluence;

import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import jakarta.inject.Inject;
import org.sensible.incidents.incident.Incident;
import org.sensible.incidents.policy.ReadyBeforeReview;
import org.sensible.incidents.postmortem.review.ReadinessGate;

/** Asks the policy whether a page has to be ready before it is reviewed. Threads may share it. */
@ConfluenceComponent
public final class PolicyReadinessGate implements ReadinessGate {

    private final ReadyBeforeReview rule;

    @Inject
    public PolicyReadinessGate(ReadyBeforeReview rule) {
        this.rule = rule;
    }

    @Override
    public boolean isAsked(Incident incident) {
        return rule.isAsked(incident);
    }
}
