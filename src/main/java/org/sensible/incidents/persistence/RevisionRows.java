package org.sensible.incidents.persistence;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.java.ao.Query;
import org.sensible.incidents.incident.UnitOfWork;
import org.sensible.incidents.timeline.Revision;
import org.sensible.incidents.timeline.RevisionStore;

/** The revisions of events, a row each. */
final class RevisionRows implements RevisionStore {

    private final ActiveObjects ao;
    private final UnitOfWork unit;

    RevisionRows(ActiveObjects ao, UnitOfWork unit) {
        this.ao = ao;
        this.unit = unit;
    }

    @Override
    public void add(String incidentUid, List<Revision> revisions) {
        if (revisions.isEmpty()) {
            return;
        }
        unit.run(() -> {
            Set<String> known = known(incidentUid, revisions);
            List<Map<String, Object>> rows = new ArrayList<>();
            for (Revision revision : revisions) {
                if (known.add(RevisionMapping.digest(incidentUid, revision))) {
                    rows.add(RevisionMapping.columns(incidentUid, revision));
                }
            }
            if (!rows.isEmpty()) {
                ao.create(RevisionRow.class, rows);
            }
        });
    }

    @Override
    public Map<String, List<Revision>> of(String incidentUid, Collection<String> eventIds) {
        Map<String, List<Revision>> found = new HashMap<>();
        for (List<String> portion : Portions.of(List.copyOf(eventIds))) {
            for (RevisionRow row : unit.call(() -> find("EVENT_ID", portion))) {
                if (row.getIncidentUid().equals(incidentUid)) {
                    found.computeIfAbsent(row.getEventId(), id -> new ArrayList<>())
                            .add(RevisionMapping.read(row));
                }
            }
        }
        return found;
    }

    @Override
    public void remove(String incidentUid) {
        unit.run(() -> ao.deleteWithSQL(RevisionRow.class, "INCIDENT_UID = ?", incidentUid));
    }

    private Set<String> known(String incidentUid, List<Revision> revisions) {
        List<String> digests = revisions.stream()
                .map(revision -> RevisionMapping.digest(incidentUid, revision))
                .toList();
        Set<String> known = new HashSet<>();
        for (List<String> portion : Portions.of(digests)) {
            for (RevisionRow row : find("DIGEST", portion)) {
                known.add(row.getDigest());
            }
        }
        return known;
    }

    /** In the order in which they were kept: the database counts its rows upwards, and all are kept in turn. */
    private RevisionRow[] find(String column, List<String> values) {
        return ao.find(
                RevisionRow.class,
                Query.select()
                        .where(column + " IN (" + Portions.places(values) + ")", values.toArray())
                        .order("ID ASC"));
    }
}
