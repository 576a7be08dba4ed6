package org.sensible.incidents.host;

import java.time.Duration;

/**
 * Something that the host does by itself every so often, on one node of a cluster at a time. A component that implements it
 * is scheduled. It runs without user, request, session or language, so it opens each unit of work itself, and it has to bear
 * being run twice for the same thing: a node may stop in the middle.
 */
public interface Job {

    /** Its name for good: lower case letters and hyphens. */
    String name();

    /** How long from one run to the next, at least a minute. */
    Duration every();

    /**
     * Does what there is to do now. What it throws is logged, and the next run comes as ever.
     *
     * @return what was done, in a few English words for the administrator's list of jobs
     */
    String run();

    /** It is time for a run, but the host is read-only, so nothing may be written. */
    default void paused() {
        // most jobs have nothing to say about that
    }
}
