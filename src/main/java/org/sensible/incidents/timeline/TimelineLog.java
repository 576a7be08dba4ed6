package org.sensible.incidents.timeline;

import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.sensible.incidents.incident.Incident;
import org.sensible.incidents.incident.IncidentLog;
import org.sensible.incidents.incident.LogEntry;
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
