package org.sensible.incidents.confluence;

import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.sensible.incidents.incident.Incident;
import org.sensible.incidents.incident.Milestone;
import org.sensible.incidents.incident.Person;
import org.sensible.incidents.incident.Stage;
import org.sensible.incidents.incident.Text;
import org.sensible.incidents.incident.Wording;
import org.sensible.incidents.policy.Demand;
import org.sensible.incidents.policy.Demands;

/** Closing an incident: what is still asked of it before it is closed, and the form that closes it all the same. Threads may share it. */
@ConfluenceComponent
public final class CloseForm {

    private static final List<Milestone> LAST =
            List.of(Milestone.RECOVERED, Milestone.LEARNED, Milestone.IMPROVED, Milestone.PREPARED);

    private final PolicyChangeForm change;
    private final WriteAccess writes;
    private final Wording wording;
    private final Screens screens;

    @Inject
    public CloseForm(PolicyChangeForm change, WriteAccess writes, Wording wording, Screens screens) {
        this.change = change;
        this.writes = writes;
        this.wording = wording;
        this.screens = screens;
    }

    /** What can be done about it as a whole: on its own page to close it, once it is over to ask for a change of the policy. */
    String of(Incident incident, List<Demand> demands, Person reader, Place place) {
        String closing = place == Place.OWN_PAGE ? close(incident, demands, reader) : "";
        return place == Place.PAPER ? "" : closing + change.of(incident, reader);
    }

    /** Empty where it is closed, and for who may not close it. */
    private String close(Incident incident, List<Demand> demands, Person reader) {
        if (incident.stage() == Stage.CLOSED || !writes.mayChange(reader, incident)) {
            return "";
        }
        screens.useScript("incidents-demands");
        List<String> left = new ArrayList<>();
        demands.stream()
                .filter(Demand::isWaiting)
                .sorted(Demands.NEXT_FIRST)
                .forEach(demand -> left.add(wording.tell(demand.text())));
        LAST.stream()
                .filter(milestone -> !incident.milestones().isSettled(milestone))
                .forEach(milestone ->
                        left.add(wording.tell(Text.of("incidents.macro.close.milestone", milestone.label()))));
        return screens.show("close-form", new View(incident.key(), left));
    }

    /** The view of {@code close-form.html.vm}; {@code left} is what is still asked, next first. */
    public record View(String key, List<String> left) {}
}
