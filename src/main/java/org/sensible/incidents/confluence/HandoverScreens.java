package org.sensible.incidents.confluence;

import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.sensible.incidents.incident.Incident;
import org.sensible.incidents.incident.IncidentQuery;
import org.sensible.incidents.incident.Incidents;
import org.sensible.incidents.incident.Person;
import org.sensible.incidents.incident.Stage;
import org.sensible.incidents.incident.Text;
import org.sensible.incidents.incident.Wording;
import org.sensible.incidents.policy.Waiting;

/** What the last zone leaves to the next: what waits for the reader, and what changed while the reader was away. Threads may share it. */
@ConfluenceComponent
public final class HandoverScreens {

    private static final int MOST = 50;

    private final Incidents incidents;
    private final Waiting waiting;
    private final HandoverRows rows;
    private final TeamZones zones;
    private final TimeWords times;
    private final Wording wording;
    private final Screens screens;

    @Inject
    public HandoverScreens(
            Incidents incidents,
            Waiting waiting,
            HandoverRows rows,
            TeamZones zones,
            TimeWords times,
            Wording wording,
            Screens screens) {
        this.incidents = incidents;
        this.waiting = waiting;
        this.rows = rows;
        this.zones = zones;
        this.times = times;
        this.wording = wording;
        this.screens = screens;
    }

    String of(Person reader, boolean onPaper) {
        List<Incident> open = open(reader);
        Waiting.Away away = waiting.away(reader);
        List<ZoneId> zone = List.of(zones.first());
        if (!onPaper) {
            screens.useScript("incidents-demands");
        }
        String since = times.everywhere(away.since(), zones.all());
        return screens.show(
                "handover",
                new HandoverView(
                        wording.tell(Text.of(
                                away.isKnown()
                                        ? "incidents.policy.handover.since"
                                        : "incidents.policy.handover.sinceStandard",
                                since)),
                        waiting.of(open, reader).stream()
                                .map(duty -> rows.duty(duty, zone))
                                .toList(),
                        open.stream()
                                .map(incident -> rows.changes(incident, away.since(), reader, onPaper))
                                .toList()));
    }

    private List<Incident> open(Person reader) {
        List<Incident> open = new ArrayList<>();
        for (Stage stage : List.of(Stage.DETECTION, Stage.RECOVERY, Stage.POST_INCIDENT)) {
            IncidentQuery query = new IncidentQuery(stage, null, null, null, null, null, null, false);
            open.addAll(incidents.list(query, 0, MOST, reader).values());
        }
        return open;
    }
}
