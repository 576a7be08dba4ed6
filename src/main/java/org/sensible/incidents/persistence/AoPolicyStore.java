package org.sensible.incidents.persistence;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import com.atlassian.plugin.spring.scanner.annotation.imports.ComponentImport;
import jakarta.annotation.Nullable;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import net.java.ao.DBParam;
import net.java.ao.Query;
import org.sensible.incidents.incident.Person;
import org.sensible.incidents.policy.Policy;
import org.sensible.incidents.policy.page.PageReading;
import org.sensible.incidents.policy.page.PolicyPlace;
import org.sensible.incidents.policy.page.PolicyStore;
import org.sensible.incidents.policy.page.Trouble;

/**
 * Policies in the tables of Active Objects. What a version says never changes once it is stored, so it is taken apart once.
 * Threads may share it.
 */
@ConfluenceComponent
public final class AoPolicyStore implements PolicyStore {

    private static final int MOST_KNOWN = 1_000;

    private final ActiveObjects ao;
    private final Map<String, Policy> known = new ConcurrentHashMap<>();

    @Inject
    public AoPolicyStore(@ComponentImport ActiveObjects ao) {
        this.ao = ao;
    }

    @Override
    public List<PolicyPlace> places() {
        return Arrays.stream(ao.find(PolicyPlaceRow.class, Query.select().order("SINCE_AT, ID")))
                .map(AoPolicyStore::place)
                .toList();
    }

    @Override
    public void add(PolicyPlace place) {
        Map<String, Object> columns = new HashMap<>();
        columns.put("PLACE_ID", place.id());
        columns.put("SPACE_KEY", place.space());
        columns.put("PAGE_ID", place.pageId());
        columns.put("PAGE_SPACE_KEY", place.pageSpace());
        columns.put("SINCE_AT", Nanoseconds.of(place.since()));
        columns.put("SAID_BY_KEY", place.by().key());
        columns.put(
                "TROUBLE_NAME", place.trouble() == null ? null : place.trouble().name());
        ao.create(PolicyPlaceRow.class, params(columns));
    }

    @Override
    public void note(String placeId, @Nullable Trouble trouble) {
        for (PolicyPlaceRow row : ao.find(PolicyPlaceRow.class, Query.select().where("PLACE_ID = ?", placeId))) {
            row.setTroubleName(trouble == null ? null : trouble.name());
            row.save();
        }
    }

    @Override
    public List<PageReading> readings(String placeId) {
        return Arrays.stream(ao.find(
                        PolicyReadingRow.class,
                        Query.select().where("PLACE_ID = ?", placeId).order("PAGE_VERSION")))
                .map(this::reading)
                .toList();
    }

    @Override
    public void add(PageReading reading) {
        Map<String, Object> columns = new HashMap<>();
        columns.put("READING_ID", Digest.of(reading.placeId(), Integer.toString(reading.number())));
        columns.put("PLACE_ID", reading.placeId());
        columns.put("PAGE_VERSION", reading.number());
        columns.put("PUBLISHED_AT", Nanoseconds.of(reading.publishedAt()));
        columns.put(
                "PUBLISHED_BY_KEY", reading.by() == null ? null : reading.by().key());
        columns.put("OUTCOME_NAME", reading.outcome().name());
        columns.put("IN_FORCE_SINCE", reading.inForceSince() == null ? null : Nanoseconds.of(reading.inForceSince()));
        columns.put("POLICY_TEXT", reading.policy() == null ? null : PolicyText.write(reading.policy()));
        columns.put("PROBLEMS_TEXT", reading.problems().isEmpty() ? null : ProblemsText.write(reading.problems()));
        try {
            ao.create(PolicyReadingRow.class, params(columns));
        } catch (RuntimeException failure) {
            // Hosts wrap what the database says in exceptions of their own. The unit is lost and ends with this.
            throw Violation.isIn(failure)
                    ? new AlreadyRead("version " + reading.number() + " was read for " + reading.placeId(), failure)
                    : failure;
        }
    }

    private static DBParam[] params(Map<String, Object> columns) {
        return columns.entrySet().stream()
                .filter(column -> column.getValue() != null)
                .map(column -> new DBParam(column.getKey(), column.getValue()))
                .toArray(DBParam[]::new);
    }

    private static PolicyPlace place(PolicyPlaceRow row) {
        return new PolicyPlace(
                row.getPlaceId(),
                row.getSpaceKey(),
                row.getPageId(),
                row.getPageSpaceKey(),
                Nanoseconds.toInstant(row.getSinceAt()),
                new Person(row.getSaidByKey()),
                row.getTroubleName() == null ? null : Trouble.valueOf(row.getTroubleName()));
    }

    private PageReading reading(PolicyReadingRow row) {
        return new PageReading(
                row.getPlaceId(),
                row.getPageVersion(),
                Nanoseconds.toInstant(row.getPublishedAt()),
                row.getPublishedByKey() == null ? null : new Person(row.getPublishedByKey()),
                PageReading.Outcome.valueOf(row.getOutcomeName()),
                row.getInForceSince() == null ? null : Nanoseconds.toInstant(row.getInForceSince()),
                row.getPolicyText() == null ? null : policy(row),
                row.getProblemsText() == null ? List.of() : ProblemsText.read(row.getProblemsText()));
    }

    private Policy policy(PolicyReadingRow row) {
        if (known.size() > MOST_KNOWN) {
            known.clear();
        }
        return known.computeIfAbsent(row.getReadingId(), id -> PolicyText.read(row.getPolicyText()));
    }
}
