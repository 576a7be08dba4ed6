package org.sensible.incidents.timeline.importing;

import java.io.IOException;
import org.sensible.incidents.timeline.source.Import;

/** What is to be imported, not yet looked into. */
@FunctionalInterface
public interface Content {

    /**
     * Looks into it.
     *
     * @throws org.sensible.incidents.incident.Refusal where it cannot be taken
     */
    Import open() throws IOException;
}
