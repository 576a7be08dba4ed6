package org.sensible.incidents.policy.page;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.sensible.incidents.incident.Text;

/** One row of a table that is being read: its cells by the meaning of their columns. For one thread. */
final class TableRow {

    private final TableReading table;
    private final Grid.Row row;
    private final Map<String, Integer> columns;
    private final List<String> headings;
    private String name = "";

    TableRow(TableReading table, Grid.Row row, Map<String, Integer> columns, List<String> headings) {
        this.table = table;
        this.row = row;
        this.columns = columns;
        this.headings = headings;
    }

    /** What the row is about, for its problems. */
    void named(String words) {
        name = words;
    }

    /** Whether there is such a column. */
    boolean has(String field) {
        return columns.containsKey(field);
    }

    /** What stands there; empty where nothing does, or there is no such column. */
    String text(String field) {
        Element cell = cell(field);
        return cell == row.element() ? "" : CellText.of(cell);
    }

    /** The cell; the row itself where it has none in that column. */
    Element cell(String field) {
        Integer column = columns.get(field);
        return column == null || column >= row.cells().size()
                ? row.element()
                : row.cells().get(column);
    }

    /** The cell; empty where the row has none in that column. */
    Optional<Element> cellOf(String field) {
        Element cell = cell(field);
        return cell == row.element() ? Optional.empty() : Optional.of(cell);
    }

    Element element() {
        return row.element();
    }

    /** Whom the cell names; none where there is no such cell. */
    List<CellText.Mention> mentions(String field) {
        Element cell = cell(field);
        return cell == row.element() ? List.of() : CellText.mentions(cell);
    }

    /** What stands in that column cannot be taken. */
    void problem(String field, Text expected) {
        String heading = has(field) ? headings.get(columns.get(field)) : "";
        table.problem(row, cell(field), name, heading, text(field), expected);
    }
}
