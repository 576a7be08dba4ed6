package org.sensible.incidents.actionitem;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.sensible.incidents.incident.Incident;
import org.sensible.incidents.incident.Person;

/** By when the policy wants an action item to be done; a port. Runs in a unit of work of its own or in the one under way. Threads may share it. */
public interface ItemTerms {

    /**
     * The day, by the version of the policy that governs the incident; empty where it says nothing of that urgency.
     *
     * @param from when the item was last decided about; its own day does not count
     * @param doer whose working days count; {@code null} for nobody in particular
     */
    Optional<LocalDate> day(Incident incident, Level urgency, Instant from, @Nullable Person doer);
}
