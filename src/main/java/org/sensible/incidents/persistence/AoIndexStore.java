package org.sensible.incidents.persistence;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import com.atlassian.plugin.spring.scanner.annotation.imports.ComponentImport;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import net.java.ao.Query;
import org.sensible.incidents.incident.Restriction;
import org.sensible.incidents.postmortem.finding.IndexOrder;
import org.sensible.incidents.postmortem.finding.IndexQuery;
import org.sensible.incidents.postmortem.finding.IndexStore;

/**
 * The index of postmortems, in rows of its own that Active Objects keeps. Where nothing comes last, since databases differ in
 * where they put NULL, rows with a value and rows without are asked for one after the other. Threads may share it.
 */
@ConfluenceComponent
public final class AoIndexStore implements IndexStore {

    private static final String LATEST = "LATEST_FIRST ASC";
    private static final Set<IndexOrder.Column> OFTEN_EMPTY = Set.of(
            IndexOrder.Column.SERVICE,
            IndexOrder.Column.TIME_TO_RECOVERY,
            IndexOrder.Column.TIME_TO_TRIAGE,
            IndexOrder.Column.TIME_TO_LEARN);

    private final ActiveObjects ao;

    @Inject
    public AoIndexStore(@ComponentImport ActiveObjects ao) {
        this.ao = ao;
    }

    @Override
    public List<Restriction> restrictions() {
        return new AudienceRows(ao).all();
    }

    @Override
    public int count(IndexQuery query, Among among) {
        return ao.count(IndexRow.class, IndexSearch.of(query, among).query());
    }

    @Override
    public List<String> keys(IndexQuery query, Among among, int start, int limit) {
        IndexSearch search = IndexSearch.of(query, among);
        IndexOrder order = query.order();
        String column = column(order.column());
        String sorted = column + (order.descending() ? " DESC" : " ASC") + ", " + LATEST;
        if (order.column() == IndexOrder.Column.RECOVERED) {
            return keys(part(search.query(), column + (order.descending() ? " ASC" : " DESC"), start, limit));
        }
        if (!OFTEN_EMPTY.contains(order.column())) {
            return keys(part(search.query(), sorted, start, limit));
        }
        List<String> found = new ArrayList<>(keys(part(search.and(column + " IS NOT NULL"), sorted, start, limit)));
        if (found.size() < limit) {
            int filled = found.isEmpty() ? ao.count(IndexRow.class, search.and(column + " IS NOT NULL")) : start;
            int rest = limit - found.size();
            found.addAll(keys(part(search.and(column + " IS NULL"), LATEST, Math.max(0, start - filled), rest)));
        }
        return found;
    }

    @Override
    public List<String> services(int most) {
        List<String> services = new ArrayList<>();
        // Each step is one look into an index, so that the cost is that of the services and not of the rows.
        IndexRow[] next = after("OPEN_SERVICE IS NOT NULL");
        while (next.length > 0 && services.size() < most) {
            services.add(next[0].getOpenService());
            next = after("OPEN_SERVICE > ?", next[0].getOpenService());
        }
        return services;
    }

    private IndexRow[] after(String condition, Object... values) {
        return ao.find(
                IndexRow.class,
                Query.select("ID, OPEN_SERVICE")
                        .where(condition, values)
                        .order("OPEN_SERVICE ASC")
                        .limit(1));
    }

    @Override
    public List<Times> times(IndexQuery query, Among among, int most) {
        Query few = IndexSearch.of(query, among)
                .query("ID, RECOVERY_SECONDS, TRIAGE_SECONDS, LEARN_SECONDS")
                .order("ID ASC")
                .limit(most);
        return Arrays.stream(ao.find(IndexRow.class, few))
                .map(row -> new Times(row.getRecoverySeconds(), row.getTriageSeconds(), row.getLearnSeconds()))
                .toList();
    }

    private List<String> keys(Query query) {
        return Arrays.stream(ao.find(IndexRow.class, query))
                .map(IndexRow::getIncidentKey)
                .toList();
    }

    private static Query part(Query query, String order, int start, int limit) {
        return query.order(order).offset(start).limit(limit);
    }

    private static String column(IndexOrder.Column column) {
        return switch (column) {
            case INCIDENT -> "INCIDENT_NO";
            case SERVICE -> "SERVICE_NAME";
            case SEVERITY -> "SEVERITY_NAME";
            case STATE -> "STATE_NAME";
            case RECOVERED -> "LATEST_FIRST";
            case TIME_TO_RECOVERY -> "RECOVERY_SECONDS";
            case TIME_TO_TRIAGE -> "TRIAGE_SECONDS";
            case TIME_TO_LEARN -> "LEARN_SECONDS";
        };
    }
}
