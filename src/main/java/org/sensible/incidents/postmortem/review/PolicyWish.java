package org.sensible.incidents.postmortem.review;

import java.util.Optional;
import org.sensible.incidents.incident.Person;

/** Where a review asks for a change of the policy or of the training; a port. Threads may share it. */
public interface PolicyWish {

    /** Asks for it, in the place of what that incident asked for before. The software sets PREPARED once it is there. */
    void ask(String incidentKey, String text, Person by);

    void takeBack(String incidentKey, Person by);

    /** What was asked for, if anything was. */
    Optional<String> of(String incidentKey, Person reader);
}
