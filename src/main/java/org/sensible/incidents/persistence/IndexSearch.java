package org.sensible.incidents.persistence;

import jakarta.annotation.Nullable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.java.ao.Query;
import org.sensible.incidents.postmortem.Postmortem;
import org.sensible.incidents.postmortem.finding.IndexQuery;
import org.sensible.incidents.postmortem.finding.IndexStore;

/** A query of the index as conditions on columns, all values bound. For one thread. */
final class IndexSearch {

    private final List<String> conditions = new ArrayList<>();
    private final List<Object> values = new ArrayList<>();

    private IndexSearch(IndexQuery query) {
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

    static IndexSearch of(IndexQuery query, IndexStore.Among among) {
        IndexSearch search = new IndexSearch(query);
        search.whereIn(
                "AUDIENCE",
                Stream.concat(
                                Stream.of(AudienceRows.EVERYBODY),
                                among.restrictions().stream().map(AudienceRows::word))
                        .toList());
        if (among.only() != null && among.only().isEmpty()) {
            search.conditions.add("INCIDENT_NO < 0");
        } else if (among.only() != null) {
            search.whereIn("INCIDENT_KEY", among.only());
        }
        return search;
    }

    private void whereIn(String column, Collection<String> words) {
        conditions.add(Portions.of(List.copyOf(words)).stream()
                .map(portion -> column + " IN (" + Portions.places(portion) + ")")
                .collect(Collectors.joining(" OR ", "(", ")")));
        values.addAll(words);
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

    /** With these columns alone; the identity is one of them. */
    Query query(String columns) {
        return Query.select(columns).where(String.join(" AND ", conditions), values.toArray());
    }
}
