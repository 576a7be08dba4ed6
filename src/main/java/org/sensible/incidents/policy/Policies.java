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

    private final InForce inForce;
    private final Course course;
    private final Clock clock;

    @Inject
    public Policies(InForce inForce, Course course, Clock clock) {
        this.inForce = inForce;
        this.course = course;
        this.clock = clock;
    }

    /** The one for what is declared now. */
    public Policy inForce() {
        return inForce.now().policy();
    }

    /** The one by which that incident is judged. */
    public Policy policyOf(Incident incident) {
        return inForce.of(incident).policy();
    }

    /** In the order of the rules; see {@link Demands}. */
    public List<Demand> demands(Incident incident) {
        return demands(List.of(incident)).get(incident.key());
    }

    /** The same of several incidents, by their keys. */
    public Map<String, List<Demand>> demands(List<Incident> incidents) {
        Instant now = clock.instant();
        PolicyHistory history = inForce.history();
        return course.of(incidents).stream()
                .collect(Collectors.toMap(
                        facts -> facts.incident().key(),
                        facts -> Demands.of(
                                history.at(facts.incident().milestones().declaredAt())
                                        .policy(),
                                facts,
                                now)));
    }
}
