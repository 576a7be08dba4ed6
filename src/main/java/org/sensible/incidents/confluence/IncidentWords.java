package org.sensible.incidents.confluence;

import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.sensible.incidents.incident.Incident;
import org.sensible.incidents.incident.Milestone;
import org.sensible.incidents.incident.People;
import org.sensible.incidents.incident.Stage;
import org.sensible.incidents.incident.Text;
import org.sensible.incidents.incident.Wording;

/** Who has an incident and since when, in the reader's words. Threads may share it. */
@ConfluenceComponent
public final class IncidentWords {

    private final People people;
    private final TimeWords times;
    private final TeamZones zones;
    private final Wording wording;
    private final Clock clock;

    @Inject
    public IncidentWords(People people, TimeWords times, TeamZones zones, Wording wording, Clock clock) {
        this.people = people;
        this.times = times;
        this.zones = zones;
        this.wording = wording;
        this.clock = clock;
    }

    /** In which the team's times are shown, at least one. */
    List<ZoneId> zones() {
        return zones.all();
    }

    /** Who leads, or that nobody does yet. */
    String lead(Incident incident) {
        return incident.lead() == null
                ? wording.tell(Text.of("incidents.incident.page.noLead"))
                : people.describe(incident.lead()).displayName();
    }

    /** Each split-off duty with who has it. */
    List<String> roles(Incident incident) {
        return incident.roles().entrySet().stream()
                .map(entry -> wording.tell(Text.of(
                        "incidents.macro.summary.role",
                        entry.getKey().label(),
                        people.describe(entry.getValue()).displayName())))
                .toList();
    }

    /** For how long it goes on, or that it recovered, with the instant in every zone. */
    Since since(Incident incident) {
        Instant recovered = incident.milestones().at(Milestone.RECOVERED).orElse(null);
        if (recovered != null) {
            return new Since(wording.tell(Milestone.RECOVERED.label()), everywhere(recovered));
        }
        Instant from = incident.milestones().at(Milestone.STARTED).orElseGet(incident.milestones()::declaredAt);
        boolean isOver = incident.stage() == Stage.CLOSED || incident.stage() == Stage.POST_INCIDENT;
        long seconds = Math.max(0, Duration.between(from, clock.instant()).getSeconds());
        Text words = isOver
                ? Text.of("incidents.macro.summary.began")
                : Text.of("incidents.macro.summary.since", times.span(seconds));
        return new Since(wording.tell(words), everywhere(from));
    }

    /** What the time is now, in every zone. */
    String now() {
        return times.everywhere(clock.instant(), zones());
    }

    private List<String> everywhere(Instant at) {
        return zones().stream().map(zone -> times.dateAndTime(at, zone)).toList();
    }

    /** How long, or what happened, and the instant once for each zone. */
    record Since(String words, List<String> instants) {}
}
