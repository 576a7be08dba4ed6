package org.sensible.incidents.confluence;

import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Optional;
import org.sensible.incidents.incident.Incident;
import org.sensible.incidents.incident.Incidents;
import org.sensible.incidents.incident.KeyTimes;
import org.sensible.incidents.incident.Milestones;
import org.sensible.incidents.incident.Person;
import org.sensible.incidents.incident.Wording;

/** Parts of a screen about one incident that macros and the incident's own page share. Threads may share it. */
@ConfluenceComponent
public final class IncidentScreens {

    private final Incidents incidents;
    private final TeamZones zones;
    private final TimeWords times;
    private final Wording wording;
    private final Clock clock;
    private final Screens screens;

    @Inject
    public IncidentScreens(
            Incidents incidents, TeamZones zones, TimeWords times, Wording wording, Clock clock, Screens screens) {
        this.incidents = incidents;
        this.zones = zones;
        this.times = times;
        this.wording = wording;
        this.clock = clock;
        this.screens = screens;
    }

    /**
     * The key times of an incident that the reader may see: the response and what came after as drawings, and all of them as a table in words.
     *
     * @param onPaper without the drawings, which need our style sheet
     */
    String keyTimes(Incident incident, Person reader, boolean onPaper) {
        KeyTimes keyTimes = incidents.keyTimes(incident, reader);
        ZoneId zone = zones.first();
        Optional<KeyTimeBarView> bar = Optional.empty();
        Optional<KeyTimeLanesView> afterwards = Optional.empty();
        if (!onPaper) {
            Milestones milestones = incident.milestones();
            bar = KeyTimeBarView.of(incident.key(), keyTimes, milestones, zone, times, wording);
            afterwards = KeyTimeLanesView.of(incident.key(), keyTimes, milestones, clock.instant(), times, wording);
        }
        return screens.show("key-times", KeyTimesView.of(bar, afterwards, keyTimes, zone, times, wording));
    }
}
