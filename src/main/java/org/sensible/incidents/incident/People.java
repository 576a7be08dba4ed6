package org.sensible.incidents.incident;

import java.util.Optional;

/** Whom the host knows. Threads may share it. */
public interface People {

    Optional<Person> byName(String userName);

    /** The names by which the host shows somebody, also somebody who has left. */
    Named describe(Person person);

    /**
     * @param name user name, as in addresses and bodies
     * @param displayName as people read it
     */
    record Named(String name, String displayName) {}
}
