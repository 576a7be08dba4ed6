package org.sensible.incidents.incident;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Keeps incidents in a map; the same contract as the store over Active Objects. */
public final class InMemoryIncidentStore implements IncidentStore {

    private final Map<String, Incident> incidents = new TreeMap<>();
    private final Map<String, Incident> removed = new TreeMap<>();

    @Override
    public Optional<Incident> find(String key) {
        return Optional.ofNullable(incidents.get(key));
    }

    @Override
    public Optional<Incident> byUid(String uid) {
        return incidents.values().stream()
                .filter(incident -> incident.uid().equals(uid))
                .findFirst();
    }

    @Override
    public List<Incident> ofKeys(Collection<String> keys) {
        return incidents.values().stream()
                .filter(incident -> keys.contains(incident.key()))
                .toList();
    }

    @Override
    public List<Incident> ofJiraIssue(String issueKey) {
        return incidents.values().stream()
                .filter(incident -> incident.isOfJiraIssue(issueKey))
                .toList();
    }

    @Override
    public long nextNumber(boolean drill) {
        return 1
                + Stream.concat(incidents.values().stream(), removed.values().stream())
                        .filter(incident -> incident.drill() == drill)
                        .mapToLong(Incident::number)
                        .max()
                        .orElse(0);
    }

    @Override
    public void insert(Incident incident) {
        boolean isTaken = incidents.containsKey(incident.key())
                || removed.containsKey(incident.key())
                || incidents.values().stream().anyMatch(other -> other.uid().equals(incident.uid()));
        if (isTaken) {
            throw new Taken(incident.key(), null);
        }
        incidents.put(incident.key(), incident);
    }

    @Override
    public Incident update(Incident changed) {
        Incident kept = incidents.get(changed.key());
        if (kept == null || kept.version() != changed.version()) {
            throw new Stale(changed.key(), changed.version());
        }
        Incident next = changed.change().version(changed.version() + 1).done();
        incidents.put(next.key(), next);
        return next;
    }

    @Override
    public void remove(Incident incident) {
        Incident kept = incidents.get(incident.key());
        if (kept == null || kept.version() != incident.version()) {
            throw new Stale(incident.key(), incident.version());
        }
        removed.put(incident.key(), incidents.remove(incident.key()));
    }

    @Override
    public Slice<Incident> list(IncidentQuery query, Predicate<Incident> visible, int start, int limit) {
        List<Incident> all = incidents.values().stream()
                .filter(visible)
                .filter(incident -> fits(incident, query))
                .sorted(Comparator.comparing(
                                (Incident incident) -> incident.milestones().declaredAt())
                        .thenComparing(Incident::number)
                        .reversed())
                .toList();
        List<Incident> values = all.stream().skip(start).limit(limit).toList();
        return new Slice<>(values, start, limit, start + values.size() >= all.size());
    }

    private static boolean fits(Incident incident, IncidentQuery query) {
        Instant at = incident.milestones().at(Milestone.STARTED).orElseGet(() -> incident.milestones()
                .declaredAt());
        return fits(query.stage(), incident.stage())
                && fits(query.severity(), incident.severity().name())
                && fits(query.service(), incident.service())
                && fits(query.outcome(), incident.outcome())
                && fits(query.drill(), incident.drill())
                && (query.from() == null || !at.isBefore(query.from()))
                && (query.to() == null || at.isBefore(query.to()))
                && (query.q() == null
                        || lower(incident.key() + " " + incident.title()).contains(lower(query.q())));
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    private static <T> boolean fits(@Nullable T wanted, @Nullable T found) {
        return wanted == null || Objects.equals(wanted, found);
    }

    @Override
    public Optional<Instant> lastStartBefore(Instant before, @Nullable String service, Predicate<Incident> visible) {
        return incidents.values().stream()
                .filter(visible)
                .filter(incident -> incident.outcome() == Outcome.REAL && !incident.drill())
                .filter(incident -> fits(service, incident.service()))
                .flatMap(incident -> incident.milestones().at(Milestone.STARTED).stream())
                .filter(started -> started.isBefore(before))
                .max(Comparator.naturalOrder());
    }

    @Override
    public Map<String, Instant> lastStartsBefore(Collection<Incident> several, Predicate<Incident> visible) {
        Map<String, Instant> found = new HashMap<>();
        several.forEach(incident -> incident.milestones()
                .at(Milestone.STARTED)
                .flatMap(started -> lastStartBefore(started, incident.service(), visible))
                .ifPresent(previous -> found.put(incident.key(), previous)));
        return found;
    }
}
