package org.sensible.incidents.policy;

import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.sensible.incidents.incident.Incident;

/**
 * The policy in force, and what it asks of an incident now. Who may read an incident may read its demands. Threads may
 * share it.
 */
@ConfluenceComponent
public final class Policies {

    private final Course course;
    private final Clock clock;

    @Inject
    public Policies(Course course, Clock clock) {
        this.course = course;
        this.clock = clock;
    }

    public Policy inForce() {
        return Policy.SHIPPED;
    }

    /** In the order of the rules; see {@link Demands}. */
    public List<Demand> demands(Incident incident) {
        return demands(List.of(incident)).get(incident.key());
    }

    /** The same of several incidents, by their keys. */
    public Map<String, List<Demand>> demands(List<Incident> incidents) {
        Instant now = clock.instant();
        return course.of(incidents).stream()
                .collect(Collectors.toMap(
                        facts -> facts.incident().key(),
                        facts -> Demands.of(inForce(), facts, now, WorkingHours.STANDARD)));
    }
}
