package org.sensible.incidents.timeline.importing;

import java.io.IOException;
import java.util.List;
import org.sensible.incidents.incident.Incidents;
import org.sensible.incidents.timeline.NewEvent;
import org.sensible.incidents.timeline.Recorded;
import org.sensible.incidents.timeline.source.Import;
import org.sensible.incidents.timeline.source.Imports;

/**
 * Into one incident's timeline. Each portion asks anew whether the person may still change the incident, is kept as that
 * person, and is told before the next one begins. For one thread.
 */
final class TimelineImport implements ImportWork {

    private final Incidents incidents;
    private final Imports imports;
    private final Content content;

    TimelineImport(Incidents incidents, Imports imports, Content content) {
        this.incidents = incidents;
        this.imports = imports;
        this.content = content;
    }

    @Override
    public Import.Rest read(ImportRun run) throws IOException {
        run.awaitTurn();
        try (Import opened = content.open()) {
            run.told(run.job().progress().outOf(opened.size()));
            return imports.read(opened, events -> portion(run, events));
        }
    }

    private void portion(ImportRun run, List<NewEvent> events) {
        run.awaitTurn();
        ImportJob job = run.job();
        Recorded[] recorded = {Recorded.NOTHING};
        run.asItsPerson(() -> recorded[0] =
                imports.record(incidents.getForChange(job.incident().key(), job.by()), events));
        run.told(job.progress().and(recorded[0]));
    }
}
