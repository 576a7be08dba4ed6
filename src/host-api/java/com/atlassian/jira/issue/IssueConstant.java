package com.atlassian.jira.issue;

/**
 * A value that administrators define, such as a status.
 *
 * <p>Signature: source, jira 6.3; usage, platform 8. Trimmed to what is called; the real one is a raw Comparable as well.
 */
public interface IssueConstant {
    String getId();

    String getName();

    /** The name in the language of the user who is there. */
    String getNameTranslation();
}
