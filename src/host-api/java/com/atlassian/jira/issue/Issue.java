package com.atlassian.jira.issue;

import com.atlassian.jira.issue.status.Status;
import com.atlassian.jira.user.ApplicationUser;
import java.sql.Timestamp;

/**
 * An issue.
 *
 * <p>Signature: source, jira 6.3 + 7 docs; usage, platform 8; getAssignee and getStatus: usage, jira 11.0. Trimmed to what is
 * called.
 */
public interface Issue {
    Long getId();

    String getKey();

    String getSummary();

    /** Null for nobody. */
    ApplicationUser getAssignee();

    /** Midnight of the day, in the zone of the server; null for none. */
    Timestamp getDueDate();

    Status getStatus();

    /** Null while it has no resolution. */
    Timestamp getResolutionDate();
}
