package org.sensible.incidents.incident;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.Objects;

/**
 * That somebody else has a duty since then. Immutable.
 *
 * @param before who had it until then; {@code null} where nobody did
 * @param after who has it since; {@code null} where nobody does
 */
public record DutyChange(
        String incidentUid,
        Duty duty,
        Instant at,
        @Nullable Person before,
        @Nullable Person after) {

    public DutyChange {
        Objects.requireNonNull(incidentUid, "incidentUid");
        Objects.requireNonNull(duty, "duty");
        Objects.requireNonNull(at, "at");
        if (Objects.equals(before, after)) {
            throw new IllegalArgumentException("a duty changes from one person to another, not from and to " + after);
        }
    }

    /** By whose working hours something is counted; the names are stored. */
    public enum Duty {
        /** The lead of the incident. */
        LEAD,
        /** The owner of its postmortem. */
        OWNER
    }
}
