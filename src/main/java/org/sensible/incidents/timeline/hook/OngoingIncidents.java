package org.sensible.incidents.timeline.hook;

import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.sensible.incidents.incident.Incident;
import org.sensible.incidents.incident.IncidentQuery;
import org.sensible.incidents.incident.IncidentStore;
import org.sensible.incidents.incident.Slice;
import org.sensible.incidents.incident.Stage;

/** The incidents on which people work: DETECTION or RECOVERY, no drill. Threads may share it. */
@ConfluenceComponent
public final class OngoingIncidents {

    private final IncidentStore incidents;

    @Inject
    public OngoingIncidents(IncidentStore incidents) {
        this.incidents = incidents;
    }

    /** At most 1 000 of each stage. */
    List<Incident> newestFirst() {
        return Stream.of(Stage.DETECTION, Stage.RECOVERY)
                .map(stage -> new IncidentQuery(stage, null, null, null, null, null, null, false))
                .flatMap(query -> incidents.list(query, any -> true, 0, Slice.MOST).values().stream())
                .sorted(Comparator.comparing(
                                (Incident incident) -> incident.milestones().declaredAt())
                        .thenComparing(Incident::number)
                        .reversed())
                .toList();
    }

    static boolean isOpen(Incident incident) {
        return incident.stage() == Stage.DETECTION || incident.stage() == Stage.RECOVERY;
    }
}
