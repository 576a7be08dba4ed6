package org.sensible.incidents.policy;

import java.util.Collection;
import java.util.List;

/** Keeps what people said of demands, one mark for each demand of an incident. Each call runs in the unit of work under way. */
public interface MarkStore {

    /** All marks of those incidents, in any order, in a number of queries that does not grow with each incident. */
    List<DemandMark> of(Collection<String> incidentUids);

    /** Keeps the mark in place of the one that the demand may have had. */
    void put(DemandMark mark);

    /** Takes a demand's mark back, if it has one. */
    void remove(String incidentUid, String slug);

    /** Forgets all marks of an incident. */
    void removeAll(String incidentUid);
}
