package org.sensible.incidents.persistence;

import jakarta.annotation.Nullable;
import java.time.Instant;

/** Instants as columns hold them: nanoseconds since the epoch, UTC. Enough for the years 1970 to 2199, and exact. */
final class Nanoseconds {

    private static final long A_SECOND = 1_000_000_000L;

    private Nanoseconds() {}

    /** @throws ArithmeticException for an instant that a column cannot hold */
    static long of(Instant at) {
        return Math.addExact(Math.multiplyExact(at.getEpochSecond(), A_SECOND), at.getNano());
    }

    @Nullable
    static Long ofNullable(@Nullable Instant at) {
        return at == null ? null : of(at);
    }

    static Instant toInstant(long nanoseconds) {
        return Instant.ofEpochSecond(Math.floorDiv(nanoseconds, A_SECOND), Math.floorMod(nanoseconds, A_SECOND));
    }

    @Nullable
    static Instant toInstantOrNull(@Nullable Long nanoseconds) {
        return nanoseconds == null ? null : toInstant(nanoseconds);
    }
}
