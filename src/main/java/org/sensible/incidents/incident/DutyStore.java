package org.sensible.incidents.incident;

import java.util.Collection;
import java.util.List;

/** Keeps who had which duty when. Each call runs in the unit of work that is under way, that of the change itself. */
public interface DutyStore {

    void add(DutyChange change);

    /** The changes of all these incidents, in no order, in a number of queries that hardly grows with theirs. */
    List<DutyChange> of(Collection<String> incidentUids);

    /** Forgets those of an incident. */
    void removeAll(String incidentUid);
}
