package org.sensible.incidents.timeline;

import jakarta.annotation.Nullable;
import java.time.Instant;

/**
 * How one alert stands, of which any number of signals was heard in any order. Immutable.
 *
 * @param firstFiredAt {@code null} where it never fired, as far as is known
 * @param lastFiredAt {@code null} likewise
 * @param lastQuietAt {@code null} where it never got quiet
 */
public record AlertState(
        @Nullable Instant firstFiredAt,
        @Nullable Instant lastFiredAt,
        @Nullable Instant lastQuietAt) {

    /** Nothing was heard of it. */
    public static final AlertState UNHEARD = new AlertState(null, null, null);

    /** With another signal. */
    public AlertState with(Signal signal) {
        return switch (signal.type()) {
            case FIRING ->
                new AlertState(
                        firstFiredAt == null || signal.at().isBefore(firstFiredAt) ? signal.at() : firstFiredAt,
                        later(lastFiredAt, signal.at()),
                        lastQuietAt);
            case QUIET -> new AlertState(firstFiredAt, lastFiredAt, later(lastQuietAt, signal.at()));
            default -> this;
        };
    }

    /**
     * Whether it fires still. An end ends what began before it; where it fired only once it is over even if its end lies
     * before its start, for some senders' clocks do that.
     */
    public boolean isFiring() {
        if (lastFiredAt == null || lastQuietAt == null) {
            return lastFiredAt != null;
        }
        return !lastFiredAt.equals(firstFiredAt) && lastFiredAt.isAfter(lastQuietAt);
    }

    private static Instant later(@Nullable Instant one, Instant other) {
        return one == null || other.isAfter(one) ? other : one;
    }
}
