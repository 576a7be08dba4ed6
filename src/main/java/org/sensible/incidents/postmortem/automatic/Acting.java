package org.sensible.incidents.postmortem.automatic;

import org.sensible.incidents.incident.Person;

/** Lets a job act as somebody, with that person's permissions and language; a port. Threads may share it. */
public interface Acting {

    /**
     * Does it as that person. What it throws comes through.
     *
     * @return {@code false} where the host does not know the person any more, and nothing was done
     */
    boolean as(Person person, Runnable work);
}
