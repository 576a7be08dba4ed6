package org.sensible.incidents.incident;

import java.util.List;

/** The severities that an incident can have, as the policy says; a port. Threads may share it. */
public interface SeverityNames {

    /**
     * Worst first, at least one. Looks whether the policy was published anew, so call it outside any unit of work.
     */
    List<Severity> current();

    /** Takes notice of what was published, so that what is written now is judged by it; call it outside any unit of work. */
    void refresh();
}
