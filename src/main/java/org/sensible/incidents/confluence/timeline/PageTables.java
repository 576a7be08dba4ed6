package org.sensible.incidents.confluence.timeline;

import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.sensible.incidents.confluence.Screens;
import org.sensible.incidents.confluence.TimeWords;
import org.sensible.incidents.incident.Incident;
import org.sensible.incidents.incident.Text;
import org.sensible.incidents.incident.Wording;
import org.sensible.incidents.timeline.TimelineEvent;

/**
 * Tables of a timeline that nobody shapes where they stand: the one that a page holds, dressed at view time, and the curated
 * one on paper. Threads may share it.
 */
@ConfluenceComponent
public final class PageTables {

    private static final String STORED_HEAD = "What happened";

    private final RowWords rows;
    private final TimeWords times;
    private final Wording wording;
    private final Screens screens;

    @Inject
    public PageTables(RowWords rows, TimeWords times, Wording wording, Screens screens) {
        this.rows = rows;
        this.times = times;
        this.wording = wording;
        this.screens = screens;
    }

    /**
     * The page's own table with its rows dressed: time in each zone, milestones, how often it came again, source and evidence.
     *
     * @param body as the host rendered it
     * @param events by id; empty where the incident has none of that id
     */
    public String dressed(
            Incident incident,
            String body,
            Function<String, Optional<TimelineEvent>> events,
            List<ZoneId> zones,
            boolean onPaper) {
        Marks marks = Marks.of(incident.milestones());
        return dressed(
                body, id -> events.apply(id).map(event -> behind(event, marks, zones.get(0), onPaper)), zones, onPaper);
    }

    /** The same for who may not see the incident: times and texts as the page holds them. */
    public String withoutIncident(String body, List<ZoneId> zones, boolean onPaper) {
        return dressed(body, id -> Optional.empty(), zones, onPaper);
    }

    /** Events as a table that nothing can be done with. */
    public String onPaper(Incident incident, List<TimelineEvent> events, List<ZoneId> zones) {
        RowsView told = rows.rows(events, Marks.of(incident.milestones()), zones, false, true);
        return screens.show(
                "timeline", new PaperView(zones.stream().map(times::place).toList(), told.rows()));
    }

    /**
     * For {@code timeline.html.vm}.
     *
     * @param places name of each zone, in order
     */
    public record PaperView(List<String> places, List<RowsView.Row> rows) {}

    private String dressed(
            String body, Function<String, Optional<TimelineTable.Behind>> behind, List<ZoneId> zones, boolean onPaper) {
        screens.useStyle();
        return new TimelineTable(body, zones, times, onPaper)
                .dress(
                        behind,
                        wording.tell(Text.of("incidents.timeline.screen.evidence")),
                        head -> head.equals(STORED_HEAD)
                                ? wording.tell(Text.of("incidents.timeline.screen.what"))
                                : head);
    }

    private TimelineTable.Behind behind(TimelineEvent event, Marks marks, ZoneId zone, boolean onPaper) {
        return new TimelineTable.Behind(
                event.kind().word(),
                onPaper ? null : EventIcon.of(event),
                rows.source(event),
                onPaper ? null : event.link(),
                rows.marks(event, marks, zone),
                rows.flags(event, zone));
    }
}
