package org.sensible.sandbox.jira;

import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.issue.MutableIssue;

/** Issues, whoever may see them. */
record HostIssueManager(JiraSite site) implements IssueManager {

    @Override
    public MutableIssue getIssueObject(Long id) {
        return site.find(Long.toString(id))
                .map(issue -> new HostIssue(issue, site.users()))
                .orElse(null);
    }
}
