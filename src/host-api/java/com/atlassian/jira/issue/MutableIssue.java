package com.atlassian.jira.issue;

/**
 * An issue that may be changed before it is saved.
 *
 * <p>Signature: source, jira 6.3 + 7 docs; usage, platform 8 (import). Trimmed to what is called.
 */
public interface MutableIssue extends Issue {}
