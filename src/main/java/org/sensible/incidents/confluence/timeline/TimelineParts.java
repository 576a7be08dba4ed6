package org.sensible.incidents.confluence.timeline;

import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sensible.incidents.confluence.Screens;
import org.sensible.incidents.incident.Incident;
import org.sensible.incidents.incident.Slice;
import org.sensible.incidents.timeline.TimelineEvent;
import org.sensible.incidents.timeline.TimelineQuery;
import org.sensible.incidents.timeline.Timelines;

/**
 * A timeline a part at a time, as rows of a table: at most {@value #ROWS} of them, so that a page never waits for a whole
 * log. Threads may share it.
 */
@ConfluenceComponent
public final class TimelineParts {

    static final int ROWS = 100;

    private final Timelines timelines;
    private final RowWords words;
    private final Screens screens;

    @Inject
    public TimelineParts(Timelines timelines, RowWords words, Screens screens) {
        this.timelines = timelines;
        this.words = words;
        this.screens = screens;
    }

    /**
     * Rows as markup.
     *
     * @param rowsHtml rendered by its own template, which escapes
     * @param next id of the event behind which the next part begins; empty at the end
     */
    public record Part(List<TimelineEvent> events, String rowsHtml, String next) {}

    Part part(Incident incident, PartQuery wanted, List<ZoneId> zones, boolean mayEdit) {
        Slice<TimelineEvent> slice = read(incident, wanted);
        RowsView view = words.rows(slice.values(), Marks.of(incident.milestones()), zones, mayEdit, false);
        String next = slice.isLast() || slice.values().isEmpty()
                ? ""
                : slice.values().get(slice.values().size() - 1).id();
        return new Part(slice.values(), screens.show("timeline-rows", view), next);
    }

    private Slice<TimelineEvent> read(Incident incident, PartQuery wanted) {
        if (wanted.gap() != null) {
            return leftOutBehind(incident, wanted.gap());
        }
        if (wanted.from() != null) {
            Optional<TimelineEvent> first = timelines.event(incident, wanted.from());
            return first.map(event -> beginningWith(incident, wanted, event))
                    .orElseGet(() -> timelines.read(incident, wanted.query(), 0, ROWS));
        }
        return wanted.after() == null
                ? timelines.read(incident, wanted.query(), 0, ROWS)
                : timelines.beside(incident, wanted.query(), wanted.after(), false, ROWS);
    }

    private Slice<TimelineEvent> beginningWith(Incident incident, PartQuery wanted, TimelineEvent first) {
        Slice<TimelineEvent> rest = timelines.beside(incident, wanted.query(), first.id(), false, ROWS - 1);
        List<TimelineEvent> events = new ArrayList<>();
        events.add(first);
        events.addAll(rest.values());
        return new Slice<>(events, 0, ROWS, rest.isLast());
    }

    /** Up to the next curated event. */
    private Slice<TimelineEvent> leftOutBehind(Incident incident, String id) {
        Slice<TimelineEvent> all = timelines.beside(incident, TimelineQuery.ALL, id, false, ROWS);
        List<TimelineEvent> leftOut = new ArrayList<>();
        for (TimelineEvent event : all.values()) {
            if (event.shown()) {
                return new Slice<>(leftOut, 0, ROWS, true);
            }
            leftOut.add(event);
        }
        return new Slice<>(leftOut, 0, ROWS, all.isLast());
    }
}
