package org.sensible.incidents.timeline;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Keeps the revisions of events, each for good. Threads may share it. */
public interface RevisionStore {

    /** Keeps what is not there yet, in the order given. Called inside of {@link TimelineStore#inTurn}. */
    void add(String incidentUid, List<Revision> revisions);

    /**
     * All revisions of these events by the event's id, in the order in which they were kept; an event that has none is
     * absent.
     */
    Map<String, List<Revision>> of(String incidentUid, Collection<String> eventIds);

    /** Forgets everything of the incident. */
    void remove(String incidentUid);
}
