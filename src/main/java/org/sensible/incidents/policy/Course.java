package org.sensible.incidents.policy;

import org.sensible.incidents.incident.Incident;

/** Knows how an incident went, from its timeline and its postmortem; a port. Threads may share it. */
public interface Course {

    /** What is known of it now, whatever curation shows of it. */
    Facts of(Incident incident);
}
