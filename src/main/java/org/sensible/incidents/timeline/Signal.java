package org.sensible.incidents.timeline;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.Objects;

/**
 * What an event of a source means for the milestones of its incident; the source says so, nobody guesses it from words.
 * Immutable.
 *
 * @param type what it means
 * @param source name of the source
 * @param alert what fires and gets quiet again, as the source knows it; {@code null} where it cannot tell, and then it is
 *     never waited for
 * @param externalId of the event that tells it
 * @param link address of the evidence; {@code null} without
 */
public record Signal(
        Type type,
        String source,
        @Nullable String alert,
        Instant at,
        String externalId,
        @Nullable String link) {

    /** What an event may mean; the names are stored. */
    public enum Type {
        /** An alert began to fire. */
        FIRING,
        /** An alert is over. */
        QUIET,
        /** Somebody took an alert. */
        TAKEN,
        /** A change went live. */
        DEPLOYED,
        /** A change was taken back. */
        ROLLED_BACK,
        /** Customers were told that it is over. */
        TOLD_RESOLVED
    }

    public Signal {
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(externalId, "externalId");
    }

    /** What that event means. */
    public static Signal of(Type type, @Nullable String alert, NewEvent event) {
        return new Signal(type, event.source(), alert, event.at(), event.externalId(), event.link());
    }
}
