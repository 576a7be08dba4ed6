package org.sensible.incidents.confluence;

import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import org.sensible.incidents.incident.Incident;
import org.sensible.incidents.policy.Demand;
import org.sensible.incidents.policy.Policies;
import org.sensible.incidents.postmortem.review.ReviewDue;

/** Asks the policy by when a postmortem is to be reviewed. Threads may share it. */
@ConfluenceComponent
public final class PolicyReviewDue implements ReviewDue {

    private final Policies policies;

    @Inject
    public PolicyReviewDue(Policies policies) {
        this.policies = policies;
    }

    @Override
    public Optional<Instant> of(Incident incident) {
        return policies.demands(incident).stream()
                .filter(demand -> demand.rule() == Demand.Rule.REVIEWED)
                .findFirst()
                .map(Demand::dueAt);
    }
}
