package com.atlassian.jira.jql.operand;

import com.atlassian.query.operand.Operand;

/**
 * A value that a query compares with: an id or a text.
 *
 * <p>Signature: usage, jira 11.3 (constructor); source, jira 6.3 (getLongValue). Trimmed to what is called.
 */
public final class QueryLiteral {

    private final Operand operand;
    private final Long longValue;

    public QueryLiteral(Operand operand, Long value) {
        this.operand = operand;
        this.longValue = value;
    }

    public Operand getSourceOperand() {
        return operand;
    }

    public Long getLongValue() {
        return longValue;
    }
}
