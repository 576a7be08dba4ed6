package org.sensible.incidents.postmortem.review;

import org.sensible.incidents.incident.Incident;

/** Knows whether the policy lets a review begin only once the page is ready; a port. Threads may share it. */
public interface ReadinessGate {

    boolean isAsked(Incident incident);
}
