package org.sensible.incidents.confluence;

import jakarta.inject.Inject;
import org.sensible.incidents.incident.Incident;
import org.sensible.incidents.incident.Person;
import org.sensible.incidents.incident.Text;

/** {@code incident-summary}: one incident: stage, lead and roles, what to do next, and the form for a status update. */
public final class SummaryMacro extends IncidentMacro {

    private final SummaryScreens summaries;

    @Inject
    public SummaryMacro(MacroIncident incidents, SummaryScreens summaries, Screens screens) {
        super(incidents, screens, Text.of("incidents.macro.summary.frame"));
        this.summaries = summaries;
    }

    @Override
    String show(Incident incident, Person reader, Call call) {
        return summaries.summary(incident, reader, call.onPaper() ? Place.PAPER : Place.MACRO);
    }
}
