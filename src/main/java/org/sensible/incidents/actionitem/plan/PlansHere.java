package org.sensible.incidents.actionitem.plan;

import com.atlassian.plugin.spring.scanner.annotation.component.JiraComponent;
import jakarta.inject.Inject;
import java.util.List;
import org.sensible.incidents.actionitem.ActionItems;
import org.sensible.incidents.actionitem.IssueGateway;
import org.sensible.incidents.actionitem.IssuesHere;
import org.sensible.incidents.actionitem.ItemJql;
import org.sensible.incidents.actionitem.ListedHere;
import org.sensible.incidents.actionitem.ScopeHere;

/** Plans the action items of a scope in Jira itself, as {@link Plans} does in Confluence. Threads may share it. */
@JiraComponent
public final class PlansHere {

    private final ListedHere items;
    private final IssuesHere issues;

    @Inject
    public PlansHere(ListedHere items, IssuesHere issues) {
        this.items = items;
        this.issues = issues;
    }

    /** Refuses as {@link ListedHere#of} does. */
    public Plans.Planned plan(ScopeHere scope, Capacity capacity) {
        ActionItems.Listing listing = items.of(scope, IssueGateway.MOST_ITEMS);
        String open = ItemJql.of(List.of(), null, Plans.OPEN);
        return Plans.planned(
                listing, capacity, issues.find(open, IssueGateway.MOST_ITEMS).items());
    }
}
