package org.sensible.incidents.incident;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.Objects;

/**
 * One thing that somebody did with an incident here, for its timeline.
 *
 * @param at when it was done
 * @param kind of the timeline event: {@code role}, {@code status}, {@code change} or {@code note}
 * @param by who did it, {@code null} for the software itself
 */
public record LogEntry(
        Instant at, String kind, Text text, @Nullable Person by) {

    public static final String ROLE = "role";
    public static final String STATUS = "status";
    public static final String CHANGE = "change";

    public LogEntry {
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(text, "text");
    }
}
