package org.sensible.incidents.confluence;

import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import jakarta.annotation.Nullable;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sensible.incidents.actionitem.follow.ItemTallies;
import org.sensible.incidents.actionitem.follow.ItemTally;
import org.sensible.incidents.incident.DutyChange;
import org.sensible.incidents.incident.DutyStore;
import org.sensible.incidents.incident.Incident;
import org.sensible.incidents.incident.UnitOfWork;
import org.sensible.incidents.policy.Course;
import org.sensible.incidents.policy.DemandMark;
import org.sensible.incidents.policy.Facts;
import org.sensible.incidents.policy.ItemCount;
import org.sensible.incidents.policy.MarkStore;
import org.sensible.incidents.postmortem.Postmortems;
import org.sensible.incidents.timeline.Curation;
import org.sensible.incidents.timeline.Kind;
import org.sensible.incidents.timeline.TimelineEvent;
import org.sensible.incidents.timeline.Timelines;

/**
 * Reads incidents' courses from what the product and people recorded of them, hidden or not: no curation makes a demand kept
 * or broken. Threads may share it.
 */
@ConfluenceComponent
public final class IncidentCourse implements Course {

    private final Timelines timelines;
    private final Postmortems postmortems;
    private final MarkStore marks;
    private final DutyStore duties;
    private final ItemTallies items;
    private final UnitOfWork work;

    @Inject
    public IncidentCourse(
            Timelines timelines,
            Postmortems postmortems,
            MarkStore marks,
            DutyStore duties,
            ItemTallies items,
            UnitOfWork work) {
        this.timelines = timelines;
        this.postmortems = postmortems;
        this.marks = marks;
        this.duties = duties;
        this.items = items;
        this.work = work;
    }

    @Override
    public List<Facts> of(List<Incident> incidents) {
        Map<String, List<TimelineEvent>> events = timelines.ofKinds(incidents, EnumSet.of(Kind.ROLE, Kind.STATUS));
        Map<String, Postmortems.Found> found = postmortems.find(incidents);
        Map<String, List<DemandMark>> said = marks(incidents);
        Map<String, List<DutyChange>> held = duties(incidents);
        Map<String, ItemTally> tallies =
                items.known(incidents.stream().map(Incident::key).toList()).orElse(Map.of());
        return incidents.stream()
                .map(incident -> facts(
                                incident,
                                events.getOrDefault(incident.uid(), List.of()),
                                found.get(incident.key()),
                                tallies.get(incident.key()),
                                held.getOrDefault(incident.uid(), List.of()))
                        .marked(said.getOrDefault(incident.uid(), List.of())))
                .toList();
    }

    private static Facts facts(
            Incident incident,
            List<TimelineEvent> events,
            @Nullable Postmortems.Found postmortem,
            @Nullable ItemTally tally,
            List<DutyChange> duties) {
        return new Facts(
                incident,
                instants(events, Kind.ROLE, Set.of(Curation.SENSIBLE))
                        .findFirst()
                        .orElse(null),
                instants(events, Kind.STATUS, Set.of(Curation.SENSIBLE, Curation.PERSON))
                        .toList(),
                postmortem == null ? null : postmortem.postmortem().createdAt(),
                postmortem == null ? null : postmortem.postmortem().owner(),
                tally == null ? null : new ItemCount(tally.total(), tally.unowned()),
                duties,
                Map.of());
    }

    private Map<String, List<DutyChange>> duties(List<Incident> incidents) {
        List<String> uids = incidents.stream().map(Incident::uid).toList();
        return work.call(() -> duties.of(uids)).stream().collect(Collectors.groupingBy(DutyChange::incidentUid));
    }

    private Map<String, List<DemandMark>> marks(List<Incident> incidents) {
        List<String> uids = incidents.stream().map(Incident::uid).toList();
        return work.call(() -> marks.of(uids)).stream().collect(Collectors.groupingBy(DemandMark::incidentUid));
    }

    /** Of what the product or a person recorded; other sources' words count for nothing. */
    private static Stream<Instant> instants(List<TimelineEvent> events, Kind kind, Set<String> sources) {
        return events.stream()
                .filter(event -> event.kind() == kind && sources.contains(event.source()))
                .map(TimelineEvent::at);
    }
}
