package org.sensible.incidents.timeline.source;

import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.sensible.incidents.incident.Incident;
import org.sensible.incidents.timeline.MilestoneProposer;
import org.sensible.incidents.timeline.NewEvent;
import org.sensible.incidents.timeline.Recorded;
import org.sensible.incidents.timeline.Timelines;

/**
 * Takes imports into the timeline of an incident, some hundred events in one unit of work each; so it must be called
 * outside of any other. What it tells proposes milestones. Doing it again adds what is new, which is nothing where nothing is. Threads may share it.
 */
@ConfluenceComponent
public final class Imports {

    private static final int PORTION = 500;

    private final Timelines timelines;
    private final MilestoneProposer proposer;

    @Inject
    public Imports(Timelines timelines, MilestoneProposer proposer) {
        this.timelines = timelines;
        this.proposer = proposer;
    }

    /**
     * What became of an import.
     *
     * @param skipped how many entries are not for a timeline, or wait for an answer
     * @param questions what only a person can answer
     */
    public record Imported(Recorded recorded, int skipped, List<Question> questions) {

        public Imported {
            questions = List.copyOf(questions);
        }
    }

    /**
     * Reads it to its end.
     *
     * @throws org.sensible.incidents.incident.InvalidInput where it cannot be taken; what came before is kept then
     */
    public Imported take(Incident incident, Import content) throws IOException {
        Portions portions = new Portions(incident);
        Import.Rest rest = content.read(portions::add);
        return new Imported(portions.finish(), rest.skipped(), rest.questions());
    }

    /** Gathers events and records them a portion at a time. */
    private final class Portions {

        private final Incident incident;
        private final List<NewEvent> waiting = new ArrayList<>(PORTION);
        private Recorded recorded = Recorded.NOTHING;

        Portions(Incident incident) {
            this.incident = incident;
        }

        void add(NewEvent event) {
            waiting.add(event);
            if (waiting.size() == PORTION) {
                finish();
            }
        }

        Recorded finish() {
            recorded = recorded.plus(timelines.record(incident, waiting));
            proposer.imported(incident, waiting);
            waiting.clear();
            return recorded;
        }
    }
}
