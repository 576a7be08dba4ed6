package org.sensible.incidents.timeline.hook;

import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import jakarta.inject.Inject;
import org.sensible.incidents.incident.Incident;
import org.sensible.incidents.timeline.MilestoneProposer;
import org.sensible.incidents.timeline.Recorded;
import org.sensible.incidents.timeline.Timelines;
import org.sensible.incidents.timeline.source.WebhookSource;

/**
 * Takes what a delivery tells into an incident: its events first, then the milestones that they propose. Threads may share
 * it.
 */
@ConfluenceComponent
public final class AlertRecorder {

    private final Timelines timelines;
    private final MilestoneProposer proposer;

    @Inject
    public AlertRecorder(Timelines timelines, MilestoneProposer proposer) {
        this.timelines = timelines;
        this.proposer = proposer;
    }

    Recorded record(Incident incident, String source, WebhookSource.Told told) {
        Recorded recorded = timelines.record(incident, told.events());
        proposer.told(incident, told.events(), told.signals());
        return recorded;
    }
}
