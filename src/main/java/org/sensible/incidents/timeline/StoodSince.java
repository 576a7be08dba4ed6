package org.sensible.incidents.timeline;

import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import org.sensible.incidents.incident.Incident;
import org.sensible.incidents.incident.Milestone;
import org.sensible.incidents.incident.UnitOfWork;

/** Since when a milestone has stood where it stands. Threads may share it. */
@ConfluenceComponent
public final class StoodSince {

    private final Timelines timelines;
    private final UnitOfWork work;

    @Inject
    public StoodSince(Timelines timelines, UnitOfWork work) {
        this.timelines = timelines;
        this.work = work;
    }

    /**
     * When somebody said so, or the milestone's own instant if that is later; empty where it is not set. One that was cleared and set
     * to the same instant again has stood since it was said first.
     */
    public Optional<Instant> since(Incident incident, Milestone milestone) {
        return incident.milestones().at(milestone).map(at -> work.call(
                        () -> timelines.event(incident, Circumstances.markId(incident, milestone, at)))
                .map(TimelineEvent::receivedAt)
                .filter(at::isBefore)
                .orElse(at));
    }
}
