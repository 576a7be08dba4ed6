package com.atlassian.query;

/**
 * A JQL query that was read.
 *
 * <p>Signature: source, jira 6.3; usage, platform 8. Trimmed to what is called.
 */
public interface Query {
    String getQueryString();
}
