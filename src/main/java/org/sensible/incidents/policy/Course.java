package org.sensible.incidents.policy;

import java.util.List;
import org.sensible.incidents.incident.Incident;

/** Knows how incidents went, from their timelines and their postmortems; a port. Threads may share it. */
public interface Course {

    /** What is known of each now, whatever curation shows of it; in the order given. */
    List<Facts> of(List<Incident> incidents);
}
