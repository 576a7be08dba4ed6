package org.sensible.incidents.timeline;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sensible.incidents.incident.Evidence;
import org.sensible.incidents.incident.Incident;
import org.sensible.incidents.incident.Milestone;
import org.sensible.incidents.incident.MilestoneState;

/**
 * What the curation of a timeline needs to know of its incident. Immutable.
 *
 * @param recoveredAt from when on a silence means nothing; {@code null} while the incident is open
 * @param marks the id of a milestone's own event, for each milestone that is set, with the ids of its evidence
 */
public record Circumstances(@Nullable Instant recoveredAt, Map<String, Set<String>> marks) {

    /** Of an incident of which nothing is known. */
    public static final Circumstances NONE = new Circumstances(null, Map.of());

    public Circumstances {
        marks = Map.copyOf(marks);
    }

    static Circumstances of(Incident incident) {
        Map<String, Set<String>> marks = new HashMap<>();
        incident.milestones().states().forEach((milestone, state) -> {
            if (state.isSet()) {
                marks.put(markId(incident, milestone, state.at()), evidence(incident, state));
            }
        });
        return new Circumstances(incident.milestones().at(Milestone.RECOVERED).orElse(null), marks);
    }

    /** The event by which the timeline tells of a milestone, known by milestone and instant. */
    static String markId(Incident incident, Milestone milestone, Instant at) {
        return EventId.of(incident.uid(), Curation.SENSIBLE, markExternalId(milestone, at))
                .value();
    }

    static String markExternalId(Milestone milestone, Instant at) {
        return milestone.name() + "/" + at;
    }

    /** Ids of the events that a milestone rests on. */
    static Set<String> evidence(Incident incident, MilestoneState state) {
        Set<String> ids = new HashSet<>();
        for (Evidence one : state.evidence()) {
            ids.add(EventId.of(incident.uid(), one.source(), one.externalId()).value());
        }
        return ids;
    }

    /** Whether a milestone that is set rests on that event. */
    boolean isEvidence(String id) {
        return marks.values().stream().anyMatch(evidence -> evidence.contains(id));
    }

    /** The evidence of the milestone of which that event tells; empty where it tells of none that stands so. */
    Optional<Set<String>> evidenceOf(String markId) {
        return Optional.ofNullable(marks.get(markId));
    }
}
