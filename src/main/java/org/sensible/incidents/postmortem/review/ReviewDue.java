package org.sensible.incidents.postmortem.review;

import java.time.Instant;
import java.util.Optional;
import org.sensible.incidents.incident.Incident;

/** By when the policy wants a postmortem reviewed; a port. Threads may share it. */
public interface ReviewDue {

    /** Empty where the policy asks for none, or the instant from which it counts is not known yet. */
    Optional<Instant> of(Incident incident);
}
