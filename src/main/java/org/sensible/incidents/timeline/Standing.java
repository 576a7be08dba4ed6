package org.sensible.incidents.timeline;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.Objects;

/**
 * Where an event stands in the curation of its timeline. Immutable.
 *
 * @param tier how much the story needs it
 * @param pause seconds of silence before it, where somebody said it; 0 otherwise
 * @param repeats how often the same came again, all of which this one stands for
 * @param repeatedUntil when it came last; {@code null} where it did not come again
 */
public record Standing(
        Tier tier, long pause, int repeats, @Nullable Instant repeatedUntil) {

    /** Of what nobody judged yet. */
    public static final Standing NONE = new Standing(Tier.NONE, 0, 0, null);

    public Standing {
        Objects.requireNonNull(tier, "tier");
    }

    Standing at(Tier value) {
        return new Standing(value, pause, repeats, repeatedUntil);
    }

    Standing after(long seconds) {
        return new Standing(tier, seconds, repeats, repeatedUntil);
    }

    Standing repeated(int times, @Nullable Instant until) {
        return new Standing(tier, pause, times, times == 0 ? null : until);
    }
}
