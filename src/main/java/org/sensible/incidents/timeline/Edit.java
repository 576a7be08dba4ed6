package org.sensible.incidents.timeline;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.Objects;

/**
 * A later word of a source on something that it told before: a changed text, or that it was taken back. Immutable.
 *
 * @param id the edit's id at the source, such as the instant of a Slack edit: the same edit told twice is one
 * @param at when it was edited there; {@code null} where the source does not say
 * @param removal whether the source took it back; what was told first is kept all the same
 */
public record Edit(String id, @Nullable Instant at, boolean removal) {

    public Edit {
        Objects.requireNonNull(id, "id");
    }

    /** The event says something else from now on. */
    public static Edit changed(String id, @Nullable Instant at) {
        return new Edit(id, at, false);
    }

    /** The source no longer holds the event. */
    public static Edit removed(String id, @Nullable Instant at) {
        return new Edit(id, at, true);
    }
}
