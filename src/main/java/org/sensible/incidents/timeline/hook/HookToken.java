package org.sensible.incidents.timeline.hook;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.Objects;
import org.sensible.incidents.incident.Person;

/**
 * Lets one sender post bodies of one source. The token itself is nowhere in it. Immutable.
 *
 * @param id by which administrators speak of it
 * @param name what they call it, 1 to 255 characters
 * @param lastUsedAt when it last let a delivery in, to the minute; {@code null} while it never did
 */
public record HookToken(
        String id,
        String source,
        String name,
        Instant createdAt,
        Person createdBy,
        @Nullable Instant lastUsedAt) {

    public HookToken {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(createdAt, "createdAt");
        Objects.requireNonNull(createdBy, "createdBy");
    }
}
