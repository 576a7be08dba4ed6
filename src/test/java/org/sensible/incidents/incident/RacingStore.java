package org.sensible.incidents.incident;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Lets somebody else be faster, once: the first insert finds its number taken, the first update an incident changed. */
final class RacingStore implements IncidentStore {

    private final IncidentStore kept;
    private boolean isRaceOver;

    RacingStore(IncidentStore kept) {
        this.kept = kept;
    }

    @Override
    public Optional<Incident> find(String key) {
        return kept.find(key);
    }

    @Override
    public Optional<Incident> byUid(String uid) {
        return kept.byUid(uid);
    }

    @Override
    public List<Incident> ofKeys(Collection<String> keys) {
        return kept.ofKeys(keys);
    }

    @Override
    public List<Incident> ofJiraIssue(String issueKey) {
        return kept.ofJiraIssue(issueKey);
    }

    @Override
    public long nextNumber(boolean drill) {
        return kept.nextNumber(drill);
    }

    @Override
    public void insert(Incident incident) {
        if (!isRaceOver && incident.title().equals("Mine")) {
            isRaceOver = true;
            kept.insert(IncidentFixture.anIncident().number(incident.number()).build());
        }
        kept.insert(incident);
    }

    @Override
    public Incident update(Incident changed) {
        if (!isRaceOver) {
            isRaceOver = true;
            Incident read = kept.find(changed.key()).orElseThrow();
            kept.update(read.change().title("Changed by the faster one").done());
        }
        return kept.update(changed);
    }

    @Override
    public void remove(Incident incident) {
        kept.remove(incident);
    }

    @Override
    public Slice<Incident> list(IncidentQuery query, Predicate<Incident> visible, int start, int limit) {
        return kept.list(query, visible, start, limit);
    }

    @Override
    public Optional<Instant> lastStartBefore(Instant before, @Nullable String service, Predicate<Incident> visible) {
        return kept.lastStartBefore(before, service, visible);
    }

    @Override
    public Map<String, Instant> lastStartsBefore(Collection<Incident> several, Predicate<Incident> visible) {
        return kept.lastStartsBefore(several, visible);
    }
}
