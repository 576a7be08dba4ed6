package org.sensible.incidents.policy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.sensible.incidents.incident.Incident;
import org.sensible.incidents.incident.Person;
import org.sensible.incidents.policy.Demand.State;

/**
 * Who is to be reminded of what just now: of a demand whose term ends soon, and of one that was broken and is still not done. Pure.
 *
 * <p>Soon is within a quarter of the term, at least {@link #LEAST_NOTICE} and at most {@link #MOST_NOTICE}. Somebody who is not
 * at work is told when work begins again, if it still matters then, unless the severity says at any hour; whose hours nobody knows
 * is always at work.
 */
final class ReminderPlan {

    private static final Duration LEAST_NOTICE = Duration.ofMinutes(5);
    private static final Duration MOST_NOTICE = Duration.ofHours(4);
    private static final int PART_OF_TERM = 4;

    private ReminderPlan() {}

    /** What is due to one person of one incident. */
    record Planned(Reminder reminder, Incident incident, Demand demand) {}

    /** All of one incident, in the order of the demands. */
    static List<Planned> of(Policy policy, Facts facts, Instant now) {
        Incident incident = facts.incident();
        List<Planned> planned = new ArrayList<>();
        if (incident.drill()) {
            return planned;
        }
        boolean atAnyHour =
                policy.level(incident.severity()).map(SeverityLevel::atAnyHour).orElse(false);
        for (Demand demand : Demands.of(policy, facts, now)) {
            if (!isDue(demand, now)) {
                continue;
            }
            Reminder.Kind kind = demand.state() == State.BROKEN ? Reminder.Kind.BROKEN : Reminder.Kind.SOON;
            for (Person person : people(policy, facts, demand, now)) {
                if (atAnyHour || policy.coverage().isAtWork(person, now)) {
                    Reminder reminder = new Reminder(incident.uid(), demand.slug(), demand.dueAt(), kind, person);
                    planned.add(new Planned(reminder, incident, demand));
                }
            }
        }
        return planned;
    }

    private static boolean isDue(Demand demand, Instant now) {
        if (!demand.isWaiting() || demand.dueAt() == null) {
            return false;
        }
        return demand.state() == State.BROKEN || !now.isBefore(demand.dueAt().minus(notice(demand)));
    }

    private static Duration notice(Demand demand) {
        Duration quarter = Duration.between(demand.from(), demand.dueAt()).dividedBy(PART_OF_TERM);
        if (quarter.compareTo(LEAST_NOTICE) < 0) {
            return LEAST_NOTICE;
        }
        return quarter.compareTo(MOST_NOTICE) > 0 ? MOST_NOTICE : quarter;
    }

    /** Whom the policy names for that demand; else who has to act. */
    static Set<Person> people(Policy policy, Facts facts, Demand demand, Instant now) {
        Reminded reminded = policy.rules().stream()
                .filter(row -> row.slug().equals(demand.slug())
                        && row.appliesTo(facts.incident().severity()))
                .map(PolicyRule::reminded)
                .findFirst()
                .orElse(null);
        return reminded == null
                ? Audience.actors(demand, facts.incident(), facts.owner())
                : Audience.of(reminded, policy, facts.incident(), facts.owner(), now);
    }
}
