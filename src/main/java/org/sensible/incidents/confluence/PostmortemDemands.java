package org.sensible.incidents.confluence;

import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import jakarta.inject.Inject;
import java.util.List;
import org.sensible.incidents.incident.Incident;
import org.sensible.incidents.incident.Links;
import org.sensible.incidents.incident.Text;
import org.sensible.incidents.incident.Wording;
import org.sensible.incidents.policy.Demand;
import org.sensible.incidents.policy.Demand.State;
import org.sensible.incidents.policy.Policies;

/**
 * What the policy asks of an incident, on its postmortem: what somebody has to see to stands in full, the next thing first; what is
 * settled, and what has not begun, is one line that opens. On paper everything stands in full. Writes nothing. Threads may share it.
 */
@ConfluenceComponent
public final class PostmortemDemands {

    private final Policies policies;
    private final IncidentViews views;
    private final Links links;
    private final Wording wording;
    private final Screens screens;

    @Inject
    public PostmortemDemands(Policies policies, IncidentViews views, Links links, Wording wording, Screens screens) {
        this.policies = policies;
        this.views = views;
        this.links = links;
        this.wording = wording;
        this.screens = screens;
    }

    /** Markup; empty where nothing is asked of the incident. */
    String of(Incident incident, boolean onPaper) {
        List<Demand> all = policies.demands(incident);
        if (all.isEmpty()) {
            return "";
        }
        List<Demand> urgent = all.stream()
                .filter(demand -> onPaper || demand.isWaiting() || demand.state() == State.BROKEN)
                .toList();
        List<Demand> calm =
                all.stream().filter(demand -> !urgent.contains(demand)).toList();
        Place place = onPaper ? Place.PAPER : Place.MACRO;
        return screens.show(
                "review-demands",
                new View(
                        views.demands(incident, urgent, place),
                        calm.isEmpty() ? "" : sum(calm),
                        views.demands(incident, calm, place),
                        onPaper ? "" : links.incident(incident.key())));
    }

    private String sum(List<Demand> demands) {
        return wording.tell(Text.of(
                "incidents.review.demands.calm",
                count(demands, State.KEPT),
                count(demands, State.EXCEPTED),
                count(demands, State.NOT_YET)));
    }

    private static long count(List<Demand> demands, State state) {
        return demands.stream().filter(demand -> demand.state() == state).count();
    }

    /**
     * For {@code review-demands.html.vm}.
     *
     * @param urgentHtml what somebody has to see to, and what was broken; empty where nothing is
     * @param sum how many of the others are kept, excepted, not begun; empty where there are none
     * @param calmHtml those others
     * @param url where something can be said of them; empty on paper
     */
    public record View(String urgentHtml, String sum, String calmHtml, String url) {}
}
