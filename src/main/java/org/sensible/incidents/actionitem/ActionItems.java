package org.sensible.incidents.actionitem;

import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.sensible.incidents.incident.Person;
import org.sensible.incidents.incident.Text;

/**
 * The action items of a scope, as Jira shows them to whoever asks, in the order in which they are best done. With Jira silent
 * each reader gets what this reader was last shown. Must be called outside any unit of work. Threads may share it.
 */
@ConfluenceComponent
public final class ActionItems {

    private final ItemScopes scopes;
    private final IssueGateway jira;
    private final LastSeen lastSeen;
    private final WeightsStore weights;

    @Inject
    public ActionItems(ItemScopes scopes, IssueGateway jira, LastSeen lastSeen, WeightsStore weights) {
        this.scopes = scopes;
        this.jira = jira;
        this.lastSeen = lastSeen;
        this.weights = weights;
    }

    /** Likewise, of one incident. */
    public Listing of(String incidentKey, Person reader) {
        return of(ItemScope.ofIncident(incidentKey), reader);
    }

    /**
     * What to do first comes first. A drill has none.
     *
     * @throws org.sensible.incidents.incident.NotFound where the reader may not view the incident
     * @throws org.sensible.incidents.incident.InvalidInput for a query that Jira does not understand
     * @throws JiraSilent where Jira is silent and this reader was never shown them
     * @throws JiraNotAuthorised where the reader has to allow it first
     */
    public Listing of(ItemScope scope, Person reader) {
        Order order = new Order(weights.read());
        Optional<ItemScopes.Meant> meant = scopes.meant(scope, reader);
        if (meant.isEmpty()) {
            return new Listing(order, List.of(), 0, Optional.empty(), Optional.empty());
        }
        try {
            IssueGateway.Found found = jira.find(meant.get().search());
            List<ActionItem> items = found.items().stream()
                    .filter(meant.get().isMeant())
                    .sorted(order.comparator())
                    .toList();
            lastSeen.remember(scope.name(), reader, items);
            int beyond = Math.max(0, found.total() - found.items().size());
            return new Listing(order, items, items.size() + beyond, Optional.empty(), Optional.empty());
        } catch (JiraSilent silent) {
            LastSeen.Aged last = lastSeen.of(scope.name(), reader).orElseThrow(() -> silent);
            return new Listing(
                    order,
                    last.items(),
                    last.items().size(),
                    Optional.of(last.age()),
                    Optional.of(silent.problems().get(0).text()));
        }
    }

    /**
     * Action items as one reader gets them.
     *
     * @param order by which they stand
     * @param total how many there are, those beyond the limit included
     * @param age how long ago Jira said so; empty where it says so now
     * @param trouble why Jira does not say so now
     */
    public record Listing(
            Order order, List<ActionItem> items, int total, Optional<Duration> age, Optional<Text> trouble) {

        public Listing {
            items = List.copyOf(items);
        }

        /** Each with its rank and why it stands there. */
        public List<Order.Placed> placed() {
            return order.place(items);
        }
    }
}
