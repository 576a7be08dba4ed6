package com.atlassian.jira.issue.comments;

/**
 * What somebody wrote under an issue.
 *
 * <p>Signature: usage, jira 11.3. Trimmed to what is called.
 */
public interface Comment {
    Long getId();

    String getBody();
}
