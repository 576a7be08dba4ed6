package org.sensible.sandbox.jira.jql;

import java.util.List;

/** A condition of a query. */
public sealed interface Clause {

    /** What {@code NOT} makes of it: as in Jira, negation goes down to the single comparisons. */
    Clause negated();

    /** All of them. */
    record And(List<Clause> parts) implements Clause {
        @Override
        public Clause negated() {
            return new Or(parts.stream().map(Clause::negated).toList());
        }
    }

    /** At least one of them. */
    record Or(List<Clause> parts) implements Clause {
        @Override
        public Clause negated() {
            return new And(parts.stream().map(Clause::negated).toList());
        }
    }

    /**
     * One comparison.
     *
     * @param field as it was written
     * @param operands one, unless the operator takes a list
     */
    record Term(String field, Operator operator, List<Operand> operands) implements Clause {
        @Override
        public Clause negated() {
            return new Term(field, operator.negated(), operands);
        }
    }
}
