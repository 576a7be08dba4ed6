package org.sensible.incidents.incident;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * The nine key times of one incident. Nothing is guessed: a missing end never becomes zero or <em>now</em>.
 *
 * <ul>
 *   <li>Both ends set: recorded in whole seconds, floored.
 *   <li>An end waived: not applicable, whatever the other is. Otherwise an end missing: pending.
 *   <li>The end before the start: contradictory; for the times to triage, improvement and preparation recorded as 0,
 *       early.
 *   <li>Healed before it was noticed (DETECTED after RECOVERED): the time to engagement is not applicable.
 *   <li>Time between failures: not applicable for the first failure and for drills, which are no failures.
 *   <li>False alarms and duplicates have no key times: all nine are not applicable.
 * </ul>
 */
public final class KeyTimes {

    private final Map<KeyTime, Span> spans;

    private KeyTimes(Map<KeyTime, Span> spans) {
        this.spans = Collections.unmodifiableMap(spans);
    }

    /** @param previousStartedAt STARTED of the real incident before this one, empty where there is none */
    public static KeyTimes of(Incident incident, Optional<Instant> previousStartedAt) {
        Map<KeyTime, Span> spans = new EnumMap<>(KeyTime.class);
        for (KeyTime keyTime : KeyTime.values()) {
            spans.put(keyTime, span(keyTime, incident, previousStartedAt));
        }
        return new KeyTimes(spans);
    }

    /** All nine, in the order of the enum, unmodifiable. */
    public Map<KeyTime, Span> spans() {
        return spans;
    }

    public Span get(KeyTime keyTime) {
        return spans.get(keyTime);
    }

    private static Span span(KeyTime keyTime, Incident incident, Optional<Instant> previousStartedAt) {
        if (incident.outcome() != Outcome.REAL) {
            return Span.notApplicable();
        }
        if (keyTime == KeyTime.TIME_BETWEEN_FAILURES) {
            return betweenFailures(incident, previousStartedAt);
        }
        return between(keyTime, incident.milestones());
    }

    private static Span betweenFailures(Incident incident, Optional<Instant> previousStartedAt) {
        MilestoneState started = incident.milestones().get(Milestone.STARTED);
        if (incident.drill() || started.isWaived()) {
            return Span.notApplicable();
        }
        if (!started.isSet()) {
            return Span.pending(null, null);
        }
        return previousStartedAt
                .map(previous -> Span.recorded(previous, started.at()))
                .orElseGet(Span::notApplicable);
    }

    private static Span between(KeyTime keyTime, Milestones milestones) {
        MilestoneState start = milestones.get(keyTime.from());
        MilestoneState end = milestones.get(keyTime.to());
        boolean isPassedOver = keyTime == KeyTime.TIME_TO_ENGAGEMENT && milestones.isHealedBeforeNoticed();
        if (start.isWaived() || end.isWaived() || isPassedOver) {
            return Span.notApplicable();
        }
        Instant from = milestones.at(keyTime.from()).orElse(null);
        Instant to = milestones.at(keyTime.to()).orElse(null);
        if (from == null || to == null) {
            return Span.pending(from, to);
        }
        if (!to.isBefore(from)) {
            return Span.recorded(from, to);
        }
        return keyTime.isRemainder() ? Span.early(from, to) : Span.contradictory(from, to);
    }

    @Override
    public String toString() {
        return spans.toString();
    }
}
