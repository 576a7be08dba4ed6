package org.sensible.incidents.timeline;

import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import jakarta.annotation.Nullable;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.sensible.incidents.incident.Incident;
import org.sensible.incidents.incident.IncidentLog;
import org.sensible.incidents.incident.LogEntry;
import org.sensible.incidents.incident.Milestone;
import org.sensible.incidents.incident.MilestoneState;
import org.sensible.incidents.incident.Text;
import org.sensible.incidents.incident.Wording;

/**
 * Writes what the product does with an incident into its timeline, as events of the source {@code sensible}, in the
 * application's language. Threads may share it.
 */
@ConfluenceComponent
public final class TimelineLog implements IncidentLog {

    private final Timelines timelines;
    private final Wording wording;

    @Inject
    public TimelineLog(Timelines timelines, Wording wording) {
        this.timelines = timelines;
        this.wording = wording;
    }

    /**
     * The milestone's one event, known by milestone and instant: one at an earlier place leaves the postmortem, one that
     * comes back to its place is shown again, and one that rests on an event is marked on that event's row.
     */
    @Override
    public void mark(Incident incident, Milestone milestone, @Nullable Instant was) {
        MilestoneState state = incident.milestones().get(milestone);
        if (state.isSet()) {
            NewEvent event = NewEvent.of(
                            Curation.SENSIBLE,
                            Circumstances.markExternalId(milestone, state.at()),
                            state.at(),
                            Kind.MILESTONE,
                            wording.say(words(incident, milestone)))
                    .timeFrom(TimeFrom.PERSON)
                    .author(state.by() == null ? null : Author.of(state.by()))
                    .build();
            timelines.record(incident, List.of(event));
        }
        timelines.settle(incident);
    }

    private static Text words(Incident incident, Milestone milestone) {
        return milestone == Milestone.DECLARED
                ? Text.of(
                        "incidents.timeline.milestone.declared",
                        incident.key(),
                        incident.severity().name(),
                        incident.title())
                : Text.of("incidents.timeline.milestone.set", milestone.label());
    }

    @Override
    public void append(Incident incident, LogEntry entry) {
        Kind kind = Kind.ofWord(entry.kind())
                .orElseThrow(() -> new IllegalArgumentException("no event has the kind " + entry.kind()));
        timelines.record(
                incident,
                List.of(NewEvent.of(
                                Curation.SENSIBLE,
                                UUID.randomUUID().toString(),
                                entry.at(),
                                kind,
                                wording.say(entry.text()))
                        .author(entry.by() == null ? null : Author.of(entry.by()))
                        .build()));
    }
}
