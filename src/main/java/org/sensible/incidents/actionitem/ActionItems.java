package org.sensible.incidents.actionitem;

import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.sensible.incidents.incident.Conflict;
import org.sensible.incidents.incident.Incident;
import org.sensible.incidents.incident.Incidents;
import org.sensible.incidents.incident.People;
import org.sensible.incidents.incident.Person;
import org.sensible.incidents.incident.Text;
import org.sensible.incidents.incident.UnitOfWork;

/**
 * The action items of an incident, as Jira shows them to whoever asks, and their classification. With Jira silent each
 * reader gets what this reader was last shown. Must be called outside any unit of work. Threads may share it.
 */
@ConfluenceComponent
public final class ActionItems {

    /** What was shown again within this time is not kept again. */
    private static final Duration FRESH = Duration.ofMinutes(1);

    private final Incidents incidents;
    private final People people;
    private final IssueGateway jira;
    private final SeenItems seen;
    private final UnitOfWork work;
    private final Clock clock;

    @Inject
    public ActionItems(
            Incidents incidents, People people, IssueGateway jira, SeenItems seen, UnitOfWork work, Clock clock) {
        this.incidents = incidents;
        this.people = people;
        this.jira = jira;
        this.seen = seen;
        this.work = work;
        this.clock = clock;
    }

    /**
     * What to do first comes first. A drill has none.
     *
     * @throws org.sensible.incidents.incident.NotFound where the reader may not view the incident
     * @throws JiraSilent where Jira is silent and this reader was never shown them
     * @throws JiraNotAuthorised where the reader has to allow it first
     */
    public Listing of(String incidentKey, Person reader) {
        Incident incident = incidents.get(incidentKey, reader);
        if (incident.drill()) {
            return new Listing(List.of(), Optional.empty(), Optional.empty());
        }
        try {
            List<ActionItem> items = jira.ofIncident(incident.key()).stream()
                    .sorted(new Order(Weights.DEFAULTS).comparator())
                    .toList();
            remember(incident.key(), reader, items);
            return new Listing(items, Optional.empty(), Optional.empty());
        } catch (JiraSilent silent) {
            SeenItems.Seen last =
                    work.call(() -> seen.of(incident.key(), reader)).orElseThrow(() -> silent);
            Duration age = Duration.between(last.at(), clock.instant());
            return new Listing(
                    last.items(),
                    Optional.of(age.isNegative() ? Duration.ZERO : age),
                    Optional.of(silent.problems().get(0).text()));
        }
    }

    /**
     * Classifies an item anew; Jira decides whether this person may.
     *
     * @throws Conflict where the issue is no action item, or its property cannot be read: then nothing is overwritten
     */
    public ActionItem classify(String issueKey, Isu isu, Person by) {
        ActionItem item = jira.read(issueKey);
        ItemProperty before = item.property();
        if (before == null) {
            throw new Conflict(Text.of("incidents.actionItem.refusal.unreadable", item.key()));
        }
        ItemProperty after =
                before.classified(isu, clock.instant(), people.describe(by).name());
        jira.write(item.key(), after);
        return new ActionItem(
                item.key(),
                item.url(),
                item.summary(),
                item.status(),
                item.state(),
                item.assignee(),
                item.due(),
                after);
    }

    private void remember(String incidentKey, Person reader, List<ActionItem> items) {
        Instant now = clock.instant();
        work.run(() -> {
            boolean isKept = seen.of(incidentKey, reader)
                    .filter(last -> last.items().equals(items))
                    .filter(last -> last.at().plus(FRESH).isAfter(now))
                    .isPresent();
            if (!isKept) {
                seen.keep(incidentKey, reader, new SeenItems.Seen(now, items));
            }
        });
    }

    /**
     * Action items as one reader gets them.
     *
     * @param age how long ago Jira said so; empty where it says so now
     * @param trouble why Jira does not say so now
     */
    public record Listing(List<ActionItem> items, Optional<Duration> age, Optional<Text> trouble) {

        public Listing {
            items = List.copyOf(items);
        }
    }
}
