package org.sensible.incidents.incident;

/**
 * Wants to know of incidents as they are declared. Called after the incident was kept, outside any unit of work; what it throws is
 * logged and keeps nobody from declaring. Threads may share it.
 */
public interface IncidentWatcher {

    void declared(Incident incident);
}
