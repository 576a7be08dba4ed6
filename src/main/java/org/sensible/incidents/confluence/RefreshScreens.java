package org.sensible.incidents.confluence;

import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.sensible.incidents.incident.Incident;
import org.sensible.incidents.incident.Person;
import org.sensible.incidents.incident.Text;
import org.sensible.incidents.incident.UnitOfWork;
import org.sensible.incidents.incident.Wording;
import org.sensible.incidents.postmortem.PageEdits;
import org.sensible.incidents.postmortem.Refresh;
import org.sensible.incidents.timeline.TimelineEvent;

/** What stands under the timeline of a postmortem: what arrived since, and what people left out. Threads may share it. */
@ConfluenceComponent
public final class RefreshScreens {

    private final Refresh refresh;
    private final PageEdits edits;
    private final UnitOfWork work;
    private final WriteAccess access;
    private final Screens screens;
    private final Wording wording;

    @Inject
    public RefreshScreens(
            Refresh refresh, PageEdits edits, UnitOfWork work, WriteAccess access, Screens screens, Wording wording) {
        this.refresh = refresh;
        this.edits = edits;
        this.work = work;
        this.access = access;
        this.screens = screens;
        this.wording = wording;
    }

    /**
     * The markup; empty where there is nothing to say, or the page is not the incident's postmortem.
     *
     * @param shown what a reader of the postmortem sees of the incident, in order
     * @param zones in which times are told, at least one
     */
    String under(Incident incident, long pageId, Collection<TimelineEvent> shown, List<ZoneId> zones, Person reader) {
        return refresh.news(incident, pageId, shown)
                .filter(news -> news.arrived() > 0 || news.leftOut() > 0 || news.isTableMissing())
                .map(news -> show(incident, news, zones, mayEdit(pageId, reader)))
                .orElse("");
    }

    private String show(Incident incident, Refresh.News news, List<ZoneId> zones, boolean mayEdit) {
        if (mayEdit) {
            screens.useScript("incidents-refresh");
        }
        return screens.show(
                "refresh",
                new View(
                        incident.key(),
                        zones.stream().map(ZoneId::getId).collect(Collectors.joining(",")),
                        news.arrived() == 0 ? "" : say("arrived", news.arrived()),
                        news.leftOut() == 0 ? "" : say("leftOut", news.leftOut()),
                        news.isTableMissing(),
                        mayEdit));
    }

    private String say(String what, int number) {
        return wording.tell(Text.of("incidents.postmortem.refresh." + what, number));
    }

    private boolean mayEdit(long pageId, Person reader) {
        return access.pause().isEmpty() && work.call(() -> edits.mayEdit(pageId, reader));
    }

    /**
     * The view of {@code refresh.html.vm}.
     *
     * @param zones names with commas between them
     * @param arrived empty where nothing did
     * @param leftOut empty where nothing was
     */
    public record View(
            String incident, String zones, String arrived, String leftOut, boolean isTableMissing, boolean mayEdit) {}
}
