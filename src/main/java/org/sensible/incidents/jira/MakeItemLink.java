package org.sensible.incidents.jira;

import com.atlassian.jira.issue.Issue;
import com.atlassian.plugin.web.ContextProvider;
import java.util.Map;

/** Gives the link that makes an issue an action item the issue's key as plain text: {@code itemIssue}. */
public final class MakeItemLink implements ContextProvider {

    @Override
    public void init(Map<String, String> parameters) {
        // There are none.
    }

    @Override
    public Map<String, Object> getContextMap(Map<String, Object> context) {
        return context.get("issue") instanceof Issue issue ? Map.of("itemIssue", issue.getKey()) : Map.of();
    }
}
