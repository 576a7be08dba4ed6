package org.sensible.incidents.confluence;

import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import jakarta.inject.Inject;
import org.sensible.incidents.incident.Incident;
import org.sensible.incidents.incident.Milestone;
import org.sensible.incidents.incident.People;
import org.sensible.incidents.incident.Person;
import org.sensible.incidents.incident.Stage;
import org.sensible.incidents.incident.Wording;

/** The form for the next status update and the first steps, for who may take them. Threads may share it. */
@ConfluenceComponent
public final class StatusForm {

    private final WriteAccess writes;
    private final People people;
    private final Wording wording;
    private final Screens screens;

    @Inject
    public StatusForm(WriteAccess writes, People people, Wording wording, Screens screens) {
        this.writes = writes;
        this.people = people;
        this.wording = wording;
        this.screens = screens;
    }

    /** Its markup; empty for who may not change the incident, and where it is over. */
    String of(Incident incident, Person reader) {
        if (incident.stage() == Stage.CLOSED || !writes.mayChange(reader, incident)) {
            return "";
        }
        screens.useScript("incidents-forms");
        boolean isGoingOn = incident.stage() == Stage.DETECTION || incident.stage() == Stage.RECOVERY;
        return screens.show(
                "status-form",
                new View(
                        incident.key(),
                        Long.toString(incident.version()),
                        people.describe(reader).name(),
                        isGoingOn && incident.lead() == null,
                        isGoingOn && !incident.milestones().isSettled(Milestone.ENGAGED)));
    }

    /** Why nothing can be changed by anybody just now; empty where it can. */
    String pause() {
        return writes.pause().map(wording::tell).orElse("");
    }

    /**
     * The view of {@code status-form.html.vm}.
     *
     * @param version of the incident, against lost updates
     * @param user name of the reader
     * @param wantsLead whether nobody leads yet
     * @param wantsEngaged whether nobody is known to work on it yet
     */
    public record View(String key, String version, String user, boolean wantsLead, boolean wantsEngaged) {}
}
