package org.sensible.incidents.incident;

/** The groups that the host knows. Threads may share it. */
public interface Groups {

    boolean exists(String name);
}
