package org.sensible.incidents.policy;

import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.sensible.incidents.incident.Incident;
import org.sensible.incidents.incident.Milestone;
import org.sensible.incidents.incident.Outcome;

/**
 * Open incidents that are recovered, owe a postmortem by the policy they are judged by, and have no page yet, whoever may view them:
 * for the job that drafts. Threads may share it.
 */
@ConfluenceComponent
public final class OwedDrafts {

    private final OpenIncidents open;
    private final InForce inForce;
    private final Clock clock;

    @Inject
    public OwedDrafts(OpenIncidents open, InForce inForce, Clock clock) {
        this.open = open;
        this.inForce = inForce;
        this.clock = clock;
    }

    public List<Incident> now() {
        Instant now = clock.instant();
        PolicyHistory history = inForce.history();
        return open.facts().stream()
                .filter(facts -> facts.draftedAt() == null && isRecovered(facts.incident()))
                .filter(facts -> isOwed(Demands.of(
                        history.at(facts.incident().milestones().declaredAt()).policy(), facts, now)))
                .map(Facts::incident)
                .toList();
    }

    private static boolean isRecovered(Incident incident) {
        return incident.outcome() == Outcome.REAL && incident.milestones().isSet(Milestone.RECOVERED);
    }

    /** A team that asks for the review alone owes the page that is to be reviewed. */
    private static boolean isOwed(List<Demand> demands) {
        return demands.stream().anyMatch(OwedDrafts::isWaitedFor);
    }

    private static boolean isWaitedFor(Demand demand) {
        boolean isPage = demand.rule() == Demand.Rule.DRAFTED || demand.rule() == Demand.Rule.REVIEWED;
        return isPage && demand.isWaiting();
    }
}
