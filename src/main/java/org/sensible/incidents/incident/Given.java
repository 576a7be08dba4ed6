package org.sensible.incidents.incident;

import jakarta.annotation.Nullable;

/**
 * A field of a change: not mentioned, so that it stays as it is; or given, where {@code null} clears it.
 *
 * @param mentioned whether the call named the field at all
 * @param value what it gave; {@code null} to clear, and where the field was not mentioned
 */
public record Given<T>(boolean mentioned, @Nullable T value) {

    public static <T> Given<T> nothing() {
        return new Given<>(false, null);
    }

    public static <T> Given<T> of(@Nullable T value) {
        return new Given<>(true, value);
    }

    /** What the field is after the change. */
    @Nullable
    public T or(@Nullable T current) {
        return mentioned ? value : current;
    }
}
