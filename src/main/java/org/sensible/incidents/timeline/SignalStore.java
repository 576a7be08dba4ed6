package org.sensible.incidents.timeline;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Keeps what events mean for milestones, so that each question costs the same however much was heard. A signal is known by
 * its incident, type, source and external id. Threads may share it.
 */
public interface SignalStore {

    /**
     * Keeps signals, each once. Only for whoever has the incident's turn ({@link TimelineStore#inTurn}).
     *
     * @return whether any of them is new, or was never settled
     */
    boolean note(String incidentUid, List<Signal> signals);

    /**
     * An event happened at another instant than its source had told, or counts no longer. Only for whoever has the incident's
     * turn. Told again by its source, the event's signals stay as they are moved.
     *
     * @param at {@code null} where the event counts no longer
     * @return whether any signal of the event stands otherwise now
     */
    boolean move(String incidentUid, String source, String externalId, @Nullable Instant at);

    /** What follows from these signals was done. */
    void settle(String incidentUid, List<Signal> signals);

    /** The earliest of that type from the one instant to the other, both included. */
    Optional<Signal> first(String incidentUid, Signal.Type type, Instant from, Instant to);

    /** The latest of that type from the one instant to the other, both included. */
    Optional<Signal> last(String incidentUid, Signal.Type type, Instant from, Instant to);

    /** Whether an alert fires that may get quiet, by {@link AlertState#isFiring}. */
    boolean isFiring(String incidentUid);

    /** Forgets everything of the incident. */
    void remove(String incidentUid);
}
