package org.sensible.incidents.incident;

/**
 * Where the product writes down what is done with an incident: its timeline. Called inside the unit of work that makes
 * the change, so that both are kept or neither.
 */
public interface IncidentLog {

    void append(Incident incident, LogEntry entry);
}
