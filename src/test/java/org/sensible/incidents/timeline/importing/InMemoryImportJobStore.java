package org.sensible.incidents.timeline.importing;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Imports in a map, for tests. For one thread. */
public final class InMemoryImportJobStore implements ImportJobStore {

    private final Map<String, ImportJob> jobs = new HashMap<>();
    private final Set<String> askedToStop = new HashSet<>();

    @Override
    public void add(ImportJob job) {
        if (jobs.putIfAbsent(job.id(), job) != null) {
            throw new IllegalStateException("there is one already: " + job);
        }
    }

    @Override
    public boolean save(ImportJob job) {
        return jobs.replace(job.id(), job) != null && !askedToStop.contains(job.id());
    }

    @Override
    public Optional<ImportJob> find(String id) {
        return Optional.ofNullable(jobs.get(id));
    }

    @Override
    public Optional<ImportJob> last(String source) {
        return jobs.values().stream()
                .filter(job -> job.source().equals(source))
                .max(Comparator.comparing(ImportJob::seenAliveAt));
    }

    @Override
    public void askToStop(String id) {
        askedToStop.add(id);
    }

    @Override
    public void remove(String id) {
        jobs.remove(id);
    }

    @Override
    public void removeBefore(Instant lastSeen) {
        jobs.values().removeIf(job -> job.seenAliveAt().isBefore(lastSeen));
    }

    @Override
    public void removeAll(String incidentUid) {
        jobs.values()
                .removeIf(job -> job.incident() != null && job.incident().uid().equals(incidentUid));
    }
}
