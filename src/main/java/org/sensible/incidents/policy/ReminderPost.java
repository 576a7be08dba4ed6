package org.sensible.incidents.policy;

import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Set;
import org.sensible.incidents.incident.Incident;
import org.sensible.incidents.incident.Links;
import org.sensible.incidents.incident.Notice;
import org.sensible.incidents.incident.Notifier;
import org.sensible.incidents.incident.Person;
import org.sensible.incidents.incident.Text;
import org.sensible.incidents.policy.ReminderPlan.Planned;

/** Sends one reminder: what is asked, by when in the zone of whoever reads it, and where to do it. Threads may share it. */
@ConfluenceComponent
public final class ReminderPost {

    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    private final Links links;
    private final Notifier notifier;

    @Inject
    public ReminderPost(Links links, Notifier notifier) {
        this.links = links;
        this.notifier = notifier;
    }

    void send(Planned planned, Policy policy) {
        notifier.send(notice(planned, policy));
    }

    private Notice notice(Planned planned, Policy policy) {
        Incident incident = planned.incident();
        String kind = planned.reminder().kind() == Reminder.Kind.BROKEN ? "broken" : "soon";
        Person reader = planned.reminder().person();
        return new Notice(
                Set.of(reader),
                incident.key(),
                Text.of(
                        "incidents.notice." + kind + ".subject",
                        incident.key(),
                        planned.demand().text()),
                List.of(
                        Text.of("incidents.notice.incident", incident.severity().name(), incident.title()),
                        Text.of(
                                "incidents.notice." + kind + ".when",
                                local(planned.reminder().dueAt(), policy, reader))),
                links.incident(incident.key()) + "#demand-" + planned.demand().slug());
    }

    private static String local(Instant at, Policy policy, Person reader) {
        ZoneId zone = policy.coverage().calendarOf(reader, policy.owner()).zone();
        return LOCAL.format(at.atZone(zone)) + " " + zone.getId();
    }
}
