package org.sensible.incidents.postmortem.automatic;

import java.util.Collection;
import java.util.List;

/** Keeps the last failed try of each incident. Each call runs in the unit of work that is under way. */
public interface DraftTryStore {

    /** Those of several incidents, in no order. Costs a number of queries that hardly grows with theirs. */
    List<DraftTry> of(Collection<String> incidentKeys);

    /** Keeps it in the place of the one before. */
    void keep(DraftTry failed);

    /** Forgets that of the incident; says nothing where there is none. */
    void remove(String incidentKey);
}
