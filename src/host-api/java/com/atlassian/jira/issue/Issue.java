package com.atlassian.jira.issue;

/**
 * An issue.
 *
 * <p>Signature: source, jira 6.3 + 7 docs; usage, platform 8. Trimmed to what is called.
 */
public interface Issue {
    Long getId();

    String getKey();

    String getSummary();
}
