package org.sensible.incidents.policy;

import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import jakarta.annotation.Nullable;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.sensible.incidents.incident.Accepted;
import org.sensible.incidents.incident.Conflict;
import org.sensible.incidents.incident.Incident;
import org.sensible.incidents.incident.IncidentLog;
import org.sensible.incidents.incident.Incidents;
import org.sensible.incidents.incident.InvalidInput;
import org.sensible.incidents.incident.LogEntry;
import org.sensible.incidents.incident.NotFound;
import org.sensible.incidents.incident.Person;
import org.sensible.incidents.incident.Text;
import org.sensible.incidents.incident.UnitOfWork;
import org.sensible.incidents.policy.Demand.State;

/**
 * What people say of the demands of an incident: that one is not asked of it, and why; that a rule of the team's own is done.
 * Who may change the incident may say it, and the timeline keeps who did and when. Threads may share it.
 */
@ConfluenceComponent
public final class DemandMarks {

    private final Incidents incidents;
    private final Policies policies;
    private final MarkStore store;
    private final IncidentLog log;
    private final UnitOfWork work;
    private final Clock clock;

    @Inject
    public DemandMarks(
            Incidents incidents, Policies policies, MarkStore store, IncidentLog log, UnitOfWork work, Clock clock) {
        this.incidents = incidents;
        this.policies = policies;
        this.store = store;
        this.log = log;
        this.work = work;
        this.clock = clock;
    }

    /**
     * Excepts the incident from a demand.
     *
     * @return the demand as it stands then
     * @throws NotFound where the policy asks for nothing of that name
     * @throws Conflict where it was kept, and there is nothing to except
     * @throws InvalidInput without a reason
     */
    public Demand except(String key, String slug, @Nullable String reason, Person by) {
        Incident incident = incidents.getForChange(key, by);
        Demand demand = demand(incident, slug);
        if (demand.state() == State.KEPT) {
            throw new Conflict(Text.of("incidents.policy.refusal.kept", key, demand.text()));
        }
        String because = Accepted.required("reason", reason, Accepted.REASON);
        Text said = Text.of("incidents.policy.log.excepted", demand.text(), because);
        return keep(incident, slug, DemandMark.Kind.EXCEPTED, because, said, by);
    }

    /**
     * Says that a rule of the team's own is done.
     *
     * @throws NotFound likewise
     * @throws Conflict for a demand that the software sees for itself
     */
    public Demand done(String key, String slug, Person by) {
        Incident incident = incidents.getForChange(key, by);
        Demand demand = demand(incident, slug);
        if (demand.rule() != null) {
            throw new Conflict(Text.of("incidents.policy.refusal.seenByItself", demand.text()));
        }
        Text said = Text.of("incidents.policy.log.done", demand.text());
        return keep(incident, slug, DemandMark.Kind.DONE, null, said, by);
    }

    /** Takes back what was said of a demand; nothing happens where nothing was. */
    public Demand withdraw(String key, String slug, Person by) {
        Incident incident = incidents.getForChange(key, by);
        Demand demand = demand(incident, slug);
        work.run(() -> {
            if (store.of(List.of(incident.uid())).stream()
                    .anyMatch(mark -> mark.slug().equals(slug))) {
                store.remove(incident.uid(), slug);
                append(incident, Text.of("incidents.policy.log.withdrawn", demand.text()), by);
            }
        });
        return demand(incident, slug);
    }

    private Demand keep(
            Incident incident, String slug, DemandMark.Kind kind, @Nullable String reason, Text said, Person by) {
        work.run(() -> {
            store.put(new DemandMark(incident.uid(), slug, kind, reason, clock.instant(), by));
            append(incident, said, by);
        });
        return demand(incident, slug);
    }

    private void append(Incident incident, Text said, Person by) {
        log.append(incident, new LogEntry(clock.instant(), LogEntry.CHANGE, said, by));
    }

    private Demand demand(Incident incident, String slug) {
        return policies.demands(incident).stream()
                .filter(demand -> demand.slug().equals(slug))
                .findFirst()
                .orElseThrow(() -> new NotFound(Text.of("incidents.policy.refusal.noDemand", incident.key(), slug)));
    }
}
