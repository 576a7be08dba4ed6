package org.sensible.incidents.incident;

import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import jakarta.annotation.Nullable;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

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
     * Lets a milestone that nobody but the software set stand where it was reached, now that this may have changed: sets it, moves
     * it or clears it.
     *
     * @param at when it was reached; {@code null} where it is not, or not any more
     * @param because what shows it, for the timeline
     * @return the incident as it stands then
     * @throws NotFound where it is gone
     */
    public Incident follow(String key, Milestone milestone, @Nullable Instant at, Text because) {
        return ledger.change(() -> {
            Incident before = found(key);
            MilestoneState stands = before.milestones().get(milestone);
            boolean isPeoples = stands.isSettled() && (!stands.isSet() || stands.by() != null);
            if (isPeoples || Objects.equals(at, stands.isSet() ? stands.at() : null)) {
                return new Ledger.Step(before, before, List.of());
            }
            Milestones after = at == null
                    ? before.milestones().clear(milestone)
                    : before.milestones().set(milestone, at, null, null);
            Text done = at == null
                    ? Text.of("incidents.incident.log.cleared", milestone.label())
                    : Text.of("incidents.incident.log.set", milestone.label(), at.toString());
            return step(before, after, done, because, null);
        });
    }

    private Incident found(String key) {
        return store.find(key).orElseThrow(() -> new NotFound(Text.of("incidents.incident.refusal.notFound", key)));
    }

    private Ledger.Step step(Incident before, Milestones after, Text done, Text because, @Nullable Person by) {
        LogEntry entry = new LogEntry(
                clock.instant(), LogEntry.CHANGE, Text.of("incidents.incident.log.because", done, because), by);
        return new Ledger.Step(before, before.change().milestones(after).done(), List.of(entry));
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
            Incident before = found(key);
            if (before.milestones().isSettled(milestone)) {
                return new Ledger.Step(before, before, List.of());
            }
            Milestones after = before.milestones().set(milestone, at, null, by);
            return step(
                    before,
                    after,
                    Text.of("incidents.incident.log.set", milestone.label(), at.toString()),
                    because,
                    by);
        });
    }
}
