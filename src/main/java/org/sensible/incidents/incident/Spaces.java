package org.sensible.incidents.incident;

/** The places of the host in which incidents and their pages may live. Threads may share it. */
public interface Spaces {

    boolean exists(String spaceKey);

    /** Whether a page with that id exists in the space. */
    boolean hasPage(String spaceKey, long pageId);
}
