package org.sensible.incidents.incident;

import jakarta.annotation.Nullable;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;

/**
 * What is known of one key time of one incident. Immutable.
 *
 * @param state only a recorded one counts anywhere
 * @param early the end came before the start, where only what is left after the start is measured: 0 seconds
 * @param from its start, {@code null} where that is unknown or does not matter
 * @param to its end, likewise; the true instant, also where {@code early}
 */
public record Span(
        State state,
        boolean early,
        @Nullable Instant from,
        @Nullable Instant to) {

    /** What a key time can be. */
    public enum State {
        /** Both ends are known. */
        RECORDED,
        /** An end may still come. */
        PENDING,
        /** An end was waived, or there is none. */
        NOT_APPLICABLE,
        /** The end lies before the start; one of the two wants correcting. */
        CONTRADICTORY
    }

    static Span recorded(Instant from, Instant to) {
        return new Span(State.RECORDED, false, from, to);
    }

    static Span early(Instant from, Instant to) {
        return new Span(State.RECORDED, true, from, to);
    }

    static Span contradictory(Instant from, Instant to) {
        return new Span(State.CONTRADICTORY, false, from, to);
    }

    static Span pending(@Nullable Instant from, @Nullable Instant to) {
        return new Span(State.PENDING, false, from, to);
    }

    static Span notApplicable() {
        return new Span(State.NOT_APPLICABLE, false, null, null);
    }

    /** Whole seconds, floored, 0 where {@code early}; empty unless recorded. */
    public OptionalLong seconds() {
        if (state != State.RECORDED) {
            return OptionalLong.empty();
        }
        return OptionalLong.of(early ? 0 : Duration.between(from, to).getSeconds());
    }
}
