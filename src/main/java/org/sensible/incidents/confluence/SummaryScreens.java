package org.sensible.incidents.confluence;

import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.List;
import org.sensible.incidents.incident.Incident;
import org.sensible.incidents.incident.Links;
import org.sensible.incidents.incident.Milestone;
import org.sensible.incidents.incident.People;
import org.sensible.incidents.incident.Person;
import org.sensible.incidents.incident.Stage;
import org.sensible.incidents.incident.Text;
import org.sensible.incidents.incident.Wording;
import org.sensible.incidents.policy.Demand;
import org.sensible.incidents.policy.Demands;
import org.sensible.incidents.policy.Policies;

/**
 * One incident in short: where it stands, who has it, what is next, and the form for the next status update. Threads may
 * share it.
 */
@ConfluenceComponent
public final class SummaryScreens {

    private final Policies policies;
    private final DemandWords demandWords;
    private final IncidentWords words;
    private final People people;
    private final Links links;
    private final WriteAccess writes;
    private final Wording wording;
    private final Screens screens;

    @Inject
    public SummaryScreens(
            Policies policies,
            DemandWords demandWords,
            IncidentWords words,
            People people,
            Links links,
            WriteAccess writes,
            Wording wording,
            Screens screens) {
        this.policies = policies;
        this.demandWords = demandWords;
        this.words = words;
        this.people = people;
        this.links = links;
        this.writes = writes;
        this.wording = wording;
        this.screens = screens;
    }

    /** Where a summary stands. */
    enum Place {
        /** In a page that people wrote. */
        MACRO,
        /** On the incident's own page, which names it already. */
        OWN_PAGE,
        /** In an export: instants stand in every zone, and nothing can be clicked. */
        PAPER
    }

    String summary(Incident incident, Person reader, Place place) {
        boolean onPaper = place == Place.PAPER;
        List<Demand> demands = policies.demands(incident);
        boolean mayChange = !onPaper && writes.mayChange(reader, incident) && incident.stage() != Stage.CLOSED;
        IncidentWords.Since since = words.since(incident);
        return screens.show(
                "summary",
                new SummaryView(
                        place == Place.OWN_PAGE,
                        incident.key(),
                        links.incident(incident.key()),
                        incident.title(),
                        incident.severity().name(),
                        incident.service() == null ? "" : incident.service(),
                        incident.drill(),
                        stage(incident),
                        words.lead(incident),
                        words.roles(incident),
                        since.words(),
                        since.instants(),
                        wording.tell(next(incident, demands)),
                        demands(incident, demands, place),
                        mayChange ? form(incident, reader) : "",
                        onPaper ? "" : writes.pause().map(wording::tell).orElse("")));
    }

    String stage(Incident incident) {
        return screens.show("stage", StageView.of(incident.stage(), wording));
    }

    /** What is asked, next first; empty where that is nothing. */
    String demands(Incident incident, List<Demand> demands, Place place) {
        List<ZoneId> zones =
                place == Place.PAPER ? words.zones() : words.zones().subList(0, 1);
        return demands.isEmpty()
                ? ""
                : screens.show("demands", demandWords.of(incident, demands, zones, place == Place.OWN_PAGE));
    }

    private static Text next(Incident incident, List<Demand> demands) {
        return demands.stream()
                .filter(demand -> demand.isWaiting() && incident.stage() != Stage.CLOSED)
                .min(Demands.NEXT_FIRST)
                .map(demand -> Text.of(
                        "incidents.macro.summary.nextOf." + demand.rule().word()))
                .orElseGet(() -> Text.of(
                        "incidents.macro.summary.nextIn." + incident.stage().name()));
    }

    private String form(Incident incident, Person reader) {
        screens.useScript("incidents-forms");
        boolean isGoingOn = incident.stage() == Stage.DETECTION || incident.stage() == Stage.RECOVERY;
        return screens.show(
                "status-form",
                new SummaryView.Form(
                        incident.key(),
                        Long.toString(incident.version()),
                        people.describe(reader).name(),
                        isGoingOn && incident.lead() == null,
                        isGoingOn && !incident.milestones().isSettled(Milestone.ENGAGED)));
    }
}
