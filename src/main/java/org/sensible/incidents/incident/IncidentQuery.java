package org.sensible.incidents.incident;

import jakarta.annotation.Nullable;
import java.time.Instant;

/**
 * Which incidents to list; {@code null} asks for nothing in particular.
 *
 * @param from first instant of STARTED, or of DECLARED where STARTED is not set
 * @param to the instant before which that must be
 * @param q words in title or key, letters of either case
 * @param drill drills only, or no drills
 */
public record IncidentQuery(
        @Nullable Stage stage,
        @Nullable String severity,
        @Nullable String service,
        @Nullable Outcome outcome,
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable String q,
        @Nullable Boolean drill) {

    /** Every incident there is. */
    public static final IncidentQuery ALL = new IncidentQuery(null, null, null, null, null, null, null, null);
}
