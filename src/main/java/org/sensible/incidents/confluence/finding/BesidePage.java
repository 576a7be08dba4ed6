package org.sensible.incidents.confluence.finding;

import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import jakarta.inject.Inject;
import java.util.List;
import org.sensible.incidents.confluence.Screens;
import org.sensible.incidents.incident.Incident;
import org.sensible.incidents.incident.Links;
import org.sensible.incidents.incident.Text;
import org.sensible.incidents.incident.Wording;

/** What stands below a postmortem's review: past incidents that are like it, and how to take the page out of the wiki. Threads may share it. */
@ConfluenceComponent
public final class BesidePage {

    private final Links links;
    private final Wording wording;
    private final Screens screens;

    @Inject
    public BesidePage(Links links, Wording wording, Screens screens) {
        this.links = links;
        this.wording = wording;
        this.screens = screens;
    }

    /** For somebody who may see incident and page. */
    public String of(Incident incident) {
        screens.useScript("incidents-similar");
        return screens.show(
                "postmortem-beside",
                new View(
                        incident.key(),
                        List.of(export(incident, "md"), export(incident, "html"), export(incident, "json"))));
    }

    private Link export(Incident incident, String format) {
        String path = "/rest/incidents/1.0/incidents/" + incident.key() + "/postmortem/export?format=" + format;
        return new Link(links.page(path), wording.tell(Text.of("incidents.finding.export." + format)));
    }

    /** The view of {@code postmortem-beside.html.vm}. */
    public record View(String incident, List<Link> exports) {

        public View {
            exports = List.copyOf(exports);
        }
    }

    public record Link(String url, String words) {}
}
