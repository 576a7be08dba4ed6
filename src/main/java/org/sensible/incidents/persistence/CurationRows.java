package org.sensible.incidents.persistence;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.annotation.Nullable;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.java.ao.Query;
import org.sensible.incidents.incident.UnitOfWork;
import org.sensible.incidents.timeline.Circumstances;
import org.sensible.incidents.timeline.CurationIndex;
import org.sensible.incidents.timeline.Tier;
import org.sensible.incidents.timeline.TimelineEvent;

/** Look-ups in the columns that are indexed for the curation, and what it remembers of an incident. */
final class CurationRows implements CurationIndex {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration FIRST_LOOK = Duration.ofMinutes(1);
    private static final Duration LAST_LOOK = Duration.ofDays(30);
    private static final int WIDER = 16;

    private final ActiveObjects ao;
    private final UnitOfWork unit;

    CurationRows(ActiveObjects ao, UnitOfWork unit) {
        this.ao = ao;
        this.unit = unit;
    }

    @Override
    public Optional<TimelineEvent> edge(String incidentUid, String group, boolean last) {
        Query query =
                between("GROUP_KEY", OrderKey.first(incidentUid, group), OrderKey.last(incidentUid, group), last, 1);
        return read(query).stream().findFirst();
    }

    @Override
    public int size(String incidentUid, String group) {
        Query query = Query.select()
                .where(
                        "GROUP_KEY > ? AND GROUP_KEY < ?",
                        OrderKey.first(incidentUid, group),
                        OrderKey.last(incidentUid, group));
        return unit.call(() -> ao.count(EventRow.class, query));
    }

    @Override
    public int said(String incidentUid, int most) {
        return count("SAID_KEY", OrderKey.first(incidentUid), OrderKey.last(incidentUid), most);
    }

    @Override
    public Optional<TimelineEvent> saidBefore(String incidentUid, TimelineEvent place) {
        String to = OrderKey.of(incidentUid, place);
        // H2 walks an index forwards only, from the beginning of the range: so the range begins near its end.
        for (Duration back = FIRST_LOOK; back.compareTo(LAST_LOOK) < 0; back = back.multipliedBy(WIDER)) {
            String from = OrderKey.since(incidentUid, place.at().minus(back));
            Optional<TimelineEvent> found =
                    read(between("SAID_KEY", from, to, true, 1)).stream().findFirst();
            if (found.isPresent()) {
                return found;
            }
        }
        return read(between("SAID_KEY", OrderKey.first(incidentUid), to, true, 1)).stream()
                .findFirst();
    }

    @Override
    public List<TimelineEvent> saidAfter(String incidentUid, @Nullable TimelineEvent place, int limit) {
        String from = place == null ? OrderKey.first(incidentUid) : OrderKey.of(incidentUid, place);
        return read(between("SAID_KEY", from, OrderKey.last(incidentUid), false, limit));
    }

    @Override
    public int count(String incidentUid, Tier tier, int most) {
        String name = tier.name();
        return count("TIER_KEY", OrderKey.first(incidentUid, name), OrderKey.last(incidentUid, name), most);
    }

    @Override
    public List<TimelineEvent> ofTier(String incidentUid, Tier tier, int limit) {
        String name = tier.name();
        return read(
                between("TIER_KEY", OrderKey.first(incidentUid, name), OrderKey.last(incidentUid, name), false, limit));
    }

    @Override
    public Set<String> chosen(String incidentUid) {
        return unit.call(() -> turn(incidentUid)
                .map(TurnRow::getChosenIds)
                .map(ids -> Set.of(ids.split(",")))
                .orElse(Set.of()));
    }

    @Override
    public void choose(String incidentUid, Set<String> ids) {
        unit.run(() -> turn(incidentUid).ifPresent(row -> {
            row.setChosenIds(ids.isEmpty() ? null : String.join(",", ids));
            row.save();
        }));
    }

    @Override
    public Circumstances circumstances(String incidentUid) {
        return unit.call(() -> turn(incidentUid)
                .map(TurnRow::getCircumstanceJson)
                .map(CurationRows::read)
                .orElse(Circumstances.NONE));
    }

    @Override
    public void circumstances(String incidentUid, Circumstances circumstances) {
        unit.run(() -> turn(incidentUid).ifPresent(row -> {
            row.setCircumstanceJson(json(circumstances));
            row.save();
        }));
    }

    private Optional<TurnRow> turn(String incidentUid) {
        return Arrays.stream(ao.find(TurnRow.class, Query.select().where("INCIDENT_UID = ?", incidentUid)))
                .findFirst();
    }

    private static Query between(String column, String from, String to, boolean isFalling, int limit) {
        return Query.select(EventMapping.COLUMNS)
                .where(column + " > ? AND " + column + " < ?", from, to)
                .order(column + (isFalling ? " DESC" : " ASC"))
                .limit(limit);
    }

    private List<TimelineEvent> read(Query query) {
        return unit.call(() -> Arrays.stream(ao.find(EventRow.class, query))
                .map(EventMapping::read)
                .toList());
    }

    /** Counting itself knows no limit. */
    private int count(String column, String from, String to, int most) {
        Query query = Query.select("ID")
                .where(column + " > ? AND " + column + " < ?", from, to)
                .order(column + " ASC")
                .limit(most);
        return unit.call(() -> ao.find(EventRow.class, query).length);
    }

    private static String json(Circumstances circumstances) {
        ObjectNode json = JSON.createObjectNode();
        if (circumstances.recoveredAt() != null) {
            json.put("recoveredAt", circumstances.recoveredAt().toString());
        }
        ObjectNode marks = json.putObject("marks");
        circumstances.marks().forEach((mark, evidence) -> {
            var ids = marks.putArray(mark);
            evidence.forEach(ids::add);
        });
        return json.toString();
    }

    private static Circumstances read(String text) {
        try {
            JsonNode json = JSON.readTree(text);
            Map<String, Set<String>> marks = new HashMap<>();
            json.path("marks").properties().forEach(mark -> {
                Set<String> ids = new HashSet<>();
                mark.getValue().forEach(id -> ids.add(id.asText()));
                marks.put(mark.getKey(), ids);
            });
            String recovered = json.path("recoveredAt").asText("");
            return new Circumstances(recovered.isEmpty() ? null : Instant.parse(recovered), marks);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("the circumstances of a timeline are no JSON", broken);
        }
    }
}
