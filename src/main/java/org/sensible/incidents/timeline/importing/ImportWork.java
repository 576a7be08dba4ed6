package org.sensible.incidents.timeline.importing;

import java.io.IOException;
import org.sensible.incidents.timeline.source.Import;

/** What one import does, from its beginning to its end. */
@FunctionalInterface
public interface ImportWork {

    /**
     * Does it, and tells the run how far it is.
     *
     * @throws org.sensible.incidents.incident.Refusal where it cannot be taken
     */
    Import.Rest read(ImportRun run) throws IOException;
}
