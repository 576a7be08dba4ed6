package com.atlassian.jira;

/**
 * The types of value that Jira knows.
 *
 * <p>Signature: usage, jira 11.3. Trimmed to what is called.
 */
public final class JiraDataTypes {

    public static final JiraDataType ISSUE = new JiraDataType() {};

    private JiraDataTypes() {}
}
