package org.sensible.incidents.incident;

/** Who may do what with incidents. Answers only; the services refuse. Threads may share it. */
public interface IncidentAccess {

    /** Whether the person may see incidents at all; {@code false} while no incident space is set. */
    boolean mayViewAny(Person person);

    boolean mayDeclare(Person person);

    default boolean mayView(Person person, Incident incident) {
        return mayView(person, incident.restriction());
    }

    /** Whether the person may view the incidents that are for these people. */
    boolean mayView(Person person, Restriction restriction);

    /** Whether the person may change it; nobody may change what he may not view. */
    boolean mayChange(Person person, Incident incident);

    boolean isAdministrator(Person person);
}
