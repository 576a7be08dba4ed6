package org.sensible.incidents.policy;

import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
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
        return Demands.of(inForce(), course.of(incident), clock.instant(), WorkingHours.STANDARD);
    }
}
