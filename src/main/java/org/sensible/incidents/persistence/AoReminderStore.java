package org.sensible.incidents.persistence;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import com.atlassian.plugin.spring.scanner.annotation.imports.ComponentImport;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.java.ao.DBParam;
import net.java.ao.Query;
import org.sensible.incidents.policy.Reminder;
import org.sensible.incidents.policy.ReminderStore;

/** Which reminders were sent, in the tables of Active Objects: the unique column decides between nodes. Threads may share it. */
@ConfluenceComponent
public final class AoReminderStore implements ReminderStore {

    private final ActiveObjects ao;

    @Inject
    public AoReminderStore(@ComponentImport ActiveObjects ao) {
        this.ao = ao;
    }

    @Override
    public Set<String> claimed(Collection<String> digests) {
        Set<String> claimed = new HashSet<>();
        for (List<String> some : Portions.of(List.copyOf(digests))) {
            for (ReminderRow row : ao.find(
                    ReminderRow.class,
                    Query.select().where("REMINDER_ID IN (" + Portions.places(some) + ")", some.toArray()))) {
                claimed.add(row.getReminderId());
            }
        }
        return claimed;
    }

    @Override
    public void claim(Reminder reminder) {
        try {
            ao.create(
                    ReminderRow.class,
                    new DBParam("REMINDER_ID", reminder.digest()),
                    new DBParam("INCIDENT_UID", reminder.incidentUid()),
                    new DBParam("DUE_AT", Nanoseconds.of(reminder.dueAt())));
        } catch (RuntimeException failure) {
            // Hosts wrap what the database says in exceptions of their own. The unit is lost and ends with this.
            throw Violation.isIn(failure) ? new Claimed(reminder.digest(), failure) : failure;
        }
    }

    @Override
    public void removeAll(String incidentUid) {
        ao.deleteWithSQL(ReminderRow.class, "INCIDENT_UID = ?", incidentUid);
    }
}
