package org.sensible.incidents.confluence;

import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import jakarta.inject.Inject;
import org.sensible.incidents.incident.Incident;
import org.sensible.incidents.incident.Person;
import org.sensible.incidents.incident.UnitOfWork;
import org.sensible.incidents.postmortem.PageEdits;
import org.sensible.incidents.postmortem.Postmortems;
import org.sensible.incidents.timeline.Timelines;

/**
 * Offers a timeline back whose macro was deleted with everything in it: where it stood, nothing can say so any more. Where the macro is
 * still there, it says so itself. Threads may share it.
 */
@ConfluenceComponent
public final class LostTimeline {

    private static final String MACRO = "ac:name=\"incident-timeline\"";

    private final Postmortems postmortems;
    private final PageEdits edits;
    private final Timelines timelines;
    private final TeamZones zones;
    private final RefreshScreens refresh;
    private final UnitOfWork work;

    @Inject
    public LostTimeline(
            Postmortems postmortems,
            PageEdits edits,
            Timelines timelines,
            TeamZones zones,
            RefreshScreens refresh,
            UnitOfWork work) {
        this.postmortems = postmortems;
        this.edits = edits;
        this.timelines = timelines;
        this.zones = zones;
        this.refresh = refresh;
        this.work = work;
    }

    /** The offer; empty where the page has its timeline, or is gone. */
    String offer(Incident incident, Person reader) {
        return postmortems
                .visible(incident, reader)
                .filter(page -> work.call(() -> edits.current(page.pageId()))
                        .filter(version -> !version.body().contains(MACRO))
                        .isPresent())
                .map(page -> refresh.under(
                        incident, page.pageId(), timelines.of(incident).events(), zones.all(), reader))
                .orElse("");
    }
}
