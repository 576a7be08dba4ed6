package com.atlassian.jira.util;

/**
 * What is wrong with a call.
 *
 * <p>Signature: source, jira 6.3. Trimmed to what is called.
 */
public interface ErrorCollection {
    boolean hasAnyErrors();
}
