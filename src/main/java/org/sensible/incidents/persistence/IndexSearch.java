package org.sensible.incidents.persistence;

import jakarta.annotation.Nullable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import net.java.ao.Query;
import org.sensible.incidents.postmortem.Postmortem;
import org.sensible.incidents.postmortem.finding.IndexQuery;
import org.sensible.incidents.postmortem.finding.IndexStore;

/** A query of the index as conditions on columns, all values bound. For one thread. */
final class IndexSearch {

    private final List<String> conditions = new ArrayList<>();
    private final List<Object> values = new ArrayList<>();

    private IndexSearch(IndexQuery query) {
        where("DRILL_RUN = ?", false);
        where("SPACE_KEY = ?", query.space());
        where("SERVICE_NAME = ?", query.service());
        where("SEVERITY_NAME = ?", query.severity());
        where("SORTED_AT >= ?", Nanoseconds.ofNullable(query.from()));
        where("SORTED_AT < ?", Nanoseconds.ofNullable(query.to()));
        if (query.state() != null) {
            boolean isMissing = query.state() == Postmortem.State.MISSING;
            where("TRASHED = ?", isMissing);
            where("STATE_NAME = ?", isMissing ? null : query.state().name());
        }
        if (query.q() != null) {
            String pattern = IncidentSearch.pattern(query.q());
            conditions.add("(SEARCH_TEXT LIKE ? ESCAPE '!' OR PAGE_TEXT LIKE ? ESCAPE '!')");
            values.addAll(List.of(pattern, pattern));
        }
    }

    /** Those of restricted incidents. */
    static IndexSearch restricted(IndexQuery query) {
        IndexSearch search = new IndexSearch(query);
        search.where("RESTRICTED_CASE = ?", true);
        return search;
    }

    static IndexSearch of(IndexQuery query, IndexStore.Among among) {
        IndexSearch search = new IndexSearch(query);
        if (among.restricted().isEmpty()) {
            search.where("RESTRICTED_CASE = ?", false);
        } else {
            search.conditions.add("(RESTRICTED_CASE = ? OR " + places(among.restricted()) + ")");
            search.values.add(false);
            search.values.addAll(among.restricted());
        }
        if (among.only() != null) {
            search.conditions.add(among.only().isEmpty() ? "INCIDENT_NO < 0" : "(" + places(among.only()) + ")");
            search.values.addAll(among.only());
        }
        return search;
    }

    private static String places(Collection<String> keys) {
        return Portions.of(List.copyOf(keys)).stream()
                .map(portion -> "INCIDENT_KEY IN (" + Portions.places(portion) + ")")
                .collect(Collectors.joining(" OR "));
    }

    private void where(String condition, @Nullable Object value) {
        if (value != null) {
            conditions.add(condition);
            values.add(value);
        }
    }

    /** With one more condition that has no value. */
    Query and(String condition) {
        return Query.select().where(String.join(" AND ", conditions) + " AND " + condition, values.toArray());
    }

    Query query() {
        return Query.select().where(String.join(" AND ", conditions), values.toArray());
    }
}
