package org.sensible.incidents.timeline;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.sensible.incidents.incident.Accepted;
import org.sensible.incidents.incident.Evidence;
import org.sensible.incidents.incident.Incident;
import org.sensible.incidents.incident.Milestone;
import org.sensible.incidents.incident.MilestoneState;

/**
 * What is to be proposed for an incident, by what was heard: DETECTED when the first alert fired; ENGAGED when the first
 * alert was taken, else with a responder's first words since then; RECOVERED when the last alert got quiet and none fires,
 * else when customers were told so; FIXED with the last roll-back, else the last deployment, from ENGAGED to RECOVERED. What
 * people set counts for the others; what lies ahead of now counts for nothing. Same signals, same answer.
 */
final class Suggestions {

    private final Incident incident;
    private final SignalStore signals;
    private final List<TimelineEvent> firstWords;
    private final Instant until;

    /**
     * @param firstWords of each responder, in order
     * @param now nothing that claims to be later is believed, but for some minutes
     */
    Suggestions(Incident incident, SignalStore signals, List<TimelineEvent> firstWords, Instant now) {
        this.incident = incident;
        this.signals = signals;
        this.firstWords = List.copyOf(firstWords);
        this.until = now.plus(Accepted.AHEAD);
    }

    /** The four, each proposed or open. */
    Map<Milestone, MilestoneState> all() {
        MilestoneState detected = state(first(Signal.Type.FIRING));
        MilestoneState engaged = engaged(detected);
        MilestoneState recovered = recovered();
        Map<Milestone, MilestoneState> all = new EnumMap<>(Milestone.class);
        all.put(Milestone.DETECTED, detected);
        all.put(Milestone.ENGAGED, engaged);
        all.put(Milestone.RECOVERED, recovered);
        all.put(Milestone.FIXED, fixed(at(Milestone.ENGAGED, engaged), at(Milestone.RECOVERED, recovered)));
        return all;
    }

    /** Whose words came first, once the trouble was known of; what was said before is chatter of another day. */
    static Optional<TimelineEvent> firstWords(List<TimelineEvent> ofEach, Instant since) {
        return ofEach.stream()
                .filter(event -> !event.removed() && !event.at().isBefore(since))
                .findFirst();
    }

    private MilestoneState engaged(MilestoneState detected) {
        Optional<Signal> taken = first(Signal.Type.TAKEN);
        if (taken.isPresent()) {
            return state(taken);
        }
        Instant since = at(Milestone.DETECTED, detected);
        return firstWords(firstWords, since == null ? incident.milestones().declaredAt() : since)
                .map(words -> MilestoneState.proposed(
                        words.at(), List.of(new Evidence(words.source(), words.externalId(), words.link()))))
                .orElse(MilestoneState.OPEN);
    }

    private MilestoneState recovered() {
        if (signals.isFiring(incident.uid())) {
            return MilestoneState.OPEN;
        }
        Optional<Signal> quiet = last(Signal.Type.QUIET, Accepted.FIRST, until);
        return state(quiet.isPresent() ? quiet : last(Signal.Type.TOLD_RESOLVED, Accepted.FIRST, until));
    }

    private MilestoneState fixed(@Nullable Instant engagedAt, @Nullable Instant recoveredAt) {
        if (engagedAt == null) {
            return MilestoneState.OPEN;
        }
        Instant to = recoveredAt == null ? until : recoveredAt;
        return state(Stream.of(Signal.Type.ROLLED_BACK, Signal.Type.DEPLOYED)
                .flatMap(type -> last(type, engagedAt, to).stream())
                .findFirst());
    }

    private Optional<Signal> first(Signal.Type type) {
        return signals.first(incident.uid(), type, Accepted.FIRST, until);
    }

    private Optional<Signal> last(Signal.Type type, Instant from, Instant to) {
        return signals.last(incident.uid(), type, from, to);
    }

    /** Where people have spoken it is theirs: {@code null} where they waived it. */
    @Nullable
    private Instant at(Milestone milestone, MilestoneState suggested) {
        return incident.milestones().isSettled(milestone)
                ? incident.milestones().get(milestone).at()
                : suggested.at();
    }

    private static MilestoneState state(Optional<Signal> signal) {
        return signal.map(s ->
                        MilestoneState.proposed(s.at(), List.of(new Evidence(s.source(), s.externalId(), s.link()))))
                .orElse(MilestoneState.OPEN);
    }
}
