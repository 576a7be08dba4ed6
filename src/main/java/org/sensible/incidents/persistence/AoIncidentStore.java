package org.sensible.incidents.persistence;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import com.atlassian.plugin.spring.scanner.annotation.imports.ComponentImport;
import jakarta.annotation.Nullable;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
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
import org.sensible.incidents.incident.Restriction;
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
    private final RestrictionRows restrictions;
    private final IndexRows index;

    @Inject
    public AoIncidentStore(@ComponentImport ActiveObjects ao, UnitOfWork unit) {
        this.ao = ao;
        this.unit = unit;
        milestones = new MilestoneRows(ao);
        restrictions = new RestrictionRows(ao);
        index = new IndexRows(ao);
    }

    @Override
    public Optional<Incident> find(String key) {
        return unit.call(() -> row(key).map(row -> incidents(row).get(0)));
    }

    @Override
    public Optional<Incident> byUid(String uid) {
        return unit.call(
                () -> incidents(ao.find(IncidentRow.class, Query.select().where("INCIDENT_UID = ?", uid))).stream()
                        .findFirst());
    }

    @Override
    public List<Incident> ofKeys(Collection<String> keys) {
        return Portions.of(List.copyOf(keys)).stream()
                .flatMap(portion -> incidents(ao.find(
                                IncidentRow.class,
                                Query.select()
                                        .where(
                                                "INCIDENT_KEY IN (" + Portions.places(portion) + ")",
                                                portion.toArray())))
                        .stream())
                .toList();
    }

    @Override
    public List<Incident> ofJiraIssue(String issueKey) {
        // Wide on purpose: databases differ in letters of either case and in what _ stands for.
        Query like = Query.select()
                .where(
                        "JIRA_ISSUE LIKE ? OR JIRA_ISSUE LIKE ?",
                        "%" + issueKey + "%",
                        "%" + issueKey.toLowerCase(Locale.ROOT) + "%");
        return unit.call(() -> incidents(ao.find(IncidentRow.class, like))).stream()
                .filter(incident -> incident.isOfJiraIssue(issueKey))
                .toList();
    }

    @Override
    public long nextNumber(boolean drill) {
        IncidentRow[] kept = ao.find(IncidentRow.class, highest(drill));
        RemovedRow[] removed = ao.find(RemovedRow.class, highest(drill));
        return 1
                + Math.max(
                        kept.length == 0 ? 0 : kept[0].getIncidentNo(),
                        removed.length == 0 ? 0 : removed[0].getIncidentNo());
    }

    @Override
    public void insert(Incident incident) {
        IncidentRow row = create(incident);
        IncidentMapping.write(incident, incident.version(), row);
        row.save();
        milestones.write(incident, row.getID());
        restrictions.write(incident, row.getID());
        allow(row.getID(), incident.version());
    }

    @Override
    public Incident update(Incident changed) {
        IncidentRow row = claimed(changed);
        long next = changed.version() + 1;
        allow(row.getID(), next);
        IncidentMapping.write(changed, next, row);
        row.save();
        milestones.write(changed, row.getID());
        restrictions.write(changed, row.getID());
        index.follow(changed);
        return changed.change().version(next).done();
    }

    @Override
    public void remove(Incident incident) {
        IncidentRow row = claimed(incident);
        ao.create(
                RemovedRow.class,
                new DBParam("INCIDENT_KEY", incident.key()),
                new DBParam("INCIDENT_NO", incident.number()),
                new DBParam("DRILL_RUN", incident.drill()));
        milestones.remove(row.getID());
        restrictions.remove(row.getID());
        ao.delete(row);
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
        IncidentSearch search = failures(before).where("SERVICE_NAME = ?", service);
        return unit.call(() -> visible(search, "STARTED_AT DESC, INCIDENT_NO DESC", visible, 0, 1)).stream()
                .findFirst()
                .flatMap(incident -> incident.milestones().at(Milestone.STARTED));
    }

    @Override
    public Map<String, Instant> lastStartsBefore(Collection<Incident> incidents, Predicate<Incident> visible) {
        Predecessors wanted = new Predecessors(incidents);
        if (wanted.latest().isPresent()) {
            IncidentSearch search = failures(wanted.latest().get());
            unit.run(() -> readUntilFound(search, visible, wanted));
        }
        return wanted.found();
    }

    /** Most predecessors stand close to the incidents, so few rows are read beyond those. */
    private void readUntilFound(IncidentSearch search, Predicate<Incident> visible, Predecessors wanted) {
        for (int offset = 0; !wanted.isComplete(); offset += MOST) {
            IncidentRow[] rows = ao.find(
                    IncidentRow.class,
                    search.ordered("STARTED_AT DESC, INCIDENT_NO DESC")
                            .limit(MOST)
                            .offset(offset));
            incidents(rows).stream().filter(visible).forEach(wanted::offer);
            if (rows.length < MOST) {
                return;
            }
        }
    }

    private static IncidentSearch failures(Instant before) {
        return new IncidentSearch()
                .where("STARTED_AT < ?", Nanoseconds.of(before))
                .where("OUTCOME_NAME = ?", Outcome.REAL.name())
                .where("DRILL_RUN = ?", false);
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

    /** The row, taken from all others who would change it at that version. */
    private IncidentRow claimed(Incident incident) {
        IncidentRow row = row(incident.key()).orElseThrow(() -> new Stale(incident.key(), incident.version()));
        int claimed =
                ao.deleteWithSQL(GuardRow.class, "INCIDENT_ID = ? AND VERSION_NO = ?", row.getID(), incident.version());
        if (claimed != 1) {
            throw new Stale(incident.key(), incident.version());
        }
        return row;
    }

    private static Query highest(boolean drill) {
        return Query.select()
                .where("DRILL_RUN = ?", drill)
                .order("INCIDENT_NO DESC")
                .limit(1);
    }

    private IncidentRow create(Incident incident) {
        if (ao.count(RemovedRow.class, Query.select().where("INCIDENT_KEY = ?", incident.key())) > 0) {
            throw new Taken(incident.key(), null);
        }
        try {
            return ao.create(
                    IncidentRow.class,
                    new DBParam("INCIDENT_UID", incident.uid()),
                    new DBParam("INCIDENT_KEY", incident.key()),
                    new DBParam("INCIDENT_NO", incident.number()),
                    new DBParam("DRILL_RUN", incident.drill()));
        } catch (RuntimeException failure) {
            // Hosts wrap what the database says in exceptions of their own. The unit is lost and ends with this.
            throw Violation.isLostRace(failure) ? new Taken(incident.key(), failure) : failure;
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
        List<Integer> ids = Arrays.stream(rows).map(IncidentRow::getID).toList();
        Map<Integer, Milestones> found = milestones.read(ids);
        Map<Integer, Restriction> restricted = restrictions.read(ids);
        return Arrays.stream(rows)
                .map(row -> IncidentMapping.read(
                        row, found.get(row.getID()), restricted.getOrDefault(row.getID(), Restriction.NONE)))
                .toList();
    }
}
