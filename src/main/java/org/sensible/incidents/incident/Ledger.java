package org.sensible.incidents.incident;

import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.LongFunction;
import java.util.function.Supplier;

/**
 * Keeps what happens to an incident together with its words in the log, in one unit of work. Where somebody else was
 * faster the unit ends and the whole step is taken again in a new one, from what stands then. So it must not be called
 * inside another unit.
 */
@ConfluenceComponent
final class Ledger {

    /** In each round of a collision one of those who collide comes through; more at once means that something is wrong. */
    private static final int TRIES = 60;

    /** Longest pause between two tries; a random part of it keeps the same ones from colliding again. */
    private static final long PAUSE_NANOSECONDS = 20_000_000;

    private final IncidentStore store;
    private final IncidentLog log;
    private final DutyStore duties;
    private final UnitOfWork unit;

    @Inject
    Ledger(IncidentStore store, IncidentLog log, DutyStore duties, UnitOfWork unit) {
        this.store = store;
        this.log = log;
        this.duties = duties;
        this.unit = unit;
    }

    /** An incident as it shall be, and what is written down about it; nothing is kept where it equals what it was. */
    record Step(Incident before, Incident after, List<LogEntry> entries) {}

    /** Keeps a new incident under the next number of its series. */
    Step open(boolean drill, LongFunction<Step> numbered) {
        return repeated(() -> opened(drill, numbered));
    }

    /** The incident of that uid; opens it where there is none. Of two at once one opens it, and the other finds it. */
    Opened openOnce(String uid, LongFunction<Step> numbered) {
        return repeated(() -> store.byUid(uid)
                .map(found -> new Opened(found, false))
                .orElseGet(() -> new Opened(opened(false, numbered).after(), true)));
    }

    /** @param isNew whether this call opened it */
    record Opened(Incident incident, boolean isNew) {}

    private Step opened(boolean drill, LongFunction<Step> numbered) {
        Step step = numbered.apply(store.nextNumber(drill));
        store.insert(step.after());
        mark(Map.of(), step.after());
        step.entries().forEach(entry -> log.append(step.after(), entry));
        return step;
    }

    /** Takes one step; the incident as kept, or as it was where the step changes nothing. */
    Incident change(Supplier<Step> taken) {
        return change(taken, kept -> {});
    }

    /** Likewise; what follows from a change is done in the same unit. */
    Incident change(Supplier<Step> taken, Consumer<Incident> then) {
        return repeated(() -> {
            Step step = taken.get();
            if (step.after().equals(step.before())) {
                return step.before();
            }
            Incident kept = store.update(step.after());
            mark(step.before().milestones().states(), kept);
            lead(step.before(), kept, step.entries());
            step.entries().forEach(entry -> log.append(kept, entry));
            then.accept(kept);
            return kept;
        });
    }

    /** Removes what is found; its number stays taken. */
    void remove(Supplier<Incident> found) {
        repeated(() -> {
            Incident incident = found.get();
            store.remove(incident);
            return incident;
        });
    }

    /** Whoever has to act has working hours of his own: terms are counted by those of who led when. */
    private void lead(Incident before, Incident kept, List<LogEntry> entries) {
        if (!Objects.equals(before.lead(), kept.lead())) {
            Instant at = entries.get(0).at();
            duties.add(new DutyChange(kept.uid(), DutyChange.Duty.LEAD, at, before.lead(), kept.lead()));
        }
    }

    private void mark(Map<Milestone, MilestoneState> before, Incident kept) {
        for (Milestone milestone : Milestone.values()) {
            MilestoneState state = before.getOrDefault(milestone, MilestoneState.OPEN);
            Instant was = state.isSet() ? state.at() : null;
            MilestoneState now = kept.milestones().get(milestone);
            boolean isOnOtherEvidence = now.isSet() && !now.evidence().equals(state.evidence());
            if (isOnOtherEvidence
                    || !Objects.equals(was, kept.milestones().at(milestone).orElse(null))) {
                log.mark(kept, milestone, was);
            }
        }
    }

    /** Writes down what changes nothing about the incident itself. */
    void note(Supplier<Incident> found, LogEntry entry) {
        unit.run(() -> log.append(found.get(), entry));
    }

    private <T> T repeated(Supplier<T> work) {
        for (int i = 0; i < TRIES; i++) {
            try {
                return unit.call(work);
            } catch (IncidentStore.Taken | IncidentStore.Stale fasterOne) {
                // That unit is lost; what the other one kept is read again.
                LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(PAUSE_NANOSECONDS));
            }
        }
        throw new Conflict(Text.of("incidents.incident.refusal.busy"));
    }
}
