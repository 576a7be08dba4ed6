package com.atlassian.query.operand;

import java.util.List;

/**
 * A function as it was written in a query.
 *
 * <p>Signature: source, jira 6.3; usage (getArgs), jira 11.3. Trimmed to what is called.
 */
public final class FunctionOperand implements Operand {

    private final String name;
    private final List<String> args;

    public FunctionOperand(String name, List<String> args) {
        this.name = name;
        this.args = List.copyOf(args);
    }

    public String getName() {
        return name;
    }

    public List<String> getArgs() {
        return args;
    }
}
