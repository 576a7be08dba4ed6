package org.sensible.incidents.incident;

/** Who may do what with incidents. Answers only; the services refuse. Threads may share it. */
public interface IncidentAccess {

    /** Whether the person may see incidents at all; {@code false} while no incident space is set. */
    boolean mayViewAny(Person person);

    boolean mayDeclare(Person person);

    boolean mayView(Person person, Incident incident);

    /** Whether the person may change it; nobody may change what he may not view. */
    boolean mayChange(Person person, Incident incident);

    boolean isAdministrator(Person person);
}
