package org.sensible.incidents.persistence;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import com.atlassian.plugin.spring.scanner.annotation.imports.ComponentImport;
import jakarta.annotation.Nullable;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import net.java.ao.Query;
import org.sensible.incidents.incident.Slice;
import org.sensible.incidents.incident.UnitOfWork;
import org.sensible.incidents.timeline.CurationIndex;
import org.sensible.incidents.timeline.Kind;
import org.sensible.incidents.timeline.Outline;
import org.sensible.incidents.timeline.Reason;
import org.sensible.incidents.timeline.RevisionStore;
import org.sensible.incidents.timeline.TimelineEvent;
import org.sensible.incidents.timeline.TimelineQuery;
import org.sensible.incidents.timeline.TimelineStore;

/** Events in a table of Active Objects. Threads may share it. */
@ConfluenceComponent
public final class AoTimelineStore implements TimelineStore {

    /** Somebody else may add the same events at the same time; each try sees what the others have kept by then. */
    private static final int TRIES = 5;

    private static final String IN_ORDER = "ORDER_KEY ASC";

    private final ActiveObjects ao;
    private final UnitOfWork unit;
    private final Turns turns;
    private final RevisionRows revisions;
    private final CurationRows curation;

    @Inject
    public AoTimelineStore(@ComponentImport ActiveObjects ao, UnitOfWork unit) {
        this.ao = ao;
        this.unit = unit;
        turns = new Turns(ao, unit);
        revisions = new RevisionRows(ao, unit);
        curation = new CurationRows(ao, unit);
    }

    @Override
    public <T> T inTurn(String incidentUid, Supplier<T> work) {
        return turns.take(incidentUid, work);
    }

    @Override
    public CurationIndex curation() {
        return curation;
    }

    @Override
    public RevisionStore revisions() {
        return revisions;
    }

    @Override
    public Map<String, Integer> known(String incidentUid, List<String> ids) {
        Map<String, Integer> known = new HashMap<>();
        for (List<String> portion : Portions.of(ids)) {
            for (EventRow row : unit.call(() -> rows("INCIDENT_UID, REVISION_COUNT, EVENT_ID", portion))) {
                if (row.getIncidentUid().equals(incidentUid)) {
                    known.put(row.getEventId(), row.getRevisionCount());
                }
            }
        }
        return known;
    }

    @Override
    public Set<String> add(String incidentUid, List<TimelineEvent> events) {
        Map<String, TimelineEvent> unique = new LinkedHashMap<>();
        events.forEach(event -> unique.putIfAbsent(EventMapping.digest(incidentUid, event), event));
        Set<String> added = new LinkedHashSet<>();
        for (List<String> portion : Portions.of(List.copyOf(unique.keySet()))) {
            added.addAll(addPortion(
                    incidentUid, portion, portion.stream().map(unique::get).toList()));
        }
        return added;
    }

    @Override
    public Optional<TimelineEvent> find(String incidentUid, String id) {
        return unit.call(() -> row(incidentUid, id).map(EventMapping::read));
    }

    @Override
    public void save(String incidentUid, TimelineEvent event) {
        unit.run(() -> row(incidentUid, event.id()).ifPresent(row -> {
            EventMapping.write(incidentUid, event, row);
            row.save();
        }));
    }

    @Override
    public void judge(String incidentUid, List<TimelineEvent> events) {
        for (List<TimelineEvent> portion : Portions.of(events)) {
            unit.run(() -> portion.forEach(event -> row(incidentUid, event.id()).ifPresent(row -> {
                TimelineEvent judged =
                        EventMapping.read(row).judged(event.why()).standing(event.standing());
                EventMapping.writeVerdict(incidentUid, judged, row);
                row.save();
            })));
        }
    }

    @Override
    public Slice<TimelineEvent> read(String incidentUid, TimelineQuery query, int start, int limit) {
        EventSearch search = EventSearch.of(incidentUid, query).all();
        List<TimelineEvent> found =
                unit.call(() -> read(search.upwards().offset(start).limit(limit + 1)));
        boolean isLast = found.size() <= limit;
        return new Slice<>(isLast ? found : found.subList(0, limit), start, limit, isLast);
    }

    @Override
    public Map<String, List<TimelineEvent>> ofKinds(Collection<String> incidentUids, Set<Kind> kinds) {
        List<String> names = kinds.stream().map(Kind::name).toList();
        Map<String, List<TimelineEvent>> found = new HashMap<>();
        for (List<String> uids : Portions.of(List.copyOf(incidentUids))) {
            List<Object> bound = new ArrayList<>(uids);
            bound.addAll(names);
            bound.add(false);
            Query query = Query.select(EventMapping.COLUMNS)
                    .where(
                            "INCIDENT_UID IN (" + Portions.places(uids) + ") AND EVENT_KIND IN ("
                                    + Portions.places(names) + ") AND REMOVED = ?",
                            bound.toArray())
                    .order(IN_ORDER);
            unit.run(() -> Arrays.stream(ao.find(EventRow.class, query))
                    .forEach(row -> found.computeIfAbsent(row.getIncidentUid(), uid -> new ArrayList<>())
                            .add(EventMapping.read(row))));
        }
        return found;
    }

    @Override
    public List<TimelineEvent> after(
            String incidentUid, TimelineQuery query, @Nullable TimelineEvent place, int limit) {
        EventSearch search = EventSearch.of(incidentUid, query);
        Query found = (place == null ? search.all() : search.after(place)).upwards();
        return unit.call(() -> read(found.limit(limit)));
    }

    @Override
    public List<TimelineEvent> before(String incidentUid, TimelineQuery query, TimelineEvent place, int limit) {
        Query found = EventSearch.of(incidentUid, query).before(place).downwards();
        List<TimelineEvent> nearestFirst = new ArrayList<>(unit.call(() -> read(found.limit(limit))));
        Collections.reverse(nearestFirst);
        return nearestFirst;
    }

    @Override
    public void scan(String incidentUid, Consumer<Outline.Glimpse> each) {
        Query found = EventSearch.of(incidentUid, TimelineQuery.ALL).all().glimpses();
        unit.run(() -> ao.stream(
                EventRow.class,
                found,
                row -> each.accept(new Outline.Glimpse(
                        row.getEventId(), row.getSourceName(), row.isShown(), Reason.valueOf(row.getShownWhy())))));
    }

    @Override
    public void remove(String incidentUid) {
        unit.run(() -> {
            ao.deleteWithSQL(EventRow.class, "INCIDENT_UID = ?", incidentUid);
            revisions.remove(incidentUid);
            turns.remove(incidentUid);
        });
    }

    /** A violation ends the unit that met it; what is known is then read again in a new one. */
    private Set<String> addPortion(String incidentUid, List<String> digests, List<TimelineEvent> events) {
        for (int tries = 1; ; tries++) {
            try {
                return unit.call(() -> insertNew(incidentUid, digests, events));
            } catch (RuntimeException failure) {
                if (tries == TRIES || !Violation.isIn(failure)) {
                    throw failure;
                }
            }
        }
    }

    private Set<String> insertNew(String incidentUid, List<String> digests, List<TimelineEvent> events) {
        Set<String> known = kept(digests);
        Set<String> added = new LinkedHashSet<>();
        List<Map<String, Object>> rows = new ArrayList<>();
        for (int i = 0; i < events.size(); i++) {
            if (!known.contains(digests.get(i))) {
                rows.add(EventMapping.columns(incidentUid, events.get(i)));
                added.add(events.get(i).id());
            }
        }
        if (!rows.isEmpty()) {
            ao.create(EventRow.class, rows);
        }
        return added;
    }

    /** Those of the digests that have a row. */
    private Set<String> kept(List<String> digests) {
        String condition = "DIGEST IN (" + Portions.places(digests) + ")";
        Query query = Query.select("ID, DIGEST").where(condition, digests.toArray());
        return Arrays.stream(ao.find(EventRow.class, query))
                .map(EventRow::getDigest)
                .collect(Collectors.toSet());
    }

    /** An event's id tells its incident, too; but rows that other systems made are not relied upon to keep to it. */
    private EventRow[] rows(String columns, List<String> ids) {
        String condition = "EVENT_ID IN (" + Portions.places(ids) + ")";
        return ao.find(EventRow.class, Query.select("ID, " + columns).where(condition, ids.toArray()));
    }

    private List<TimelineEvent> read(Query query) {
        return Arrays.stream(ao.find(EventRow.class, query))
                .map(EventMapping::read)
                .toList();
    }

    private Optional<EventRow> row(String incidentUid, String id) {
        return Arrays.stream(ao.find(
                        EventRow.class, Query.select(EventMapping.COLUMNS).where("EVENT_ID = ?", id)))
                .filter(row -> row.getIncidentUid().equals(incidentUid))
                .findFirst();
    }
}
