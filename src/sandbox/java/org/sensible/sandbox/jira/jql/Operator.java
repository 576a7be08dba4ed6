package org.sensible.sandbox.jira.jql;

import java.util.EnumSet;
import java.util.Set;

/** How a field is compared. */
public enum Operator {
    EQUALS("="),
    NOT_EQUALS("!="),
    LESS("<"),
    GREATER(">"),
    LESS_OR_EQUAL("<="),
    GREATER_OR_EQUAL(">="),
    LIKE("~"),
    NOT_LIKE("!~"),
    IN("in"),
    NOT_IN("not in"),
    IS("is"),
    IS_NOT("is not");

    /** For values that are equal or not, and may be absent. */
    static final Set<Operator> EXACT = EnumSet.of(EQUALS, NOT_EQUALS, IN, NOT_IN, IS, IS_NOT);

    /** For values that also have an order. */
    static final Set<Operator> ORDERED =
            EnumSet.of(EQUALS, NOT_EQUALS, IN, NOT_IN, IS, IS_NOT, LESS, GREATER, LESS_OR_EQUAL, GREATER_OR_EQUAL);

    /** For text that is searched. */
    static final Set<Operator> TEXT = EnumSet.of(LIKE, NOT_LIKE, IS, IS_NOT);

    private final String symbol;

    Operator(String symbol) {
        this.symbol = symbol;
    }

    /** As a query has it. */
    public String symbol() {
        return symbol;
    }

    /** Whether it takes a list. */
    boolean takesList() {
        return this == IN || this == NOT_IN;
    }

    /** What {@code NOT} makes of it. */
    Operator negated() {
        return switch (this) {
            case EQUALS -> NOT_EQUALS;
            case NOT_EQUALS -> EQUALS;
            case LESS -> GREATER_OR_EQUAL;
            case GREATER -> LESS_OR_EQUAL;
            case LESS_OR_EQUAL -> GREATER;
            case GREATER_OR_EQUAL -> LESS;
            case LIKE -> NOT_LIKE;
            case NOT_LIKE -> LIKE;
            case IN -> NOT_IN;
            case NOT_IN -> IN;
            case IS -> IS_NOT;
            case IS_NOT -> IS;
        };
    }
}
