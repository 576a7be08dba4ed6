package org.sensible.incidents.persistence;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import com.atlassian.plugin.spring.scanner.annotation.imports.ComponentImport;
import jakarta.annotation.Nullable;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import net.java.ao.DBParam;
import net.java.ao.Query;
import org.sensible.incidents.incident.DutyChange;
import org.sensible.incidents.incident.DutyStore;
import org.sensible.incidents.incident.Person;

/** Who had which duty when, in the tables of Active Objects. Threads may share it. */
@ConfluenceComponent
public final class AoDutyStore implements DutyStore {

    private final ActiveObjects ao;

    @Inject
    public AoDutyStore(@ComponentImport ActiveObjects ao) {
        this.ao = ao;
    }

    @Override
    public void add(DutyChange change) {
        List<DBParam> columns = new ArrayList<>(List.of(
                new DBParam("INCIDENT_UID", change.incidentUid()),
                new DBParam("DUTY_NAME", change.duty().name()),
                new DBParam("CHANGED_AT", Nanoseconds.of(change.at()))));
        if (change.before() != null) {
            columns.add(new DBParam("BEFORE_USER", change.before().key()));
        }
        if (change.after() != null) {
            columns.add(new DBParam("AFTER_USER", change.after().key()));
        }
        ao.create(DutyChangeRow.class, columns.toArray(DBParam[]::new));
    }

    @Override
    public List<DutyChange> of(Collection<String> incidentUids) {
        List<DutyChange> changes = new ArrayList<>();
        for (List<String> uids : Portions.of(List.copyOf(incidentUids))) {
            String places = Portions.places(uids);
            for (DutyChangeRow row : ao.find(
                    DutyChangeRow.class, Query.select().where("INCIDENT_UID IN (" + places + ")", uids.toArray()))) {
                changes.add(read(row));
            }
        }
        return changes;
    }

    @Override
    public void removeAll(String incidentUid) {
        ao.deleteWithSQL(DutyChangeRow.class, "INCIDENT_UID = ?", incidentUid);
    }

    private static DutyChange read(DutyChangeRow row) {
        return new DutyChange(
                row.getIncidentUid(),
                DutyChange.Duty.valueOf(row.getDutyName()),
                Nanoseconds.toInstant(row.getChangedAt()),
                person(row.getBeforeUser()),
                person(row.getAfterUser()));
    }

    @Nullable
    private static Person person(@Nullable String key) {
        return key == null ? null : new Person(key);
    }
}
