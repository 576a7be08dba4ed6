package org.sensible.incidents.policy;

import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.sensible.incidents.incident.Incident;
import org.sensible.incidents.incident.Person;

/** What waits for one person, and since when the person was away. Threads may share it. */
@ConfluenceComponent
public final class Waiting {

    private final Course course;
    private final InForce inForce;
    private final Clock clock;

    @Inject
    public Waiting(Course course, InForce inForce, Clock clock) {
        this.course = course;
        this.inForce = inForce;
        this.clock = clock;
    }

    /** A demand that somebody has to see to. */
    public record Duty(Incident incident, Demand demand) {}

    /**
     * When the person's last working hours ended.
     *
     * @param hours by which that is counted
     * @param isKnown whether the policy says when this person works; else the standard week counts
     */
    public record Away(Instant since, WorkingHours hours, boolean isKnown) {}

    public Away away(Person person) {
        Coverage coverage = inForce.now().policy().coverage();
        WorkingHours hours = coverage.of(person).orElse(WorkingHours.STANDARD);
        Instant since = new BusinessTime(hours).lastOver(clock.instant()).end();
        return new Away(since, hours, coverage.of(person).isPresent());
    }

    /** What of these incidents waits for the person: what a rule reminds him of, or what he has to act on; next first. */
    public List<Duty> of(List<Incident> incidents, Person person) {
        Instant now = clock.instant();
        PolicyHistory history = inForce.history();
        return course.of(incidents).stream()
                .flatMap(facts -> {
                    Policy policy = history.at(facts.incident().milestones().declaredAt())
                            .policy();
                    return Demands.of(policy, facts, now).stream()
                            .filter(Demand::isWaiting)
                            .filter(demand -> people(policy, facts, demand, now).contains(person))
                            .map(demand -> new Duty(facts.incident(), demand));
                })
                .sorted(Comparator.comparing(Duty::demand, Demands.NEXT_FIRST))
                .toList();
    }

    private static Set<Person> people(Policy policy, Facts facts, Demand demand, Instant now) {
        Set<Person> people = new HashSet<>(Audience.actors(demand, facts.incident(), facts.owner()));
        people.addAll(ReminderPlan.people(policy, facts, demand, now));
        return people;
    }
}
