package org.sensible.incidents.timeline.source;

import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.sensible.incidents.incident.Incident;
import org.sensible.incidents.timeline.MilestoneProposer;
import org.sensible.incidents.timeline.NewEvent;
import org.sensible.incidents.timeline.Recorded;
import org.sensible.incidents.timeline.Timelines;

/**
 * Takes imports into the timeline of an incident, some hundred events in one unit of work each; so it must be called
 * outside of any other. What it tells proposes milestones. Doing it again adds what is new, which is nothing where nothing
 * is. Threads may share it.
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
        Recorded[] recorded = {Recorded.NOTHING};
        Import.Rest rest = read(content, portion -> recorded[0] = recorded[0].plus(record(incident, portion)));
        return new Imported(recorded[0], rest.skipped(), rest.questions());
    }

    /**
     * Reads it to its end.
     *
     * @param into takes some hundred events at a time; what it throws ends the reading
     */
    public Import.Rest read(Import content, Consumer<List<NewEvent>> into) throws IOException {
        List<NewEvent> waiting = new ArrayList<>(PORTION);
        Import.Rest rest = content.read(event -> {
            waiting.add(event);
            if (waiting.size() == PORTION) {
                hand(waiting, into);
            }
        });
        hand(waiting, into);
        return rest;
    }

    /**
     * Keeps one portion. A row of a table that names an event of this incident by its id, as our own exports do, is that
     * event, and known.
     */
    public Recorded record(Incident incident, List<NewEvent> portion) {
        List<String> named = portion.stream()
                .filter(event -> event.source().equals(CsvTimeline.NAME))
                .map(NewEvent::externalId)
                .toList();
        Set<String> own = named.isEmpty() ? Set.of() : timelines.known(incident, named);
        List<NewEvent> others =
                portion.stream().filter(event -> !isOne(event, own)).toList();
        Recorded recorded = timelines.record(incident, others);
        proposer.imported(incident, others);
        return portion.stream()
                .filter(event -> isOne(event, own))
                .map(event -> new Recorded(0, 1, event.at(), event.at()))
                .reduce(recorded, Recorded::plus);
    }

    private static boolean isOne(NewEvent event, Set<String> own) {
        return event.source().equals(CsvTimeline.NAME) && own.contains(event.externalId());
    }

    private static void hand(List<NewEvent> waiting, Consumer<List<NewEvent>> into) {
        if (!waiting.isEmpty()) {
            into.accept(List.copyOf(waiting));
            waiting.clear();
        }
    }
}
