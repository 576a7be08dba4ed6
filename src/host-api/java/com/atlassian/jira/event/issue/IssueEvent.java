package com.atlassian.jira.event.issue;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.user.ApplicationUser;
import java.util.Map;

/**
 * That something happened to an issue. Told on the thread that did it, on its node alone.
 *
 * <p>Signature: source, jira 6.3 and docs 7.x; getIssue and getEventTypeId: usage, jira 11.0. Trimmed to what is called; what it
 * extends is left out.
 */
public final class IssueEvent {

    private final Issue issue;
    private final ApplicationUser user;
    private final Long eventTypeId;

    public IssueEvent(Issue issue, Map<String, Object> params, ApplicationUser user, Long eventTypeId) {
        this.issue = issue;
        this.user = user;
        this.eventTypeId = eventTypeId;
    }

    public Issue getIssue() {
        return issue;
    }

    public ApplicationUser getUser() {
        return user;
    }

    public Long getEventTypeId() {
        return eventTypeId;
    }
}
