package org.sensible.incidents.incident;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * Where an incident stands with one milestone. Immutable.
 *
 * @param kind open, proposed, set or waived
 * @param at the instant of the milestone where it is set or proposed, {@code null} otherwise
 * @param reason why it was waived (always there then), or why it was set so (may be absent)
 * @param by who set or waived it; {@code null} where it is open or proposed, or the software did it
 * @param evidence what it rests on; a waived proposal keeps it
 */
public record MilestoneState(
        Kind kind,
        @Nullable Instant at,
        @Nullable String reason,
        @Nullable Person by,
        List<Evidence> evidence) {

    /** Nothing is known of it. */
    public static final MilestoneState OPEN = new MilestoneState(Kind.OPEN, null, null, null, List.of());

    /** The four ways to stand with a milestone; the names are stored. */
    public enum Kind {
        OPEN,
        PROPOSED,
        SET,
        WAIVED
    }

    public MilestoneState {
        evidence = List.copyOf(evidence);
        boolean hasInstant = kind == Kind.SET || kind == Kind.PROPOSED;
        if (hasInstant != (at != null)) {
            throw new IllegalArgumentException(
                    kind + (hasInstant ? " needs an instant" : " has no instant, but got " + at));
        }
        if (kind == Kind.WAIVED && (reason == null || reason.isBlank())) {
            throw new IllegalArgumentException("a waived milestone needs a reason");
        }
    }

    public static MilestoneState set(
            Instant at, @Nullable String reason, @Nullable Person by, List<Evidence> evidence) {
        return new MilestoneState(Kind.SET, at, reason, by, evidence);
    }

    public static MilestoneState proposed(Instant at, List<Evidence> evidence) {
        return new MilestoneState(Kind.PROPOSED, at, null, null, evidence);
    }

    public static MilestoneState waived(String reason, @Nullable Person by, List<Evidence> evidence) {
        return new MilestoneState(Kind.WAIVED, null, Objects.requireNonNull(reason, "reason"), by, evidence);
    }

    public boolean isSet() {
        return kind == Kind.SET;
    }

    public boolean isWaived() {
        return kind == Kind.WAIVED;
    }

    /** Set or waived: nobody waits for it any more. */
    public boolean isSettled() {
        return isSet() || isWaived();
    }
}
