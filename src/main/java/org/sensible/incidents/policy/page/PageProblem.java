package org.sensible.incidents.policy.page;

import java.util.Objects;
import org.sensible.incidents.incident.Text;

/**
 * Something on a policy page that the software does not understand. Immutable.
 *
 * @param macro name of the macro in which it stands
 * @param row which row of the macro's tables, from 1, heading rows not counted; 0 where no single row is meant
 * @param name what the row is about, such as the severity's name; may be empty
 * @param column the column's heading as the page says it; empty where no column is meant
 * @param found what stands there; may be empty
 * @param expected what could stand there
 */
public record PageProblem(String macro, int row, String name, String column, String found, Text expected) {

    public PageProblem {
        Objects.requireNonNull(macro, "macro");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(column, "column");
        Objects.requireNonNull(found, "found");
        Objects.requireNonNull(expected, "expected");
    }
}
