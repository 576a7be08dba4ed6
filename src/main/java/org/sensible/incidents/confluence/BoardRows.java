package org.sensible.incidents.confluence;

import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.OptionalLong;
import org.sensible.incidents.incident.Incident;
import org.sensible.incidents.incident.Incidents;
import org.sensible.incidents.incident.KeyTime;
import org.sensible.incidents.incident.Links;
import org.sensible.incidents.incident.Milestone;
import org.sensible.incidents.incident.Person;
import org.sensible.incidents.policy.Policies;
import org.sensible.incidents.postmortem.Pages;
import org.sensible.incidents.postmortem.Postmortems;

/** The rows of the board. Threads may share it. */
@ConfluenceComponent
public final class BoardRows {

    private static final String NOTHING = "–";

    private final Incidents incidents;
    private final Policies policies;
    private final Postmortems postmortems;
    private final SummaryScreens parts;
    private final DemandWords demandWords;
    private final IncidentWords words;
    private final TimeWords times;
    private final Links links;

    @Inject
    public BoardRows(
            Incidents incidents,
            Policies policies,
            Postmortems postmortems,
            SummaryScreens parts,
            DemandWords demandWords,
            IncidentWords words,
            TimeWords times,
            Links links) {
        this.incidents = incidents;
        this.policies = policies;
        this.postmortems = postmortems;
        this.parts = parts;
        this.demandWords = demandWords;
        this.words = words;
        this.times = times;
        this.links = links;
    }

    BoardView.Open open(Incident incident, boolean onPaper) {
        IncidentWords.Since since = words.since(incident);
        return new BoardView.Open(
                incident.key(),
                links.incident(incident.key()),
                incident.title(),
                incident.severity().name(),
                incident.service() == null ? "" : incident.service(),
                incident.drill(),
                parts.stage(incident),
                words.lead(incident),
                words.roles(incident),
                since.words(),
                since.instants(),
                parts.demands(
                        incident,
                        policies.demands(incident),
                        onPaper ? SummaryScreens.Place.PAPER : SummaryScreens.Place.MACRO));
    }

    BoardView.Closed closed(Incident incident, Person reader) {
        Optional<Pages.PageLink> postmortem = postmortems.visible(incident, reader);
        return new BoardView.Closed(
                incident.key(),
                links.incident(incident.key()),
                incident.title(),
                incident.severity().name(),
                incident.drill(),
                incident.service() == null ? NOTHING : incident.service(),
                incident.milestones()
                        .at(Milestone.RECOVERED)
                        .map(at -> times.date(at, words.zones().get(0)))
                        .orElse(NOTHING),
                timeToRecovery(incident, reader),
                demandWords.sum(policies.demands(incident)),
                postmortem.map(Pages.PageLink::title).orElse(NOTHING),
                postmortem.map(Pages.PageLink::url).orElse(""));
    }

    private String timeToRecovery(Incident incident, Person reader) {
        OptionalLong seconds = incidents
                .keyTimes(incident, reader)
                .get(KeyTime.TIME_TO_RECOVERY)
                .seconds();
        return seconds.isPresent() ? times.span(seconds.getAsLong()) : NOTHING;
    }
}
