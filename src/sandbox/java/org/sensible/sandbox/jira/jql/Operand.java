package org.sensible.sandbox.jira.jql;

import java.util.List;

/** What a field is compared with. */
public sealed interface Operand {

    /** A value as it was written. */
    record Literal(String text) implements Operand {}

    /** {@code currentUser()}, or another function. */
    record Call(String function, List<String> arguments) implements Operand {}

    /** {@code EMPTY} or {@code NULL}. */
    record Empty() implements Operand {}
}
