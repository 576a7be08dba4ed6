package org.sensible.sandbox.jira;

import com.atlassian.jira.issue.MutableIssue;
import com.atlassian.jira.issue.status.category.StatusCategory;
import com.atlassian.jira.user.ApplicationUser;
import java.sql.Timestamp;
import org.sensible.sandbox.Users;

/** An issue as Jira's Java API has one. */
record HostIssue(StoredIssue issue, Users users) implements MutableIssue {

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

    @Override
    public ApplicationUser getAssignee() {
        return issue.assignee().flatMap(users::byKey).map(HostPerson::new).orElse(null);
    }

    @Override
    public Timestamp getDueDate() {
        return issue.due().map(day -> Timestamp.valueOf(day.atStartOfDay())).orElse(null);
    }

    @Override
    public Timestamp getResolutionDate() {
        return issue.resolved().map(Timestamp::from).orElse(null);
    }

    @Override
    public com.atlassian.jira.issue.status.Status getStatus() {
        return new HostStatus(issue.status());
    }

    private record HostStatus(Status status) implements com.atlassian.jira.issue.status.Status {

        @Override
        public String getId() {
            return status.id();
        }

        @Override
        public String getName() {
            return status.shownName();
        }

        @Override
        public String getNameTranslation() {
            return status.shownName();
        }

        @Override
        public StatusCategory getStatusCategory() {
            return () -> status.category().key();
        }
    }
}
