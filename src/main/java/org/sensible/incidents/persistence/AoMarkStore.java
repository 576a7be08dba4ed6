package org.sensible.incidents.persistence;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import com.atlassian.plugin.spring.scanner.annotation.imports.ComponentImport;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import net.java.ao.DBParam;
import net.java.ao.Query;
import org.sensible.incidents.incident.Person;
import org.sensible.incidents.policy.DemandMark;
import org.sensible.incidents.policy.MarkStore;

/** What people said of demands, in the tables of Active Objects. Threads may share it. */
@ConfluenceComponent
public final class AoMarkStore implements MarkStore {

    private final ActiveObjects ao;

    @Inject
    public AoMarkStore(@ComponentImport ActiveObjects ao) {
        this.ao = ao;
    }

    @Override
    public List<DemandMark> of(Collection<String> incidentUids) {
        List<DemandMark> marks = new ArrayList<>();
        for (List<String> uids : Portions.of(List.copyOf(incidentUids))) {
            String places = Portions.places(uids);
            for (DemandMarkRow row : ao.find(
                    DemandMarkRow.class, Query.select().where("INCIDENT_UID IN (" + places + ")", uids.toArray()))) {
                marks.add(read(row));
            }
        }
        return marks;
    }

    @Override
    public void put(DemandMark mark) {
        remove(mark.incidentUid(), mark.slug());
        List<DBParam> columns = new ArrayList<>(List.of(
                new DBParam("MARK_ID", Digest.of(mark.incidentUid(), mark.slug())),
                new DBParam("INCIDENT_UID", mark.incidentUid()),
                new DBParam("DEMAND_SLUG", mark.slug()),
                new DBParam("MARK_KIND", mark.kind().name()),
                new DBParam("MARKED_AT", Nanoseconds.of(mark.at())),
                new DBParam("MARKED_BY", mark.by().key())));
        if (mark.reason() != null) {
            columns.add(new DBParam("REASON_TEXT", mark.reason()));
        }
        ao.create(DemandMarkRow.class, columns.toArray(DBParam[]::new));
    }

    @Override
    public void remove(String incidentUid, String slug) {
        ao.deleteWithSQL(DemandMarkRow.class, "MARK_ID = ?", Digest.of(incidentUid, slug));
    }

    @Override
    public void removeAll(String incidentUid) {
        ao.deleteWithSQL(DemandMarkRow.class, "INCIDENT_UID = ?", incidentUid);
    }

    private static DemandMark read(DemandMarkRow row) {
        return new DemandMark(
                row.getIncidentUid(),
                row.getDemandSlug(),
                DemandMark.Kind.valueOf(row.getMarkKind()),
                row.getReasonText(),
                Nanoseconds.toInstant(row.getMarkedAt()),
                new Person(row.getMarkedBy()));
    }
}
