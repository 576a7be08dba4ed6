package org.sensible.incidents.timeline.hook;

import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import org.sensible.incidents.incident.Incident;
import org.sensible.incidents.incident.Proposals;
import org.sensible.incidents.incident.Slice;
import org.sensible.incidents.timeline.NewEvent;
import org.sensible.incidents.timeline.Recorded;
import org.sensible.incidents.timeline.TimelineEvent;
import org.sensible.incidents.timeline.TimelineQuery;
import org.sensible.incidents.timeline.Timelines;
import org.sensible.incidents.timeline.source.WebhookSource;

/**
 * Takes what a delivery tells into an incident: its events, and the milestones that they propose. Proposes first and records
 * then, so that a delivery that failed half-way is whole when it is sent again; and proposes only when something is new, so
 * that a repeated alert does not bring back what a person took away. Threads may share it.
 */
@ConfluenceComponent
public final class AlertRecorder {

    private final Timelines timelines;
    private final Proposals proposals;

    @Inject
    public AlertRecorder(Timelines timelines, Proposals proposals) {
        this.timelines = timelines;
        this.proposals = proposals;
    }

    Recorded record(Incident incident, String source, WebhookSource.Told told) {
        Map<String, AlertMilestones.Signal> signals = known(incident, source);
        int before = signals.size();
        for (NewEvent event : told.events()) {
            signals.putIfAbsent(
                    event.externalId(),
                    new AlertMilestones.Signal(event.externalId(), event.kind(), event.at(), event.link()));
        }
        if (signals.size() > before) {
            proposals.propose(incident.key(), source, AlertMilestones.of(source, signals.values()));
        }
        return timelines.record(incident, told.events());
    }

    private Map<String, AlertMilestones.Signal> known(Incident incident, String source) {
        Map<String, AlertMilestones.Signal> known = new LinkedHashMap<>();
        TimelineQuery all = new TimelineQuery(true, source, null);
        Slice<TimelineEvent> part;
        do {
            part = timelines.read(incident, all, known.size(), Slice.MOST);
            part.values()
                    .forEach(event -> known.put(
                            event.externalId(),
                            new AlertMilestones.Signal(event.externalId(), event.kind(), event.at(), event.link())));
        } while (!part.isLast());
        return known;
    }
}
