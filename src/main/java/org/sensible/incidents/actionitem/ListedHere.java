package org.sensible.incidents.actionitem;

import com.atlassian.plugin.spring.scanner.annotation.component.JiraComponent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/**
 * The action items of a scope in Jira itself, as the person who is there may see them, in the order in which they are best
 * done: the same list as Confluence makes of the same issues. Threads may share it.
 */
@JiraComponent
public final class ListedHere {

    private final IssuesHere issues;
    private final WeightsStore weights;

    @Inject
    public ListedHere(IssuesHere issues, WeightsStore weights) {
        this.issues = issues;
        this.weights = weights;
    }

    /**
     * What to do first comes first.
     *
     * @param limit most items, 1 to {@link IssueGateway#MOST_ITEMS}
     * @throws org.sensible.incidents.incident.NotSignedIn where nobody is logged in
     * @throws org.sensible.incidents.incident.InvalidInput at {@code jql} with what Jira does not understand
     */
    public ActionItems.Listing of(ScopeHere scope, int limit) {
        Order order = new Order(weights.read());
        IssueGateway.Found found = issues.find(scope.query(), limit);
        List<ActionItem> items =
                found.items().stream().sorted(order.comparator()).toList();
        return new ActionItems.Listing(order, items, found.total(), Optional.empty(), Optional.empty());
    }

    /** The order by the weights that hold now. */
    public Order order() {
        return new Order(weights.read());
    }
}
