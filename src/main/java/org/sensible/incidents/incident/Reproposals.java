package org.sensible.incidents.incident;

import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** Makes a milestone that a person settled the proposal again that it was, resting on what it rested on. Threads may share it. */
@ConfluenceComponent
public final class Reproposals {

    private final Incidents incidents;
    private final Ledger ledger;
    private final Clock clock;

    @Inject
    public Reproposals(Incidents incidents, Ledger ledger, Clock clock) {
        this.incidents = incidents;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * @param at the instant that was proposed
     * @return the incident as it stands then
     * @throws InvalidInput where nothing says that the milestone was, so that nothing can propose it
     * @throws NotPermitted for who may not change the incident
     */
    public Incident propose(String key, Milestone milestone, Instant at, Person by) {
        return ledger.change(() -> {
            Incident before = incidents.getForChange(key, by);
            List<Evidence> evidence = before.milestones().get(milestone).evidence();
            if (milestone == Milestone.DECLARED || evidence.isEmpty()) {
                throw new InvalidInput(
                        "proposed", Text.of("incidents.incident.input.noEvidence", key, milestone.label()));
            }
            Instant proposed = Accepted.instant("at", at);
            Milestones after = before.milestones().clear(milestone).propose(milestone, proposed, evidence);
            Text line = Text.of("incidents.incident.log.reproposed", milestone.label(), proposed.toString());
            return new Ledger.Step(
                    before,
                    before.change().milestones(after).done(),
                    List.of(new LogEntry(clock.instant(), LogEntry.CHANGE, line, by)));
        });
    }
}
