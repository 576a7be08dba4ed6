package org.sensible.incidents.confluence;

import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.List;
import org.sensible.incidents.incident.Incident;
import org.sensible.incidents.incident.Links;
import org.sensible.incidents.incident.Wording;
import org.sensible.incidents.policy.Demand;

/** What several screens show of an incident in the same way: itself, its stage, its demands. Threads may share it. */
@ConfluenceComponent
public final class IncidentViews {

    private final IncidentWords words;
    private final DemandWords demandWords;
    private final Links links;
    private final Wording wording;
    private final Screens screens;

    @Inject
    public IncidentViews(IncidentWords words, DemandWords demandWords, Links links, Wording wording, Screens screens) {
        this.words = words;
        this.demandWords = demandWords;
        this.links = links;
        this.wording = wording;
        this.screens = screens;
    }

    IncidentView of(Incident incident) {
        IncidentWords.Since since = words.since(incident);
        return new IncidentView(
                incident.key(),
                links.incident(incident.key()),
                incident.title(),
                incident.severity().name(),
                incident.service() == null ? "" : incident.service(),
                incident.drill(),
                screens.show("stage", StageView.of(incident.stage(), wording)),
                words.lead(incident),
                words.roles(incident),
                since.words(),
                since.instants());
    }

    /** Likewise, with what a reader who may change the incident may say of each. */
    String demandsToChange(Incident incident, List<Demand> demands) {
        if (demands.isEmpty()) {
            return "";
        }
        screens.useScript("incidents-demands");
        return screens.show(
                "demands", demandWords.of(incident, demands, words.zones().subList(0, 1), true, true));
    }

    /** What is asked, next first, as markup; empty where that is nothing. */
    String demands(Incident incident, List<Demand> demands, Place place) {
        List<ZoneId> zones =
                place == Place.PAPER ? words.zones() : words.zones().subList(0, 1);
        return demands.isEmpty()
                ? ""
                : screens.show("demands", demandWords.of(incident, demands, zones, place == Place.OWN_PAGE));
    }
}
