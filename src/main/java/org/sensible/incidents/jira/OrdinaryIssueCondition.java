package org.sensible.incidents.jira;

import com.atlassian.jira.issue.Issue;
import com.atlassian.plugin.web.Condition;
import jakarta.inject.Inject;
import java.util.Map;

/**
 * Whether the issue that is shown can be made an action item: it is none, nothing that cannot be read stands in its place, and
 * the reader may edit the issue. Threads may share it.
 */
public final class OrdinaryIssueCondition implements Condition {

    private final IssueItems items;

    @Inject
    public OrdinaryIssueCondition(IssueItems items) {
        this.items = items;
    }

    @Override
    public void init(Map<String, String> parameters) {
        // There are none.
    }

    @Override
    public boolean shouldDisplay(Map<String, Object> context) {
        return context.get("issue") instanceof Issue issue && items.text(issue).isEmpty() && items.mayEdit(issue);
    }
}
