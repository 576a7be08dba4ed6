package org.sensible.incidents.postmortem.review;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.Objects;
import org.sensible.incidents.incident.Person;

/**
 * What a team says of the causes: that they are understood, or that they stay unknown and that this is accepted, which is as
 * complete a result. Immutable.
 *
 * @param tried what was looked into, where they stay unknown; {@code null} where they are understood
 * @param missing which data would have told, likewise
 */
public record Causes(
        boolean understood,
        @Nullable String tried,
        @Nullable String missing,
        Person by,
        Instant at) {

    public Causes {
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(at, "at");
        if (understood != (tried == null) || understood != (missing == null)) {
            throw new IllegalArgumentException("what was tried and what was missing belongs to unknown causes alone");
        }
    }
}
