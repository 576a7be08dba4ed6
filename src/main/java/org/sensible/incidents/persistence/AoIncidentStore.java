package org.sensible.incidents.persistence;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import com.atlassian.plugin.spring.scanner.annotation.imports.ComponentImport;
import jakarta.annotation.Nullable;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import net.java.ao.DBParam;
import net.java.ao.Query;
import org.sensible.incidents.incident.Incident;
import org.sensible.incidents.incident.IncidentQuery;
import org.sensible.incidents.incident.IncidentStore;
import org.sensible.incidents.incident.Milestone;
import org.sensible.incidents.incident.Milestones;
import org.sensible.incidents.incident.Outcome;
import org.sensible.incidents.incident.Slice;
import org.sensible.incidents.incident.UnitOfWork;

/** Incidents in the tables of Active Objects. Threads may share it. */
@ConfluenceComponent
public final class AoIncidentStore implements IncidentStore {

    /** How many rows are read at once where visibility decides how many are needed. */
    private static final int BATCH = 20;

    private static final int MOST = 500;

    private final ActiveObjects ao;
    private final UnitOfWork unit;
    private final MilestoneRows milestones;

    @Inject
    public AoIncidentStore(@ComponentImport ActiveObjects ao, UnitOfWork unit) {
        this.ao = ao;
        this.unit = unit;
        milestones = new MilestoneRows(ao);
    }

    @Override
    public Optional<Incident> find(String key) {
        return unit.call(() -> row(key).map(row -> incidents(row).get(0)));
    }

    @Override
    public long nextNumber(boolean drill) {
        Query highest = Query.select()
                .where("DRILL_RUN = ?", drill)
                .order("INCIDENT_NO DESC")
                .limit(1);
        IncidentRow[] rows = ao.find(IncidentRow.class, highest);
        return rows.length == 0 ? 1 : rows[0].getIncidentNo() + 1;
    }

    @Override
    public void insert(Incident incident) {
        IncidentRow row = create(incident);
        IncidentMapping.write(incident, incident.version(), row);
        row.save();
        milestones.write(incident, row.getID());
        allow(row.getID(), incident.version());
    }

    @Override
    public Incident update(Incident changed) {
        IncidentRow row = row(changed.key()).orElseThrow(() -> new Stale(changed.key(), changed.version()));
        int allowed =
                ao.deleteWithSQL(GuardRow.class, "INCIDENT_ID = ? AND VERSION_NO = ?", row.getID(), changed.version());
        if (allowed != 1) {
            throw new Stale(changed.key(), changed.version());
        }
        long next = changed.version() + 1;
        allow(row.getID(), next);
        IncidentMapping.write(changed, next, row);
        row.save();
        milestones.write(changed, row.getID());
        return changed.change().version(next).done();
    }

    @Override
    public Slice<Incident> list(IncidentQuery query, Predicate<Incident> visible, int start, int limit) {
        List<Incident> found = unit.call(() ->
                visible(IncidentSearch.of(query), "DECLARED_AT DESC, INCIDENT_NO DESC", visible, start, limit + 1));
        boolean isLast = found.size() <= limit;
        return new Slice<>(isLast ? found : found.subList(0, limit), start, limit, isLast);
    }

    @Override
    public Optional<Instant> lastStartBefore(Instant before, @Nullable String service, Predicate<Incident> visible) {
        IncidentSearch search = new IncidentSearch()
                .where("STARTED_AT < ?", Nanoseconds.of(before))
                .where("OUTCOME_NAME = ?", Outcome.REAL.name())
                .where("DRILL_RUN = ?", false)
                .where("SERVICE_NAME = ?", service);
        return unit.call(() -> visible(search, "STARTED_AT DESC, INCIDENT_NO DESC", visible, 0, 1)).stream()
                .findFirst()
                .flatMap(incident -> incident.milestones().at(Milestone.STARTED));
    }

    /** At most {@code limit} visible incidents after the first {@code start} ones. */
    private List<Incident> visible(
            IncidentSearch search, String order, Predicate<Incident> visible, int start, int limit) {
        List<Incident> found = new ArrayList<>();
        int batch = Math.min(MOST, Math.max(BATCH, start + limit));
        int passedOver = 0;
        for (int offset = 0; ; offset += batch) {
            IncidentRow[] rows = ao.find(
                    IncidentRow.class, search.ordered(order).limit(batch).offset(offset));
            for (Incident incident : incidents(rows)) {
                if (!visible.test(incident)) {
                    continue;
                }
                if (passedOver < start) {
                    passedOver++;
                } else if (found.size() < limit) {
                    found.add(incident);
                }
            }
            if (rows.length < batch || found.size() == limit) {
                return found;
            }
        }
    }

    private IncidentRow create(Incident incident) {
        try {
            return ao.create(
                    IncidentRow.class,
                    new DBParam("INCIDENT_UID", incident.uid()),
                    new DBParam("INCIDENT_KEY", incident.key()),
                    new DBParam("INCIDENT_NO", incident.number()),
                    new DBParam("DRILL_RUN", incident.drill()));
        } catch (RuntimeException failure) {
            // Hosts wrap what the database says in exceptions of their own. The unit is lost and ends with this.
            throw Violation.isIn(failure) ? new Taken(incident.key(), failure) : failure;
        }
    }

    private void allow(int incidentId, long version) {
        ao.create(GuardRow.class, new DBParam("INCIDENT_ID", incidentId), new DBParam("VERSION_NO", version));
    }

    private Optional<IncidentRow> row(String key) {
        return Arrays.stream(ao.find(IncidentRow.class, Query.select().where("INCIDENT_KEY = ?", key)))
                .filter(row -> row.getIncidentKey().equals(key)) // some databases take inc-7 for INC-7
                .findFirst();
    }

    private List<Incident> incidents(IncidentRow... rows) {
        Map<Integer, Milestones> found =
                milestones.read(Arrays.stream(rows).map(IncidentRow::getID).toList());
        return Arrays.stream(rows)
                .map(row -> IncidentMapping.read(row, found.get(row.getID())))
                .toList();
    }
}
