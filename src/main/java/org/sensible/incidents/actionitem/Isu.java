package org.sensible.incidents.actionitem;

import jakarta.annotation.Nullable;
import java.util.Objects;

/**
 * What an action item is worth and what it costs: importance, size, urgency, and how sure the assignee is that it works at
 * this size. What that counts for, {@link Weights} say. Immutable.
 *
 * @param confidence {@code null} as long as nobody said
 */
public record Isu(
        Level importance,
        Size size,
        Level urgency,
        @Nullable Level confidence) {

    public Isu {
        Objects.requireNonNull(importance, "importance");
        Objects.requireNonNull(size, "size");
        Objects.requireNonNull(urgency, "urgency");
    }
}
