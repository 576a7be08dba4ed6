package org.sensible.incidents.persistence;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import com.atlassian.plugin.spring.scanner.annotation.imports.ComponentImport;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.java.ao.Query;
import org.sensible.incidents.incident.Slice;
import org.sensible.incidents.incident.UnitOfWork;
import org.sensible.incidents.timeline.DecidedBy;
import org.sensible.incidents.timeline.Kind;
import org.sensible.incidents.timeline.Reason;
import org.sensible.incidents.timeline.TimelineEvent;
import org.sensible.incidents.timeline.TimelineQuery;
import org.sensible.incidents.timeline.TimelineStore;

/** Events in a table of Active Objects. Threads may share it. */
@ConfluenceComponent
public final class AoTimelineStore implements TimelineStore {

    /** Somebody else may add the same events at the same time; each try sees what the others have kept by then. */
    private static final int TRIES = 5;

    private static final String IN_ORDER = "HAPPENED_AT ASC, ID ASC";

    private final ActiveObjects ao;
    private final UnitOfWork unit;

    @Inject
    public AoTimelineStore(@ComponentImport ActiveObjects ao, UnitOfWork unit) {
        this.ao = ao;
        this.unit = unit;
    }

    @Override
    public Set<String> known(String incidentUid, List<String> ids) {
        Set<String> known = new HashSet<>();
        for (List<String> portion : Portions.of(ids)) {
            known.addAll(unit.call(() -> known(incidentUid, portion, "EVENT_ID", EventRow::getEventId)));
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
    public List<TimelineEvent> firstWords(String incidentUid) {
        return unit.call(() -> read(Query.select()
                .where("INCIDENT_UID = ? AND SHOWN_WHY = ?", incidentUid, Reason.FIRST_WORDS.name())
                .order(IN_ORDER)));
    }

    @Override
    public void judge(String incidentUid, List<TimelineEvent> events) {
        for (List<TimelineEvent> portion : Portions.of(events)) {
            unit.run(() -> portion.forEach(event -> row(incidentUid, event.id())
                    .filter(row -> !DecidedBy.PERSON.name().equals(row.getShownBy()))
                    .ifPresent(row -> judge(row, event))));
        }
    }

    @Override
    public Slice<TimelineEvent> read(String incidentUid, TimelineQuery query, int start, int limit) {
        List<TimelineEvent> found = unit.call(() ->
                read(select(incidentUid, query).order(IN_ORDER).offset(start).limit(limit + 1)));
        boolean isLast = found.size() <= limit;
        return new Slice<>(isLast ? found : found.subList(0, limit), start, limit, isLast);
    }

    @Override
    public Map<String, List<TimelineEvent>> ofKinds(Collection<String> incidentUids, Set<Kind> kinds) {
        List<String> names = kinds.stream().map(Kind::name).toList();
        Map<String, List<TimelineEvent>> found = new HashMap<>();
        for (List<String> uids : Portions.of(List.copyOf(incidentUids))) {
            List<String> bound = new ArrayList<>(uids);
            bound.addAll(names);
            Query query = Query.select()
                    .where(
                            "INCIDENT_UID IN (" + Portions.places(uids) + ") AND EVENT_KIND IN ("
                                    + Portions.places(names) + ")",
                            bound.toArray())
                    .order(IN_ORDER);
            unit.run(() -> Arrays.stream(ao.find(EventRow.class, query))
                    .forEach(row -> found.computeIfAbsent(row.getIncidentUid(), uid -> new ArrayList<>())
                            .add(EventMapping.read(row))));
        }
        return found;
    }

    @Override
    public void remove(String incidentUid) {
        unit.run(() -> ao.deleteWithSQL(EventRow.class, "INCIDENT_UID = ?", incidentUid));
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
        Set<String> known = known(incidentUid, digests, "DIGEST", EventRow::getDigest);
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

    /** Those of the values that stand in that column of the incident's rows. */
    private Set<String> known(
            String incidentUid, List<String> values, String column, Function<EventRow, String> getter) {
        if (values.isEmpty()) {
            return Set.of();
        }
        List<Object> bound = new ArrayList<>();
        bound.add(incidentUid);
        bound.addAll(values);
        Query query = Query.select("ID, " + column)
                .where("INCIDENT_UID = ? AND " + column + " IN (" + Portions.places(values) + ")", bound.toArray());
        return Arrays.stream(ao.find(EventRow.class, query)).map(getter).collect(Collectors.toSet());
    }

    private static Query select(String incidentUid, TimelineQuery query) {
        List<String> conditions = new ArrayList<>(List.of("INCIDENT_UID = ?"));
        List<Object> values = new ArrayList<>(List.of(incidentUid));
        if (!query.all()) {
            conditions.add("SHOWN = ?");
            values.add(true);
        }
        if (query.source() != null) {
            conditions.add("SOURCE_NAME = ?");
            values.add(query.source());
        }
        if (query.words() != null) {
            conditions.add("SEARCH_TEXT LIKE ? ESCAPE '!'");
            values.add(IncidentSearch.pattern(query.words()));
        }
        return Query.select().where(String.join(" AND ", conditions), values.toArray());
    }

    private static void judge(EventRow row, TimelineEvent event) {
        row.setShown(event.shown());
        row.setShownWhy(event.why().name());
        row.setShownBy(event.by().name());
        row.save();
    }

    private List<TimelineEvent> read(Query query) {
        return Arrays.stream(ao.find(EventRow.class, query))
                .map(EventMapping::read)
                .toList();
    }

    private Optional<EventRow> row(String incidentUid, String id) {
        Query query = Query.select().where("INCIDENT_UID = ? AND EVENT_ID = ?", incidentUid, id);
        return Arrays.stream(ao.find(EventRow.class, query)).findFirst();
    }
}
