package org.sensible.incidents.persistence;

import jakarta.annotation.Nullable;
import java.util.ArrayList;
import java.util.List;
import net.java.ao.Query;
import org.sensible.incidents.incident.IncidentQuery;

/** A query for incidents as conditions on columns, all values bound. For one thread. */
final class IncidentSearch {

    private final List<String> conditions = new ArrayList<>();
    private final List<Object> values = new ArrayList<>();

    static IncidentSearch of(IncidentQuery query) {
        IncidentSearch search = new IncidentSearch()
                .where(
                        "STAGE_NAME = ?",
                        query.stage() == null ? null : query.stage().name())
                .where("SEVERITY_NAME = ?", query.severity())
                .where("SERVICE_NAME = ?", query.service())
                .where(
                        "OUTCOME_NAME = ?",
                        query.outcome() == null ? null : query.outcome().name())
                .where("OCCURRED_AT >= ?", Nanoseconds.ofNullable(query.from()))
                .where("OCCURRED_AT < ?", Nanoseconds.ofNullable(query.to()))
                .where("DRILL_RUN = ?", query.drill());
        return query.q() == null ? search : search.where("SEARCH_TEXT LIKE ? ESCAPE '!'", pattern(query.q()));
    }

    /** Adds a condition; none where there is no value. */
    IncidentSearch where(String condition, @Nullable Object value) {
        if (value != null) {
            conditions.add(condition);
            values.add(value);
        }
        return this;
    }

    Query ordered(String columns) {
        Query query = Query.select().order(columns);
        return conditions.isEmpty() ? query : query.where(String.join(" AND ", conditions), values.toArray());
    }

    /** For {@code LIKE ? ESCAPE '!'}: the words anywhere, taken literally. */
    static String pattern(String words) {
        String literal = IncidentMapping.searchText(words)
                .replace("!", "!!")
                .replace("%", "!%")
                .replace("_", "!_");
        return "%" + literal + "%";
    }
}
