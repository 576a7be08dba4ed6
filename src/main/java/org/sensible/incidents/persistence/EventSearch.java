package org.sensible.incidents.persistence;

import java.util.ArrayList;
import java.util.List;
import net.java.ao.Query;
import org.sensible.incidents.timeline.Kind;
import org.sensible.incidents.timeline.TimelineEvent;
import org.sensible.incidents.timeline.TimelineQuery;

/**
 * A query for events as a range of the one column that is indexed for it, and conditions on others; all values bound. The
 * curated rows have a column of their own, so that a page of them costs the same however much was left out. For one
 * thread.
 */
final class EventSearch {

    private final String incidentUid;
    private final String column;
    private final List<String> conditions = new ArrayList<>();
    private final List<Object> values = new ArrayList<>();

    private EventSearch(String incidentUid, boolean onlyShown) {
        this.incidentUid = incidentUid;
        column = onlyShown ? "SHOWN_KEY" : "ORDER_KEY";
    }

    static EventSearch of(String incidentUid, TimelineQuery query) {
        // What was taken back has no place among the shown ones.
        boolean onlyShown = !query.all() && !query.removed();
        EventSearch search = new EventSearch(incidentUid, onlyShown);
        if (!onlyShown) {
            search.narrow(query);
        }
        if (query.source() != null) {
            search.where("SOURCE_NAME = ?", query.source());
        }
        if (!query.without().isEmpty()) {
            List<String> names = query.without().stream().sorted().toList();
            search.whereAny("SOURCE_NAME NOT IN", names);
        }
        if (!query.kinds().isEmpty()) {
            search.whereAny(
                    "EVENT_KIND IN",
                    query.kinds().stream().map(Kind::name).sorted().toList());
        }
        if (query.words() != null) {
            search.where("SEARCH_TEXT LIKE ? ESCAPE '!'", IncidentSearch.pattern(query.words()));
        }
        return search;
    }

    private void narrow(TimelineQuery query) {
        if (!query.removed()) {
            where("REMOVED = ?", false);
        }
        if (!query.all()) {
            where("(SHOWN = ? OR REMOVED = ?)", true);
            values.add(true);
        }
    }

    private void whereAny(String condition, List<String> names) {
        conditions.add(condition + " (" + Portions.places(names) + ")");
        values.addAll(names);
    }

    /** From the first to the last. */
    EventSearch all() {
        return where(column + " > ?", OrderKey.first(incidentUid)).where(column + " < ?", OrderKey.last(incidentUid));
    }

    EventSearch after(TimelineEvent place) {
        return where(column + " > ?", OrderKey.of(incidentUid, place))
                .where(column + " < ?", OrderKey.last(incidentUid));
    }

    EventSearch before(TimelineEvent place) {
        return where(column + " > ?", OrderKey.first(incidentUid))
                .where(column + " < ?", OrderKey.of(incidentUid, place));
    }

    Query upwards() {
        return query().order(column + " ASC");
    }

    /** Of each event only what an outline counts, in order. */
    Query glimpses() {
        return Query.select("ID, EVENT_ID, SOURCE_NAME, SHOWN, SHOWN_WHY")
                .where(String.join(" AND ", conditions), values.toArray())
                .order(column + " ASC");
    }

    Query downwards() {
        return query().order(column + " DESC");
    }

    private Query query() {
        return Query.select(EventMapping.COLUMNS).where(String.join(" AND ", conditions), values.toArray());
    }

    private EventSearch where(String condition, Object value) {
        conditions.add(condition);
        values.add(value);
        return this;
    }
}
