package org.sensible.incidents.policy;

import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import jakarta.inject.Inject;
import org.sensible.incidents.incident.DutyStore;
import org.sensible.incidents.incident.Incident;
import org.sensible.incidents.incident.IncidentDependent;

/** What was said of an incident's demands, who had to see to them, and who was reminded, goes with the incident. Threads may share it. */
@ConfluenceComponent
public final class IncidentMarks implements IncidentDependent {

    private final MarkStore marks;
    private final ReminderStore reminders;
    private final DutyStore duties;

    @Inject
    public IncidentMarks(MarkStore marks, ReminderStore reminders, DutyStore duties) {
        this.marks = marks;
        this.reminders = reminders;
        this.duties = duties;
    }

    /** Who may read the incident may read what was said of it; nothing more is kept. */
    @Override
    public void restricted(Incident incident) {}

    @Override
    public void removed(Incident incident) {
        marks.removeAll(incident.uid());
        reminders.removeAll(incident.uid());
        duties.removeAll(incident.uid());
    }
}
