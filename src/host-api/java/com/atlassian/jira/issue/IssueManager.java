package com.atlassian.jira.issue;

/**
 * Issues, whoever may see them.
 *
 * <p>Signature: source, jira 6.3 + 7.0 docs; usage, platform 8. Trimmed to what is called.
 */
public interface IssueManager {
    /** Null where there is none. */
    MutableIssue getIssueObject(Long id);
}
