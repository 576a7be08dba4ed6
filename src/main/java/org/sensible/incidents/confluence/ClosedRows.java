package org.sensible.incidents.confluence;

import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.sensible.incidents.incident.Incident;
import org.sensible.incidents.incident.Incidents;
import org.sensible.incidents.incident.KeyTime;
import org.sensible.incidents.incident.KeyTimes;
import org.sensible.incidents.incident.Links;
import org.sensible.incidents.incident.Milestone;
import org.sensible.incidents.incident.Person;
import org.sensible.incidents.policy.Demand;
import org.sensible.incidents.policy.Policies;
import org.sensible.incidents.postmortem.Pages;
import org.sensible.incidents.postmortem.Postmortems;

/** The board's rows of incidents that are over. Threads may share it. */
@ConfluenceComponent
public final class ClosedRows {

    private static final String NOTHING = "–";

    private final Incidents incidents;
    private final Policies policies;
    private final Postmortems postmortems;
    private final DemandWords demands;
    private final TeamZones zones;
    private final TimeWords times;
    private final Links links;

    @Inject
    public ClosedRows(
            Incidents incidents,
            Policies policies,
            Postmortems postmortems,
            DemandWords demands,
            TeamZones zones,
            TimeWords times,
            Links links) {
        this.incidents = incidents;
        this.policies = policies;
        this.postmortems = postmortems;
        this.demands = demands;
        this.zones = zones;
        this.times = times;
        this.links = links;
    }

    /**
     * One for each, in the order given.
     *
     * @param items how many action items are done, by incident
     */
    List<BoardView.Closed> of(List<Incident> closed, Map<String, String> items, Person reader) {
        Map<String, KeyTimes> keyTimes = incidents.keyTimes(closed, reader);
        Map<String, List<Demand>> asked = policies.demands(closed);
        Map<String, Postmortems.Found> found = postmortems.find(closed);
        return closed.stream()
                .map(incident -> row(
                        incident,
                        timeToRecovery(keyTimes.get(incident.key())),
                        demands.sum(asked.get(incident.key())),
                        Optional.ofNullable(found.get(incident.key()))
                                .flatMap(postmortem -> postmortems.visible(postmortem, reader)),
                        items.getOrDefault(incident.key(), "")))
                .toList();
    }

    private BoardView.Closed row(
            Incident incident,
            String timeToRecovery,
            String demands,
            Optional<Pages.PageLink> postmortem,
            String items) {
        return new BoardView.Closed(
                incident.key(),
                links.incident(incident.key()),
                incident.title(),
                incident.severity().name(),
                incident.drill(),
                incident.service() == null ? NOTHING : incident.service(),
                incident.milestones()
                        .at(Milestone.RECOVERED)
                        .map(at -> times.date(at, zones.first()))
                        .orElse(NOTHING),
                timeToRecovery,
                demands,
                postmortem.map(Pages.PageLink::title).orElse(NOTHING),
                postmortem.map(Pages.PageLink::url).orElse(""),
                items);
    }

    private String timeToRecovery(KeyTimes keyTimes) {
        OptionalLong seconds = keyTimes.get(KeyTime.TIME_TO_RECOVERY).seconds();
        return seconds.isPresent() ? times.span(seconds.getAsLong()) : NOTHING;
    }
}
