package com.atlassian.jira;

/**
 * What the values of a field or function are.
 *
 * <p>Signature: usage, jira 11.3. Trimmed to what is called.
 */
public interface JiraDataType {}
