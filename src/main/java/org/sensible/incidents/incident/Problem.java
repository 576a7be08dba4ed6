package org.sensible.incidents.incident;

import jakarta.annotation.Nullable;
import java.util.Objects;

/**
 * One thing that a person can mend.
 *
 * @param field name of the field in the call's body or query, {@code null} where it is about the whole
 * @param text what was expected, what came, what to do
 */
public record Problem(@Nullable String field, Text text) {

    public Problem {
        Objects.requireNonNull(text, "text");
    }
}
