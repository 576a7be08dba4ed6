package org.sensible.incidents.policy;

import org.sensible.incidents.incident.Incident;

/** Which version of the policy holds. Reads only, so a page may ask while it renders. Threads may share it. */
public interface InForce {

    /** All versions that ever held, for whoever judges many incidents: one read, whatever their number. */
    PolicyHistory history();

    /** The one by which an incident that is declared now would be judged. */
    default PolicyVersion now() {
        return history().latest();
    }

    /** The one that was in force when the incident was declared. */
    default PolicyVersion of(Incident incident) {
        return history().at(incident.milestones().declaredAt());
    }
}
