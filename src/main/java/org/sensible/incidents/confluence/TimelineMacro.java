package org.sensible.incidents.confluence;

import jakarta.inject.Inject;
import java.util.Optional;
import org.sensible.incidents.incident.Incident;
import org.sensible.incidents.incident.Person;
import org.sensible.incidents.incident.Text;
import org.sensible.incidents.postmortem.Pages;
import org.sensible.incidents.postmortem.Postmortems;

/**
 * {@code incident-timeline}: in a postmortem, the table in its body, dressed, and what arrived since; elsewhere, with an
 * empty body, the curated timeline as it is now. Who may not see the incident sees the table as people wrote it.
 */
public final class TimelineMacro extends IncidentMacro {

    private final Postmortems postmortems;
    private final TimelineScreens timelines;
    private final Screens screens;

    @Inject
    public TimelineMacro(MacroIncident incidents, Postmortems postmortems, TimelineScreens timelines, Screens screens) {
        super(incidents, screens, Text.of("incidents.macro.timeline.frame"));
        this.postmortems = postmortems;
        this.timelines = timelines;
        this.screens = screens;
    }

    @Override
    String show(Incident incident, Person reader, Call call) {
        TimelineScreens.Wanted wanted = wanted(call);
        return call.body().isBlank()
                ? timelines.gone(incident, wanted, call.page().pageId(), reader)
                        + timelines.live(incident, reader, wanted)
                : copyNotice(incident, call.page())
                        + timelines.page(
                                incident, call.body(), wanted, call.page().pageId(), reader);
    }

    @Override
    String refused(Text why, Call call) {
        return call.body().isBlank() ? super.refused(why, call) : timelines.withoutIncident(call.body(), wanted(call));
    }

    private TimelineScreens.Wanted wanted(Call call) {
        return timelines.wanted(call.parameters().get("zones"), call.onPaper());
    }

    /** A copy of the page shows its table, and says where the postmortem is. */
    private String copyNotice(Incident incident, MacroPage page) {
        Optional<Pages.PageLink> original = postmortems.find(incident).map(Postmortems.Found::page);
        boolean isCopy = original.isPresent()
                && page.pageId().isPresent()
                && original.get().pageId() != page.pageId().getAsLong();
        if (!isCopy) {
            return "";
        }
        return screens.show(
                "copy",
                new Copy(incident.key(), original.get().title(), original.get().url()));
    }

    @Override
    public BodyType getBodyType() {
        return BodyType.RICH_TEXT;
    }

    /** The view of {@code copy.html.vm}. */
    public record Copy(String incident, String title, String url) {}
}
