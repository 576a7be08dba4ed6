package org.sensible.incidents.incident;

import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import jakarta.annotation.Nullable;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;

/**
 * Writes down incidents that were over long before anybody declared them here. Nobody is told, and nothing is asked of anybody:
 * what is not known of them is waived. Must be called outside any unit of work. Threads may share it.
 */
@ConfluenceComponent
public final class PastIncidents {

    private final IncidentAccess access;
    private final Ledger ledger;
    private final IncidentSpace space;
    private final SeverityNames severities;
    private final Clock clock;

    @Inject
    public PastIncidents(
            IncidentAccess access, Ledger ledger, IncidentSpace space, SeverityNames severities, Clock clock) {
        this.access = access;
        this.ledger = ledger;
        this.space = space;
        this.severities = severities;
        this.clock = clock;
    }

    /** @throws NotPermitted where the person may not declare incidents */
    public void check(Person by) {
        space.require();
        if (!access.mayDeclare(by)) {
            throw new NotPermitted(Text.of("incidents.incident.refusal.mayNotDeclare"));
        }
    }

    /**
     * Opens it with its milestones; the incident of that uid where there is one already.
     *
     * @param uid follows from the occasion, so that the same occasion opens one however often it comes
     * @param known the instants that are known; DECLARED is the earliest of those that follow STARTED where it is not among them
     * @param reason why every other milestone is waived; {@code null} leaves them open
     * @throws Conflict while no incident space is set
     * @throws InvalidInput with everything that cannot be taken
     */
    public Incident open(
            String uid, NewIncident wanted, Map<Milestone, Instant> known, @Nullable String reason, Person by) {
        check(by);
        Declaration declaration = Declaration.check(wanted, severities.current(), by, clock);
        known.forEach((milestone, at) -> Accepted.happened("milestones." + milestone.name(), at, clock));
        Milestones milestones = milestones(known, reason, by);
        return ledger.openOnce(uid, number -> {
                    Ledger.Step step = declaration.as(number, uid);
                    Incident opened =
                            step.after().change().milestones(milestones).done();
                    return new Ledger.Step(opened, opened, step.entries());
                })
                .incident();
    }

    private Milestones milestones(Map<Milestone, Instant> known, @Nullable String reason, Person by) {
        Instant declared = known.getOrDefault(
                Milestone.DECLARED,
                known.entrySet().stream()
                        .filter(each -> each.getKey() != Milestone.STARTED)
                        .map(Map.Entry::getValue)
                        .min(Comparator.naturalOrder())
                        .orElseGet(() -> known.getOrDefault(Milestone.STARTED, clock.instant())));
        Milestones milestones = Milestones.declared(declared, by);
        for (Map.Entry<Milestone, Instant> each : known.entrySet()) {
            milestones = milestones.set(each.getKey(), each.getValue(), null, by);
        }
        return reason == null ? milestones : milestones.waiveUnsettled(reason, by);
    }
}
