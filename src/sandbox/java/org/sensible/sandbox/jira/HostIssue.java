package org.sensible.sandbox.jira;

import com.atlassian.jira.issue.MutableIssue;

/** An issue as Jira's Java API has one. */
record HostIssue(StoredIssue issue) implements MutableIssue {

    @Override
    public Long getId() {
        return issue.id();
    }

    @Override
    public String getKey() {
        return issue.key();
    }

    @Override
    public String getSummary() {
        return issue.summary();
    }
}
