package org.sensible.incidents.incident;

import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;

/**
 * Says for whom an incident is, and lets everything that belongs to it follow. Must be called outside any unit of work.
 * Threads may share it.
 */
@ConfluenceComponent
public final class Restrictions {

    private final Incidents incidents;
    private final IncidentAccess access;
    private final Ledger ledger;
    private final List<IncidentDependent> dependents;
    private final Clock clock;

    @Inject
    public Restrictions(
            Incidents incidents,
            IncidentAccess access,
            Ledger ledger,
            List<IncidentDependent> dependents,
            Clock clock) {
        this.incidents = incidents;
        this.access = access;
        this.ledger = ledger;
        this.dependents = List.copyOf(dependents);
        this.clock = clock;
    }

    /**
     * Takes the place of the restriction that stood.
     *
     * @param wanted {@link Restriction#NONE} lifts it
     * @throws NotFound where there is no such incident, or the person may not view it
     * @throws NotPermitted where the person may view it only
     * @throws InvalidInput where it would keep out the person who asks for it
     */
    public Incident restrict(String key, Restriction wanted, Person by) {
        return ledger.change(() -> step(incidents.getForChange(key, by), wanted, by), this::follow);
    }

    private Ledger.Step step(Incident before, Restriction wanted, Person by) {
        Incident after = before.change().restriction(wanted).done();
        if (!access.mayView(by, after)) {
            throw new InvalidInput("users", Text.of("incidents.incident.input.shutOut"));
        }
        Text text = wanted.isNone()
                ? Text.of("incidents.incident.log.unrestricted")
                : Text.of(
                        "incidents.incident.log.restricted",
                        wanted.users().size(),
                        wanted.groups().size());
        return new Ledger.Step(before, after, List.of(new LogEntry(clock.instant(), LogEntry.CHANGE, text, by)));
    }

    private void follow(Incident restricted) {
        dependents.forEach(dependent -> dependent.restricted(restricted));
    }
}
