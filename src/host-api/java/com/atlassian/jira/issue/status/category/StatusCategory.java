package com.atlassian.jira.issue.status.category;

/**
 * What a status means, whatever it is called.
 *
 * <p>Signature: source, jira 6.3; getKey gives new, indeterminate, done or undefined. Trimmed to what is called.
 */
public interface StatusCategory {
    String getKey();
}
