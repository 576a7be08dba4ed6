package org.sensible.incidents.timeline.hook;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.sensible.incidents.incident.Evidence;
import org.sensible.incidents.incident.Milestone;
import org.sensible.incidents.incident.MilestoneState;
import org.sensible.incidents.timeline.Kind;

/**
 * What the alerts of one source say of an incident: it was detected when the first one fired, and it had recovered when the
 * last one was resolved, unless one still fires. Pure.
 */
final class AlertMilestones {

    private AlertMilestones() {}

    /**
     * One event of an alert.
     *
     * @param externalId ends with what happened, behind a slash; what comes before it is the alert
     */
    record Signal(
            String externalId,
            Kind kind,
            Instant at,
            @Nullable String link) {

        private String alert() {
            return externalId.substring(0, Math.max(0, externalId.lastIndexOf('/')));
        }
    }

    /** Both milestones, each proposed or open. */
    static Map<Milestone, MilestoneState> of(String source, Collection<Signal> signals) {
        Optional<Signal> first =
                signals.stream().filter(signal -> signal.kind() == Kind.ALERT).min(Comparator.comparing(Signal::at));
        Set<String> resolved = signals.stream()
                .filter(signal -> signal.kind() == Kind.RESOLVED)
                .map(Signal::alert)
                .collect(Collectors.toSet());
        boolean stillFires =
                signals.stream().anyMatch(signal -> signal.kind() == Kind.ALERT && !resolved.contains(signal.alert()));
        Optional<Signal> last = signals.stream()
                .filter(signal -> signal.kind() == Kind.RESOLVED && !stillFires)
                .max(Comparator.comparing(Signal::at));
        Map<Milestone, MilestoneState> suggested = new EnumMap<>(Milestone.class);
        suggested.put(Milestone.DETECTED, state(source, first));
        suggested.put(Milestone.RECOVERED, state(source, last));
        return suggested;
    }

    private static MilestoneState state(String source, Optional<Signal> signal) {
        return signal.map(s -> MilestoneState.proposed(s.at(), List.of(new Evidence(source, s.externalId(), s.link()))))
                .orElse(MilestoneState.OPEN);
    }
}
