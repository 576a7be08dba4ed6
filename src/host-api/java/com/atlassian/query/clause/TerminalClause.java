package com.atlassian.query.clause;

/**
 * One comparison of a query.
 *
 * <p>Signature: usage, jira 11.3. Trimmed to what is called.
 */
public interface TerminalClause {}
