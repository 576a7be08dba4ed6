package org.sensible.incidents.confluence;

import jakarta.inject.Inject;
import org.sensible.incidents.incident.Incident;
import org.sensible.incidents.incident.Person;
import org.sensible.incidents.incident.Text;

/**
 * {@code action-items}: the action items of an incident as Jira shows them to the reader, as a matrix of importance and
 * urgency or as a list. A silent Jira, or one that the reader has not authorised yet, is said in words and breaks no page.
 */
public final class ActionItemsMacro extends IncidentMacro {

    private final ActionItemsScreens parts;

    @Inject
    public ActionItemsMacro(MacroIncident incidents, ActionItemsScreens parts, Screens screens) {
        super(incidents, screens, Text.of("incidents.macro.actionItems.frame"));
        this.parts = parts;
    }

    @Override
    String show(Incident incident, Person reader, Call call) {
        boolean asList = "list".equals(call.parameters().get("view"));
        return call.onPaper() ? parts.export(incident) : parts.show(incident, asList);
    }
}
