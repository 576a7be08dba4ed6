package org.sensible.incidents.confluence;

import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import jakarta.inject.Inject;
import org.sensible.incidents.incident.Incident;
import org.sensible.incidents.incident.Incidents;
import org.sensible.incidents.incident.NotSignedIn;
import org.sensible.incidents.incident.Person;
import org.sensible.incidents.incident.SettingsStore;
import org.sensible.incidents.incident.Text;
import org.sensible.incidents.incident.UnitOfWork;
import org.sensible.incidents.incident.Wording;

/** Parts of a screen about one incident that macros and the incident's own page share. Threads may share it. */
@ConfluenceComponent
public final class IncidentScreens {

    private final Incidents incidents;
    private final SettingsStore settings;
    private final UnitOfWork work;
    private final Reader reader;
    private final TimeWords times;
    private final Wording wording;
    private final Screens screens;

    @Inject
    public IncidentScreens(
            Incidents incidents,
            SettingsStore settings,
            UnitOfWork work,
            Reader reader,
            TimeWords times,
            Wording wording,
            Screens screens) {
        this.incidents = incidents;
        this.settings = settings;
        this.work = work;
        this.reader = reader;
        this.times = times;
        this.wording = wording;
        this.screens = screens;
    }

    /** The key times of an incident that the reader may see, as a table in words. */
    String keyTimes(Incident incident) {
        Person person =
                reader.current().orElseThrow(() -> new NotSignedIn(Text.of("incidents.macro.incident.notSignedIn")));
        return work.call(() -> screens.show(
                "key-times",
                KeyTimesView.of(
                        incidents.keyTimes(incident, person),
                        settings.read().zones().get(0),
                        times,
                        wording)));
    }
}
