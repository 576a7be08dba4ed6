package org.sensible.incidents.confluence;

import com.atlassian.confluence.content.render.xhtml.ConversionContext;
import com.atlassian.confluence.macro.Macro;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import org.sensible.incidents.incident.Incident;
import org.sensible.incidents.incident.Refusal;
import org.sensible.incidents.incident.Text;
import org.sensible.incidents.postmortem.Pages;
import org.sensible.incidents.postmortem.Postmortems;

/**
 * {@code incident-timeline}: in a postmortem, the table in its body, dressed, and what arrived since; elsewhere, with an
 * empty body, the curated timeline as it is now. Who may not see the incident sees the table as people wrote it.
 */
public final class TimelineMacro implements Macro {

    private final MacroIncident incidents;
    private final Postmortems postmortems;
    private final TimelineScreens timelines;
    private final Screens screens;

    @Inject
    public TimelineMacro(MacroIncident incidents, Postmortems postmortems, TimelineScreens timelines, Screens screens) {
        this.incidents = incidents;
        this.postmortems = postmortems;
        this.timelines = timelines;
        this.screens = screens;
    }

    @Override
    public String execute(Map<String, String> parameters, String body, ConversionContext context) {
        MacroPage page = MacroPage.of(context);
        if (page.medium() == MacroPage.Medium.FRAME) {
            return screens.notice(Text.of("incidents.macro.timeline.frame")) + body;
        }
        TimelineScreens.Wanted wanted =
                timelines.wanted(parameters.get("zones"), page.medium() == MacroPage.Medium.EXPORT);
        try {
            Incident incident = incidents.of(parameters, page);
            return body.isBlank()
                    ? timelines.live(incident, wanted)
                    : copyNotice(incident, page) + timelines.page(incident, body, wanted);
        } catch (Refusal refusal) {
            Text why = refusal.problems().get(0).text();
            return body.isBlank() ? screens.problem(why) : timelines.withoutIncident(body, wanted);
        }
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

    @Override
    public OutputType getOutputType() {
        return OutputType.BLOCK;
    }

    /** The view of {@code copy.html.vm}. */
    public record Copy(String incident, String title, String url) {}
}
