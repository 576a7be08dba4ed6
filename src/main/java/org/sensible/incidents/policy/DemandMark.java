package org.sensible.incidents.policy;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.Objects;
import org.sensible.incidents.incident.Person;

/**
 * What a person said of one demand of one incident: that it is done, which the software cannot see, or that it is not asked of
 * this incident. Immutable.
 *
 * @param incidentUid of the incident
 * @param slug the demand's name
 * @param reason why it is excepted; {@code null} where it is done
 * @param at when it was said
 */
public record DemandMark(
        String incidentUid,
        String slug,
        Kind kind,
        @Nullable String reason,
        Instant at,
        Person by) {

    public DemandMark {
        Objects.requireNonNull(incidentUid, "incidentUid");
        Objects.requireNonNull(slug, "slug");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(by, "by");
        if ((kind == Kind.EXCEPTED) != (reason != null)) {
            throw new IllegalArgumentException("an exception, and nothing else, has a reason: " + kind);
        }
    }

    /** What was said; the names are stored. */
    public enum Kind {
        EXCEPTED,
        DONE
    }
}
