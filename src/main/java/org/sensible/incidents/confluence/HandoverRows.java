package org.sensible.incidents.confluence;

import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.sensible.incidents.incident.Incident;
import org.sensible.incidents.incident.Links;
import org.sensible.incidents.incident.People;
import org.sensible.incidents.incident.Person;
import org.sensible.incidents.incident.Slice;
import org.sensible.incidents.policy.Waiting;
import org.sensible.incidents.timeline.TimelineEvent;
import org.sensible.incidents.timeline.TimelineQuery;
import org.sensible.incidents.timeline.Timelines;

/** The rows of a hand-over: one duty, or what was recorded of one incident since then. Threads may share it. */
@ConfluenceComponent
public final class HandoverRows {

    private static final int MOST_EVENTS = 6;

    private final Timelines timelines;
    private final DemandWords demands;
    private final IncidentWords words;
    private final WriteAccess writes;
    private final People people;
    private final Links links;
    private final TimeWords times;

    @Inject
    public HandoverRows(
            Timelines timelines,
            DemandWords demands,
            IncidentWords words,
            WriteAccess writes,
            People people,
            Links links,
            TimeWords times) {
        this.timelines = timelines;
        this.demands = demands;
        this.words = words;
        this.writes = writes;
        this.people = people;
        this.links = links;
        this.times = times;
    }

    HandoverView.Duty duty(Waiting.Duty duty, List<ZoneId> zones) {
        DemandsView.Row row = demands.of(duty.incident(), List.of(duty.demand()), zones, false)
                .rows()
                .get(0);
        String key = duty.incident().key();
        return new HandoverView.Duty(
                key,
                links.incident(key) + "#demand-" + duty.demand().slug(),
                row.text(),
                row.note(),
                row.label(),
                row.state());
    }

    HandoverView.Open changes(Incident incident, Instant since, Person reader, boolean onPaper) {
        List<TimelineEvent> all = events(incident).stream()
                .filter(event -> event.receivedAt().isAfter(since))
                .toList();
        List<HandoverView.Event> last = all.subList(Math.max(0, all.size() - MOST_EVENTS), all.size()).stream()
                .map(event -> new HandoverView.Event(
                        times.dateAndTime(event.at(), words.zones().get(0)), event.text()))
                .toList();
        boolean mayTake = !onPaper && !reader.equals(incident.lead()) && writes.mayChange(reader, incident);
        return new HandoverView.Open(
                incident.key(),
                links.incident(incident.key()),
                incident.title(),
                incident.severity().name(),
                words.lead(incident),
                Integer.toString(all.size()),
                last,
                mayTake ? people.describe(reader).name() : "",
                Long.toString(incident.version()));
    }

    /** What curation shows, in order. */
    private List<TimelineEvent> events(Incident incident) {
        TimelineQuery query = new TimelineQuery(false, null, null);
        return Stream.iterate(
                        timelines.read(incident, query, 0, Slice.MOST),
                        slice -> slice != null,
                        slice -> slice.isLast()
                                ? null
                                : timelines.read(
                                        incident,
                                        query,
                                        slice.start() + slice.values().size(),
                                        Slice.MOST))
                .flatMap(slice -> slice.values().stream())
                .toList();
    }
}
