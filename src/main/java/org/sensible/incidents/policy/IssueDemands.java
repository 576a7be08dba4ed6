package org.sensible.incidents.policy;

import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import jakarta.annotation.Nullable;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.sensible.incidents.incident.Accepted;
import org.sensible.incidents.incident.Incident;
import org.sensible.incidents.incident.IncidentLog;
import org.sensible.incidents.incident.IncidentStore;
import org.sensible.incidents.incident.Incidents;
import org.sensible.incidents.incident.LogEntry;
import org.sensible.incidents.incident.Person;
import org.sensible.incidents.incident.Text;
import org.sensible.incidents.incident.UnitOfWork;

/**
 * What the policy still asks of the incidents for which an issue of Jira stands, for teams that close incidents there. That somebody
 * went on all the same excuses nothing: the demands stay as they are, and the timeline says who, why, and what was open. Threads may
 * share it.
 */
@ConfluenceComponent
public final class IssueDemands {

    private final Incidents incidents;
    private final IncidentStore store;
    private final Policies policies;
    private final IncidentLog log;
    private final UnitOfWork work;
    private final Clock clock;

    @Inject
    public IssueDemands(
            Incidents incidents,
            IncidentStore store,
            Policies policies,
            IncidentLog log,
            UnitOfWork work,
            Clock clock) {
        this.incidents = incidents;
        this.store = store;
        this.policies = policies;
        this.log = log;
        this.work = work;
        this.clock = clock;
    }

    /**
     * Demands by incident: of those whose issue it is, and of one more that is named, as far as the reader may view them. Drills
     * touch nothing in Jira and are left out. In the order of the incidents' keys; empty where the issue stands for none.
     *
     * @param named key of an incident to which the issue belongs in another way; {@code null} for none
     */
    public Map<Incident, List<Demand>> of(String issueKey, @Nullable String named, Person reader) {
        String key = issueKey.strip().toUpperCase(Locale.ROOT);
        List<Incident> found = Stream.concat(
                        work.call(() -> store.ofJiraIssue(key)).stream().map(Incident::key), Stream.ofNullable(named))
                .distinct()
                .flatMap(each -> incidents.find(each, reader).stream())
                .filter(incident -> !incident.drill())
                .sorted(Comparator.comparingLong(Incident::number))
                .toList();
        Map<String, List<Demand>> demands = found.isEmpty() ? Map.of() : policies.demands(found);
        Map<Incident, List<Demand>> answer = new LinkedHashMap<>();
        found.forEach(incident -> answer.put(incident, demands.get(incident.key())));
        return answer;
    }

    /**
     * Writes into the timeline that somebody went on in Jira although something was open.
     *
     * @return what is open, and stays so
     * @throws org.sensible.incidents.incident.InvalidInput without an issue or a reason
     */
    public List<Demand> overruled(@Nullable String key, @Nullable String issueKey, @Nullable String reason, Person by) {
        Incident incident = incidents.getForChange(Accepted.required("incident", key, Accepted.SHORT_TEXT), by);
        String issue = Accepted.required("issue", issueKey, Accepted.SHORT_TEXT);
        String because = Accepted.required("reason", reason, Accepted.REASON);
        List<Demand> open =
                policies.demands(incident).stream().filter(Demand::isOpen).toList();
        Text said = open.stream()
                .map(Demand::text)
                .reduce((before, next) -> Text.of("incidents.policy.log.both", before, next))
                .map(all -> Text.of("incidents.policy.log.overruled", issue, all, because))
                .orElseGet(() -> Text.of("incidents.policy.log.overruledNothing", issue, because));
        work.run(() -> log.append(incident, new LogEntry(clock.instant(), LogEntry.CHANGE, said, by)));
        return open;
    }
}
