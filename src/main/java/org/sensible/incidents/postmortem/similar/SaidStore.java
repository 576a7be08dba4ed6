package org.sensible.incidents.postmortem.similar;

import java.util.Collection;
import java.util.Map;

/** Keeps what postmortems' pages say, by their incidents. Calls run in the unit of work that is under way, or in one of their own. Threads may share it. */
public interface SaidStore {

    /** Those that are kept, by the incident's key. */
    Map<String, Said> of(Collection<String> incidentKeys);

    /** Instead of what was kept for that incident before. */
    void keep(String incidentKey, Said said);

    /** Nothing where there is none. */
    void remove(String incidentKey);
}
