package org.sensible.incidents.incident;

import jakarta.annotation.Nullable;
import java.time.Instant;

/**
 * Where the product writes down what is done with an incident: its timeline. Called inside the unit of work that makes
 * the change, so that both are kept or neither.
 */
public interface IncidentLog {

    void append(Incident incident, LogEntry entry);

    /**
     * A milestone stands elsewhere than before. The log shows each milestone once, at its own instant; who changed it, when
     * and why is an entry beside it.
     *
     * @param incident with the milestone as it stands now, set or not
     * @param was where it stood before, {@code null} where it was not set
     */
    void mark(Incident incident, Milestone milestone, @Nullable Instant was);
}
