package com.atlassian.query.operand;

/**
 * What a query compares with.
 *
 * <p>Signature: source, jira 6.3. Trimmed to what is called.
 */
public interface Operand {}
