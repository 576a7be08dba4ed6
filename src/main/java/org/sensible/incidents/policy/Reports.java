package org.sensible.incidents.policy;

import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.sensible.incidents.incident.Incident;
import org.sensible.incidents.incident.IncidentQuery;
import org.sensible.incidents.incident.Incidents;
import org.sensible.incidents.incident.Outcome;
import org.sensible.incidents.incident.Person;
import org.sensible.incidents.incident.Slice;

/**
 * Judges all incidents of a period in one pass: reads them by the thousand, each thousand with a fixed number of queries, and keeps sums
 * only. Over what the reader may see; drills and what was no incident count for nothing. Threads may share it.
 */
@ConfluenceComponent
public final class Reports {

    private final Incidents incidents;
    private final Policies policies;
    private final Clock clock;

    @Inject
    public Reports(Incidents incidents, Policies policies, Clock clock) {
        this.incidents = incidents;
        this.policies = policies;
        this.clock = clock;
    }

    /** @param period how far back, counted from now */
    public PolicyReport of(Duration period, Person reader) {
        Instant from = clock.instant().minus(period);
        IncidentQuery query = new IncidentQuery(null, null, null, Outcome.REAL, from, null, null, false);
        PolicyReport report = new PolicyReport();
        Slice<Incident> part;
        int start = 0;
        do {
            part = incidents.list(query, start, Slice.MOST, reader);
            Map<String, List<Demand>> demands = policies.demands(part.values());
            part.values().forEach(incident -> report.add(incident.key(), demands.get(incident.key())));
            start += part.values().size();
        } while (!part.isLast());
        return report;
    }
}
