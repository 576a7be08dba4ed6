package org.sensible.incidents.incident;

/** Where things are to be found, as full addresses. Threads may share it. */
public interface Links {

    /** The incident's own page. */
    String incident(String key);

    /** Where an administrator reads and changes the settings. */
    String settings();
}
