package org.sensible.incidents.incident;

import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import jakarta.annotation.Nullable;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/**
 * Milestones that the software itself sets, since it sees them reached. What a person set or waived stays. Asks for no
 * permission; must be called outside any unit of work. Threads may share it.
 */
@ConfluenceComponent
public final class Attainment {

    private final IncidentStore store;
    private final Ledger ledger;
    private final Clock clock;

    @Inject
    public Attainment(IncidentStore store, Ledger ledger, Clock clock) {
        this.store = store;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * Sets the milestone unless it is settled.
     *
     * @param because what shows that it was reached, for the timeline
     * @param by whose act it followed from; {@code null} for nobody's
     * @return the incident as it stands then
     * @throws NotFound where it is gone
     */
    public Incident reached(String key, Milestone milestone, Instant at, Text because, @Nullable Person by) {
        return ledger.change(() -> {
            Incident before = store.find(key)
                    .orElseThrow(() -> new NotFound(Text.of("incidents.incident.refusal.notFound", key)));
            if (before.milestones().isSettled(milestone)) {
                return new Ledger.Step(before, before, List.of());
            }
            Milestones after = before.milestones().set(milestone, at, null, by);
            Text set = Text.of("incidents.incident.log.set", milestone.label(), at.toString());
            LogEntry entry = new LogEntry(
                    clock.instant(), LogEntry.CHANGE, Text.of("incidents.incident.log.because", set, because), by);
            return new Ledger.Step(before, before.change().milestones(after).done(), List.of(entry));
        });
    }
}
