package org.sensible.incidents.jira;

import com.atlassian.jira.issue.Issue;
import com.atlassian.plugin.web.Condition;
import jakarta.inject.Inject;
import java.util.Map;

/** Whether the issue that is shown is an action item: an ordinary issue has no panel. Threads may share it. */
public final class ItemCondition implements Condition {

    private final IssueItems items;

    @Inject
    public ItemCondition(IssueItems items) {
        this.items = items;
    }

    @Override
    public void init(Map<String, String> parameters) {
        // There are none.
    }

    @Override
    public boolean shouldDisplay(Map<String, Object> context) {
        return context.get("issue") instanceof Issue issue && items.text(issue).isPresent();
    }
}
