package org.sensible.incidents.timeline.importing;

import org.sensible.incidents.incident.Person;

/** Where work goes on after its request was answered. Few at a time; threads may share it. */
public interface Background {

    /**
     * Has it done soon, by a thread that has no user.
     *
     * @return {@code false} where too much waits already; then it is not done
     */
    boolean begin(Runnable work);

    /**
     * Does it now, as that person; nobody acts afterwards.
     *
     * @return {@code false} where the host does not know the person any more; then it is not done
     */
    boolean as(Person person, Runnable work);

    /**
     * Does it in a thread of its own, without a user, and waits for its end; in the calling thread something is done every few seconds as
     * long as that takes. What the work throws is thrown here.
     */
    void watch(Runnable work, Runnable meanwhile);

    /** Whether nothing may be written just now. */
    boolean isReadOnly();

    /** Whether this node is about to stop, so that all work should end. */
    boolean isStopping();

    /** Waits a little, before something is asked again. */
    void pause();
}
