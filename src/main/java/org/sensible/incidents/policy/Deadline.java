package org.sensible.incidents.policy;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.sensible.incidents.incident.Person;

/**
 * When a term is over whose hours are those of the person who has to act. Where that person changes, the instant changes from
 * then on: what was done before is judged by the hours of who had it then, what was over before stays so, and the new instant
 * is never before the change. Pure.
 */
final class Deadline {

    private final Policy policy;
    private final Holders leads;
    private final Holders owners;

    private Deadline(Policy policy, Holders leads, Holders owners) {
        this.policy = policy;
        this.leads = leads;
        this.owners = owners;
    }

    /** Of what the lead has to do. */
    static Deadline ofLead(Policy policy, Facts facts) {
        return new Deadline(policy, facts.leads(), new Holders(null, List.of()));
    }

    /** Of what the owner of the postmortem has to do, the lead while there is none. */
    static Deadline ofOwner(Policy policy, Facts facts) {
        return new Deadline(policy, facts.leads(), facts.owners());
    }

    /** @param done when it was done; {@code null} where it is not */
    Instant of(Term within, Instant from, @Nullable Instant done) {
        Instant due = within.after(from, hours(from));
        if (!within.isBusinessTime()) {
            return due;
        }
        List<Instant> changes = Stream.of(leads, owners)
                .flatMap(holders -> holders.changes().stream())
                .map(change -> change.at())
                .filter(at -> at.isAfter(from))
                .sorted()
                .distinct()
                .toList();
        for (Instant change : changes) {
            boolean isSettled = !due.isAfter(change) || (done != null && done.isBefore(change));
            if (isSettled) {
                return due;
            }
            Instant moved = within.after(from, hours(change));
            due = moved.isBefore(change) ? change : moved;
        }
        return due;
    }

    private WorkingHours hours(Instant at) {
        Person[] actors = {owners.at(at), leads.at(at), policy.owner()};
        return policy.coverage().calendarOf(actors);
    }
}
