package org.sensible.incidents.incident;

import java.util.Set;

/** Who is told when something needs an administrator. Threads may share it. */
public interface Administrators {

    /** Those whom the host names as its administrators, each once; may be empty. */
    Set<Person> all();
}
