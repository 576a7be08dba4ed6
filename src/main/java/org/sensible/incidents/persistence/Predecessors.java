package org.sensible.incidents.persistence;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sensible.incidents.incident.Incident;
import org.sensible.incidents.incident.Milestone;

/** The incidents whose predecessors are looked for, in one walk over candidates, the latest STARTED first. For one thread. */
final class Predecessors {

    private final List<Incident> waiting = new ArrayList<>();
    private final Map<String, Instant> found = new HashMap<>();

    Predecessors(Collection<Incident> incidents) {
        incidents.stream().filter(incident -> started(incident).isPresent()).forEach(waiting::add);
    }

    /** The latest STARTED of those that wait; no candidate stands behind it. */
    Optional<Instant> latest() {
        return waiting.stream().map(incident -> started(incident).orElseThrow()).max(Comparator.naturalOrder());
    }

    /** Gives a candidate to all that wait for one such. */
    void offer(Incident candidate) {
        Instant at = started(candidate).orElseThrow();
        waiting.removeIf(incident -> {
            boolean fits = at.isBefore(started(incident).orElseThrow())
                    && (incident.service() == null || incident.service().equals(candidate.service()));
            if (fits) {
                found.put(incident.key(), at);
            }
            return fits;
        });
    }

    boolean isComplete() {
        return waiting.isEmpty();
    }

    /** By the key of the incident. */
    Map<String, Instant> found() {
        return Map.copyOf(found);
    }

    private static Optional<Instant> started(Incident incident) {
        return incident.milestones().at(Milestone.STARTED);
    }
}
