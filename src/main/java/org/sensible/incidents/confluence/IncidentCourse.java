package org.sensible.incidents.confluence;

import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.sensible.incidents.incident.Incident;
import org.sensible.incidents.incident.Slice;
import org.sensible.incidents.policy.Course;
import org.sensible.incidents.policy.Facts;
import org.sensible.incidents.postmortem.Postmortems;
import org.sensible.incidents.timeline.Curation;
import org.sensible.incidents.timeline.Kind;
import org.sensible.incidents.timeline.TimelineEvent;
import org.sensible.incidents.timeline.TimelineQuery;
import org.sensible.incidents.timeline.Timelines;

/**
 * Reads an incident's course from what the product and people recorded of it, hidden or not: no curation makes a demand kept
 * or broken. Threads may share it.
 */
@ConfluenceComponent
public final class IncidentCourse implements Course {

    private final Timelines timelines;
    private final Postmortems postmortems;

    @Inject
    public IncidentCourse(Timelines timelines, Postmortems postmortems) {
        this.timelines = timelines;
        this.postmortems = postmortems;
    }

    @Override
    public Facts of(Incident incident) {
        List<TimelineEvent> events = events(incident, Curation.SENSIBLE);
        List<Instant> told = new ArrayList<>(instants(events, Kind.STATUS));
        told.addAll(instants(events(incident, Curation.PERSON), Kind.STATUS));
        return new Facts(
                incident,
                instants(events, Kind.ROLE).stream()
                        .min(Comparator.naturalOrder())
                        .orElse(null),
                told,
                postmortems
                        .find(incident)
                        .map(found -> found.postmortem().createdAt())
                        .orElse(null));
    }

    private static List<Instant> instants(List<TimelineEvent> events, Kind kind) {
        return events.stream()
                .filter(event -> event.kind() == kind)
                .map(TimelineEvent::at)
                .toList();
    }

    private List<TimelineEvent> events(Incident incident, String source) {
        TimelineQuery query = new TimelineQuery(true, source, null);
        List<TimelineEvent> events = new ArrayList<>();
        Slice<TimelineEvent> part;
        do {
            part = timelines.read(incident, query, events.size(), Slice.MOST);
            events.addAll(part.values());
        } while (!part.isLast());
        return events;
    }
}
