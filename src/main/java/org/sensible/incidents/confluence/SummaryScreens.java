package org.sensible.incidents.confluence;

import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import jakarta.inject.Inject;
import java.util.List;
import org.sensible.incidents.incident.Incident;
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
    private final IncidentViews views;
    private final StatusForm form;
    private final CloseForm closing;
    private final WriteAccess writes;
    private final Wording wording;
    private final Screens screens;

    @Inject
    public SummaryScreens(
            Policies policies,
            IncidentViews views,
            StatusForm form,
            CloseForm closing,
            WriteAccess writes,
            Wording wording,
            Screens screens) {
        this.policies = policies;
        this.views = views;
        this.form = form;
        this.closing = closing;
        this.writes = writes;
        this.wording = wording;
        this.screens = screens;
    }

    String summary(Incident incident, Person reader, Place place) {
        boolean onPaper = place == Place.PAPER;
        List<Demand> demands = policies.demands(incident);
        return screens.show(
                "summary",
                new SummaryView(
                        place == Place.OWN_PAGE,
                        views.of(incident),
                        wording.tell(next(incident, demands)),
                        demands(incident, demands, reader, place),
                        onPaper ? "" : form.of(incident, reader),
                        closing.of(incident, demands, reader, place),
                        onPaper ? "" : form.pause()));
    }

    /** A rule of the team's own says itself what to do. */
    private static Text next(Demand demand) {
        return demand.rule() == null
                ? demand.text()
                : Text.of("incidents.macro.summary.nextOf." + demand.rule().word());
    }

    private String demands(Incident incident, List<Demand> demands, Person reader, Place place) {
        return place == Place.OWN_PAGE && writes.mayChange(reader, incident)
                ? views.demandsToChange(incident, demands)
                : views.demands(incident, demands, place);
    }

    private static Text next(Incident incident, List<Demand> demands) {
        return demands.stream()
                .filter(demand -> demand.isWaiting() && incident.stage() != Stage.CLOSED)
                .min(Demands.NEXT_FIRST)
                .map(SummaryScreens::next)
                .orElseGet(() -> Text.of(
                        "incidents.macro.summary.nextIn." + incident.stage().name()));
    }
}
