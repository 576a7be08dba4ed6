package org.sensible.incidents.timeline.importing;

import java.time.Instant;
import java.util.Optional;

/** Keeps how far imports got. Each call works in the unit that is under way, or in one of its own. Threads may share it. */
public interface ImportJobStore {

    void add(ImportJob job);

    /**
     * Keeps what the job says now.
     *
     * @return whether it may go on: {@code false} once somebody asked it to stop, or it is not kept any more
     */
    boolean save(ImportJob job);

    Optional<ImportJob> find(String id);

    /** The one of that source of which something was heard last. */
    Optional<ImportJob> last(String source);

    /** Whoever works on it is told so by {@link #save}. */
    void askToStop(String id);

    /** Forgets a job; nothing where there is none. */
    void remove(String id);

    /** Forgets those that nothing was heard of since then. */
    void removeBefore(Instant lastSeen);

    /** Forgets all of an incident. */
    void removeAll(String incidentUid);
}
