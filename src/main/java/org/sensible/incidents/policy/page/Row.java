package org.sensible.incidents.policy.page;

import java.util.HashMap;
import java.util.Map;
import org.jsoup.nodes.Element;

/**
 * A row of a policy's table as it was read, so that its cells can be dressed.
 *
 * @param name by which the row is known again in another version: a severity, a role or a rule's slug
 * @param element the row
 * @param cells by the field of their column, those alone that there are
 * @param values what they ask, by the same fields, see {@link org.sensible.incidents.policy.RowValues}; empty where the row was
 *     not understood whole
 */
public record Row(String name, Element element, Map<String, Element> cells, Map<String, Object> values) {

    public Row {
        cells = Map.copyOf(cells);
        values = Map.copyOf(values);
    }

    static Row of(String name, TableRow row, Iterable<String> fields, Map<String, Object> values) {
        Map<String, Element> cells = new HashMap<>();
        fields.forEach(field -> row.cellOf(field).ifPresent(cell -> cells.put(field, cell)));
        return new Row(name, row.element(), cells, values);
    }
}
