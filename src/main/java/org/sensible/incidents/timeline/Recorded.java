package org.sensible.incidents.timeline;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What became of events that were told.
 *
 * @param added how many are new
 * @param known how many had been told before, or twice now
 * @param firstAt earliest instant of them all, {@code null} without any
 * @param lastAt latest instant of them all, {@code null} without any
 */
public record Recorded(
        int added,
        int known,
        @Nullable Instant firstAt,
        @Nullable Instant lastAt) {

    public static final Recorded NOTHING = new Recorded(0, 0, null, null);

    /** Both together. */
    public Recorded plus(Recorded other) {
        return new Recorded(
                added + other.added,
                known + other.known,
                first(firstAt, other.firstAt, Comparator.naturalOrder()),
                first(lastAt, other.lastAt, Comparator.reverseOrder()));
    }

    @Nullable
    private static Instant first(@Nullable Instant one, @Nullable Instant other, Comparator<Instant> order) {
        return Stream.of(one, other).filter(Objects::nonNull).min(order).orElse(null);
    }
}
