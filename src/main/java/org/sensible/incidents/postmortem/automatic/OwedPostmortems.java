package org.sensible.incidents.postmortem.automatic;

import java.util.List;
import org.sensible.incidents.incident.Incident;

/** Knows of which incidents the policy asks for a postmortem, as a port. Threads may share it. */
public interface OwedPostmortems {

    /** Those that are recovered, asked for a postmortem now and without one, whoever may view them; in no order. */
    List<Incident> now();
}
