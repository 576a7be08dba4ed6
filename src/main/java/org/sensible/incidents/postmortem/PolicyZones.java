package org.sensible.incidents.postmortem;

import java.time.ZoneId;
import java.util.List;
import org.sensible.incidents.incident.Incident;

/** In which zones the team works whose policy holds for an incident, as a port. */
public interface PolicyZones {

    /** In the policy's order; empty where it does not say. */
    List<ZoneId> of(Incident incident);
}
