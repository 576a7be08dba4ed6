package org.sensible.incidents.postmortem.automatic;

import java.time.Instant;
import java.util.Objects;
import org.sensible.incidents.incident.Text;

/**
 * The last time a postmortem could not be drafted by itself. Immutable.
 *
 * @param incidentKey such as {@code INC-7}
 * @param triedAt when that was
 * @param nextAt before which it is not tried again
 * @param why what was in the way, for whoever reads the board
 */
public record DraftTry(String incidentKey, Instant triedAt, Instant nextAt, Text why) {

    public DraftTry {
        Objects.requireNonNull(incidentKey, "incidentKey");
        Objects.requireNonNull(triedAt, "triedAt");
        Objects.requireNonNull(nextAt, "nextAt");
        Objects.requireNonNull(why, "why");
    }
}
