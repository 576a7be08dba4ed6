package org.sensible.incidents.policy;

import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import jakarta.annotation.Nullable;
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
 * Judges the incidents of a period in one pass: reads them by the thousand, each thousand with a fixed number of queries, and keeps sums
 * only. At most {@value #MOST} of them, the newest, so that what one look costs has an end. Over what the reader may see; drills and what was
 * no incident count for nothing. Threads may share it.
 */
@ConfluenceComponent
public final class Reports {

    /** How many incidents one look judges. */
    public static final int MOST = 5_000;

    private final Incidents incidents;
    private final Policies policies;
    private final Clock clock;

    @Inject
    public Reports(Incidents incidents, Policies policies, Clock clock) {
        this.incidents = incidents;
        this.policies = policies;
        this.clock = clock;
    }

    /**
     * @param period how far back, counted from now
     * @param severity name of the only one that counts; {@code null} for all
     */
    public PolicyReport of(Duration period, @Nullable String severity, Person reader) {
        Instant from = clock.instant().minus(period);
        IncidentQuery query = new IncidentQuery(null, severity, null, Outcome.REAL, from, null, null, false);
        PolicyReport report = new PolicyReport();
        Slice<Incident> part;
        int start = 0;
        do {
            part = incidents.list(query, start, Slice.MOST, reader);
            Map<String, List<Demand>> demands = policies.demands(part.values());
            part.values().forEach(incident -> report.add(incident.key(), demands.get(incident.key())));
            start += part.values().size();
        } while (!part.isLast() && start < MOST);
        return part.isLast() ? report : report.cut();
    }
}
