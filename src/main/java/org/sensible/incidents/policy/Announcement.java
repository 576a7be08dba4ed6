package org.sensible.incidents.policy;

import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.sensible.incidents.incident.Incident;
import org.sensible.incidents.incident.IncidentAccess;
import org.sensible.incidents.incident.IncidentWatcher;
import org.sensible.incidents.incident.Links;
import org.sensible.incidents.incident.Notice;
import org.sensible.incidents.incident.Notifier;
import org.sensible.incidents.incident.Person;
import org.sensible.incidents.incident.Text;
import org.sensible.incidents.incident.UnitOfWork;

/**
 * Tells those who must know that an incident was declared: its lead, whom the policy gives a duty, and whom its coverage names. Who declared
 * it knows, and who may not view it is not told. Drills tell nobody. Threads may share it.
 */
@ConfluenceComponent
public final class Announcement implements IncidentWatcher {

    private final InForce inForce;
    private final IncidentAccess access;
    private final Notifier notifier;
    private final Links links;
    private final UnitOfWork work;

    @Inject
    public Announcement(InForce inForce, IncidentAccess access, Notifier notifier, Links links, UnitOfWork work) {
        this.inForce = inForce;
        this.access = access;
        this.notifier = notifier;
        this.links = links;
        this.work = work;
    }

    @Override
    public void declared(Incident incident) {
        if (incident.drill()) {
            return;
        }
        Policy policy = inForce.of(incident).policy();
        Set<Person> people = work.call(() -> Audience.ofDeclaration(policy, incident).stream()
                .filter(person -> !person.equals(incident.declaredBy()) && access.mayView(person, incident))
                .collect(Collectors.toSet()));
        if (!people.isEmpty()) {
            notifier.send(notice(incident, policy, people));
        }
    }

    private Notice notice(Incident incident, Policy policy, Set<Person> people) {
        Text asks = policy.level(incident.severity())
                .map(SeverityLevel::asks)
                .orElseGet(() -> Text.of("incidents.policy.asks.nothing"));
        Text lead = incident.lead() == null
                ? Text.of("incidents.notice.declared.noLead")
                : Text.of("incidents.notice.declared.lead", incident.lead());
        return new Notice(
                people,
                incident.key(),
                Text.of(
                        "incidents.notice.declared.subject",
                        incident.key(),
                        incident.severity().name(),
                        incident.title()),
                List.of(Text.of("incidents.notice.declared.by", incident.declaredBy()), lead, asks),
                links.incident(incident.key()));
    }
}
