package org.sensible.incidents.incident;

/**
 * Keeps something that belongs to an incident, and follows it. Called inside the unit of work that changes the incident,
 * so that both happen or neither. Threads may share it.
 */
public interface IncidentDependent {

    /** The incident is for others than before. */
    void restricted(Incident incident);

    /** The incident is removed; what belongs to it alone goes with it. */
    void removed(Incident incident);
}
