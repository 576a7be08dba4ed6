package org.sensible.incidents.confluence;

import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import jakarta.annotation.Nullable;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sensible.incidents.confluence.timeline.TimelinePanel;
import org.sensible.incidents.incident.Incident;
import org.sensible.incidents.incident.Person;
import org.sensible.incidents.incident.Text;
import org.sensible.incidents.incident.Wording;
import org.sensible.incidents.postmortem.Pages;
import org.sensible.incidents.postmortem.Postmortems;

/** Prepares what {@code incident.html.vm} shows of one incident. Threads may share it. */
@ConfluenceComponent
public final class IncidentPage {

    private final IncidentScreens parts;
    private final SummaryScreens summaries;
    private final TimelinePanel timelines;
    private final TeamZones zones;
    private final Postmortems postmortems;
    private final PostmortemOffer offer;
    private final Wording wording;

    @Inject
    public IncidentPage(
            IncidentScreens parts,
            SummaryScreens summaries,
            TimelinePanel timelines,
            TeamZones zones,
            Postmortems postmortems,
            PostmortemOffer offer,
            Wording wording) {
        this.parts = parts;
        this.summaries = summaries;
        this.timelines = timelines;
        this.zones = zones;
        this.postmortems = postmortems;
        this.offer = offer;
        this.wording = wording;
    }

    View of(Incident incident, Person reader, boolean all, @Nullable String after) {
        Optional<Pages.PageLink> postmortem = postmortems.visible(incident, reader);
        return new View(
                incident.key(),
                incident.title(),
                incident.severity().name(),
                facts(incident),
                postmortem.map(Pages.PageLink::title).orElse(""),
                postmortem.map(Pages.PageLink::url).orElse(""),
                offer.of(incident, reader),
                summaries.summary(incident, reader, Place.OWN_PAGE),
                parts.keyTimes(incident, reader, false),
                timelines.show(incident, reader, zones.all(), all, after));
    }

    private List<Fact> facts(Incident incident) {
        List<Fact> facts = new ArrayList<>();
        add(facts, "service", incident.service());
        add(facts, "slack", incident.slackChannel());
        add(facts, "jira", incident.jiraIssue());
        if (incident.duplicateOf() != null) {
            add(facts, "duplicateOf", incident.duplicateOf());
        } else {
            add(
                    facts,
                    "outcome",
                    wording.tell(Text.of(
                            "incidents.incident.outcome." + incident.outcome().name())));
        }
        return facts;
    }

    private void add(List<Fact> facts, String name, String value) {
        if (value != null) {
            facts.add(fact(name, value));
        }
    }

    private Fact fact(String name, String value) {
        return new Fact(wording.tell(Text.of("incidents.incident.page." + name)), value);
    }

    /** One line of facts. */
    public record Fact(String name, String value) {}

    /**
     * The view.
     *
     * @param postmortemTitle empty where there is no postmortem that this reader may see
     * @param createUrl where this reader can make it; empty where not
     * @param summaryHtml rendered by its own template, which escapes
     * @param keyTimesHtml likewise
     * @param timelineHtml likewise
     */
    public record View(
            String key,
            String title,
            String severity,
            List<Fact> facts,
            String postmortemTitle,
            String postmortemUrl,
            String createUrl,
            String summaryHtml,
            String keyTimesHtml,
            String timelineHtml) {}
}
