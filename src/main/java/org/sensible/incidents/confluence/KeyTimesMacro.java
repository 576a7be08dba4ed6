package org.sensible.incidents.confluence;

import jakarta.inject.Inject;
import org.sensible.incidents.incident.Incident;
import org.sensible.incidents.incident.Person;
import org.sensible.incidents.incident.Text;

/** {@code incident-key-times}: the response of one incident as a bar, and its nine key times, each with its state in words. */
public final class KeyTimesMacro extends IncidentMacro {

    private final IncidentScreens parts;

    @Inject
    public KeyTimesMacro(MacroIncident incidents, IncidentScreens parts, Screens screens) {
        super(incidents, screens, Text.of("incidents.macro.keyTimes.frame"));
        this.parts = parts;
    }

    @Override
    String show(Incident incident, Person reader, Call call) {
        return parts.keyTimes(incident, reader, call.onPaper());
    }
}
