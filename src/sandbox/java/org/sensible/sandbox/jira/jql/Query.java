package org.sensible.sandbox.jira.jql;

import java.util.List;
import java.util.Optional;

/** A query as it was read. */
public record Query(Optional<Clause> where, List<Sort> order) {

    /**
     * One step of an order.
     *
     * @param field as it was written
     * @param descending empty where the query leaves it to the field
     */
    public record Sort(String field, Optional<Boolean> descending) {}

    /** Reads a query; a blank one asks for everything. Throws {@link JqlProblem}. */
    public static Query parse(String jql) {
        return new Parser(Lexer.cut(jql)).query();
    }
}
