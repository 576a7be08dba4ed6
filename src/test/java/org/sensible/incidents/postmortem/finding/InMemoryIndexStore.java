package org.sensible.incidents.postmortem.finding;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.sensible.incidents.incident.Incident;
import org.sensible.incidents.incident.IncidentStore;
import org.sensible.incidents.incident.KeyTime;
import org.sensible.incidents.incident.KeyTimes;
import org.sensible.incidents.incident.Milestone;
import org.sensible.incidents.incident.Restriction;
import org.sensible.incidents.postmortem.InMemoryPostmortemStore;
import org.sensible.incidents.postmortem.Placed;
import org.sensible.incidents.postmortem.Postmortem;

/** Looks through everything that the two stores keep. */
public final class InMemoryIndexStore implements IndexStore {

    private final IncidentStore incidents;
    private final InMemoryPostmortemStore postmortems;

    public InMemoryIndexStore(IncidentStore incidents, InMemoryPostmortemStore postmortems) {
        this.incidents = incidents;
        this.postmortems = postmortems;
    }

    @Override
    public List<Restriction> restrictions() {
        return fitting(IndexQuery.ALL)
                .map(Incident::restriction)
                .filter(restriction -> !restriction.isNone())
                .distinct()
                .toList();
    }

    @Override
    public int count(IndexQuery query, Among among) {
        return (int) fitting(query, among).count();
    }

    @Override
    public List<String> keys(IndexQuery query, Among among, int start, int limit) {
        Comparator<Incident> latest = Comparator.comparing(InMemoryIndexStore::sortedAt)
                .thenComparing(Incident::number)
                .reversed();
        return fitting(query, among)
                .sorted(order(query.order()).thenComparing(latest))
                .skip(start)
                .limit(limit)
                .map(Incident::key)
                .toList();
    }

    @SuppressWarnings("unchecked") // each column's values are of one type
    private Comparator<Incident> order(IndexOrder order) {
        Comparator<Comparable<Object>> way = order.descending() ? Comparator.reverseOrder() : Comparator.naturalOrder();
        Comparator<Incident> by = Comparator.comparing(
                incident -> (Comparable<Object>) value(incident, order.column()), Comparator.nullsLast(way));
        if (order.column() != IndexOrder.Column.RECOVERED) {
            return by;
        }
        Comparator<Incident> number = Comparator.comparing(Incident::number);
        return by.thenComparing(order.descending() ? number.reversed() : number);
    }

    @Nullable
    private Comparable<?> value(Incident incident, IndexOrder.Column column) {
        return switch (column) {
            case INCIDENT -> incident.number();
            case SERVICE -> incident.service();
            case SEVERITY -> incident.severity().name();
            case STATE -> postmortem(incident).map(each -> each.state().name()).orElseThrow();
            case RECOVERED -> sortedAt(incident);
            case TIME_TO_RECOVERY -> seconds(incident, KeyTime.TIME_TO_RECOVERY);
            case TIME_TO_TRIAGE -> seconds(incident, KeyTime.TIME_TO_TRIAGE);
            case TIME_TO_LEARN -> seconds(incident, KeyTime.TIME_TO_LEARN);
        };
    }

    @Override
    public List<Times> times(IndexQuery query, Among among, int most) {
        return fitting(query, among)
                .limit(most)
                .map(incident -> new Times(
                        seconds(incident, KeyTime.TIME_TO_RECOVERY),
                        seconds(incident, KeyTime.TIME_TO_TRIAGE),
                        seconds(incident, KeyTime.TIME_TO_LEARN)))
                .toList();
    }

    @Override
    public List<String> services(int most) {
        return fitting(IndexQuery.ALL, Among.EVERYBODYS)
                .map(Incident::service)
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .limit(most)
                .toList();
    }

    private Stream<Incident> fitting(IndexQuery query, Among among) {
        return fitting(query)
                .filter(incident ->
                        incident.restriction().isNone() || among.restrictions().contains(incident.restriction()))
                .filter(incident -> among.only() == null || among.only().contains(incident.key()));
    }

    private Stream<Incident> fitting(IndexQuery query) {
        return postmortems.all().stream()
                .flatMap(postmortem -> incidents.find(postmortem.incidentKey()).stream())
                .filter(incident -> !incident.drill())
                .filter(incident -> fits(query.service(), incident.service()))
                .filter(incident -> fits(query.severity(), incident.severity().name()))
                .filter(incident -> query.from() == null || !sortedAt(incident).isBefore(query.from()))
                .filter(incident -> query.to() == null || sortedAt(incident).isBefore(query.to()))
                .filter(incident -> fitsPage(query, incident));
    }

    private boolean fitsPage(IndexQuery query, Incident incident) {
        Optional<Placed> placed = postmortem(incident).flatMap(each -> postmortems.placed(each.pageId()));
        boolean isTrashed = placed.map(Placed::trashed).orElse(false);
        Postmortem.State state = isTrashed
                ? Postmortem.State.MISSING
                : postmortem(incident).orElseThrow().state();
        String words = lower(incident.key() + " " + incident.title()) + "\n"
                + placed.map(each -> lower(each.title())).orElse("");
        return fits(query.space(), placed.map(Placed::space).orElse(null))
                && fits(query.state(), state)
                && (query.q() == null || words.contains(lower(query.q())));
    }

    private Optional<Postmortem> postmortem(Incident incident) {
        return postmortems.ofIncident(incident.key());
    }

    private static Instant sortedAt(Incident incident) {
        return incident.milestones()
                .at(Milestone.RECOVERED)
                .or(() -> incident.milestones().at(Milestone.STARTED))
                .orElseGet(() -> incident.milestones().declaredAt());
    }

    @Nullable
    private static Long seconds(Incident incident, KeyTime which) {
        OptionalLong seconds =
                KeyTimes.of(incident, Optional.empty()).get(which).seconds();
        return seconds.isPresent() ? seconds.getAsLong() : null;
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    private static <T> boolean fits(@Nullable T wanted, @Nullable T found) {
        return wanted == null || wanted.equals(found);
    }
}
