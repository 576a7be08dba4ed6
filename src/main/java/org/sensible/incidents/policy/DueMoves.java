package org.sensible.incidents.policy;

import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sensible.incidents.incident.DutyChange;
import org.sensible.incidents.incident.Incident;
import org.sensible.incidents.incident.IncidentLog;
import org.sensible.incidents.incident.LogEntry;
import org.sensible.incidents.incident.Person;
import org.sensible.incidents.incident.Text;
import org.sensible.incidents.incident.UnitOfWork;

/**
 * Says in the timeline when a demand is due at another instant because somebody else has to act, whose working hours are others.
 * Each move is said once, in a cluster too: it is claimed in the unit of work that writes it down. Threads may share it.
 */
@ConfluenceComponent
public final class DueMoves {

    private final ReminderStore store;
    private final IncidentLog log;
    private final UnitOfWork work;

    @Inject
    public DueMoves(ReminderStore store, IncidentLog log, UnitOfWork work) {
        this.store = store;
        this.log = log;
        this.work = work;
    }

    /** A demand whose instant is another one since somebody else has to act. */
    record Move(Incident incident, Demand demand, DutyChange change, Instant from) {

        /** What is claimed: once for each demand and change. */
        Reminder claim() {
            Person person = change.after() == null ? change.before() : change.after();
            return new Reminder(incident.uid(), demand.slug(), change.at(), Reminder.Kind.MOVED, person);
        }

        Text text() {
            String key = "incidents.policy.log." + (change.after() == null ? "movedFrom" : "movedTo");
            Person person = change.after() == null ? change.before() : change.after();
            return Text.of(key, demand.text(), demand.dueAt().toString(), from.toString(), person);
        }
    }

    /** What moved while it was waited for, in the order of the changes. Pure. */
    static List<Move> of(Policy policy, Facts facts) {
        return Stream.of(facts.leads(), facts.owners())
                .flatMap(holders -> holders.changes().stream())
                .flatMap(change -> moves(policy, facts, change).stream())
                .toList();
    }

    private static List<Move> moves(Policy policy, Facts facts, DutyChange change) {
        Map<String, Demand> before = Demands.of(policy, facts.at(change, false), change.at()).stream()
                .collect(Collectors.toMap(Demand::slug, Function.identity()));
        List<Move> moves = new ArrayList<>();
        for (Demand after : Demands.of(policy, facts.at(change, true), change.at())) {
            Instant was =
                    before.containsKey(after.slug()) ? before.get(after.slug()).dueAt() : null;
            boolean isOpen = after.at() == null || after.at().isAfter(change.at());
            if (isOpen && after.dueAt() != null && was != null && !after.dueAt().equals(was)) {
                moves.add(new Move(facts.incident(), after, change, was));
            }
        }
        return moves;
    }

    /**
     * Writes down what was not yet.
     *
     * @return how many moves this call wrote down
     */
    int tell(List<Facts> all, PolicyHistory history) {
        List<Move> moves = all.stream()
                .flatMap(facts -> of(
                        history.at(facts.incident().milestones().declaredAt()).policy(), facts)
                        .stream())
                .toList();
        Set<String> known = work.call(() ->
                store.claimed(moves.stream().map(move -> move.claim().digest()).toList()));
        return (int) moves.stream()
                .filter(move -> !known.contains(move.claim().digest()))
                .filter(this::tell)
                .count();
    }

    private boolean tell(Move move) {
        try {
            work.run(() -> {
                store.claim(move.claim());
                log.append(move.incident(), new LogEntry(move.change().at(), LogEntry.CHANGE, move.text(), null));
            });
            return true;
        } catch (ReminderStore.Claimed fasterOne) {
            return false;
        }
    }
}
