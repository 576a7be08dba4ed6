package org.sensible.incidents.policy.page;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.sensible.incidents.incident.Text;

/**
 * The tables in one macro's body, row by row, columns by their headings. Gathers what was not understood, and at which element.
 * For one thread.
 */
final class TableReading {

    private static final int MOST_HEAD_ROWS = 3;

    private final String macro;
    private final Vocabulary vocabulary;
    private final List<String> fields;
    private final List<String> required;
    private final List<Located> located = new ArrayList<>();
    private int rowNumber;

    /**
     * @param fields the columns that are known, as in {@code column.<field>}
     * @param required those of them without which no row is understood
     */
    TableReading(String macro, Vocabulary vocabulary, List<String> fields, List<String> required) {
        this.macro = macro;
        this.vocabulary = vocabulary;
        this.fields = fields;
        this.required = required;
    }

    /**
     * A problem and where it stands.
     *
     * @param row the row; the table where no single row is meant
     * @param cell the cell; the row where no single cell is meant
     */
    record Located(PageProblem problem, Element row, Element cell) {}

    List<Located> problems() {
        return located;
    }

    /** Reads each row of the body's tables that says something. */
    void read(Element body, Consumer<TableRow> reader) {
        for (Grid grid : Grid.in(body)) {
            int headRows = headRows(grid.rows());
            Map<String, Integer> columns = columns(grid.rows().subList(0, headRows));
            List<String> headings = headings(grid.rows().subList(0, headRows));
            List<String> missing = required.stream()
                    .filter(field -> !columns.containsKey(field))
                    .toList();
            if (!missing.isEmpty()) {
                missing(grid, headings, missing);
                continue;
            }
            for (Grid.Row row : grid.rows().subList(headRows, grid.rows().size())) {
                rowNumber++;
                if (!row.saysNothing() && !row.isHead()) {
                    reader.accept(new TableRow(this, row, columns, headings));
                }
            }
        }
    }

    /** The rows of headings alone; else the first row, which somebody made an ordinary one. */
    private static int headRows(List<Grid.Row> rows) {
        int head = 0;
        while (head < rows.size() && head < MOST_HEAD_ROWS && rows.get(head).isHead()) {
            head++;
        }
        return head == 0 ? Math.min(1, rows.size()) : head;
    }

    private Map<String, Integer> columns(List<Grid.Row> head) {
        Map<String, Integer> columns = new LinkedHashMap<>();
        int width = head.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
        for (int column = 0; column < width; column++) {
            for (String heading : candidates(head, column)) {
                Optional<String> field = vocabulary.meaning(keys(), heading);
                if (field.isPresent() && !columns.containsKey(field(field.get()))) {
                    columns.put(field(field.get()), column);
                    break;
                }
            }
        }
        return columns;
    }

    private List<String> keys() {
        return fields.stream().map(field -> "column." + field).toList();
    }

    private static String field(String key) {
        return key.substring("column.".length());
    }

    /** All that stands over a column: the headings of all rows together, then each from the lowest up, without brackets. */
    private static List<String> candidates(List<Grid.Row> head, int column) {
        Set<String> stacked = new LinkedHashSet<>();
        head.forEach(row -> stacked.add(text(row, column)));
        List<String> candidates = new ArrayList<>();
        candidates.add(String.join(" ", stacked).strip());
        List<String> lowestFirst = new ArrayList<>(stacked);
        Collections.reverse(lowestFirst);
        candidates.addAll(lowestFirst);
        candidates.addAll(candidates.stream()
                .map(heading -> heading.replaceAll("[((][^))]*[))]|[::*]+$", "").strip())
                .toList());
        return candidates;
    }

    private static List<String> headings(List<Grid.Row> head) {
        List<String> headings = new ArrayList<>();
        int width = head.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
        for (int column = 0; column < width; column++) {
            Set<String> stacked = new LinkedHashSet<>();
            for (Grid.Row row : head) {
                stacked.add(text(row, column));
            }
            headings.add(stacked.stream().filter(text -> !text.isEmpty()).collect(Collectors.joining(", ")));
        }
        return headings;
    }

    private static String text(Grid.Row row, int column) {
        return column < row.cells().size() ? CellText.of(row.cells().get(column)) : "";
    }

    private void missing(Grid grid, List<String> headings, List<String> missing) {
        if (grid.rows().isEmpty()) {
            return;
        }
        Element first = grid.rows().get(0).element();
        String found = headings.stream().filter(text -> !text.isEmpty()).collect(Collectors.joining(", "));
        for (String field : missing) {
            Text expected = Text.of("incidents.policy.expected.column", Text.of("incidents.policy.column." + field));
            located.add(new Located(new PageProblem(macro, 0, "", "", found, expected), first, first));
        }
    }

    void problem(Grid.Row row, Element cell, String name, String column, String found, Text expected) {
        PageProblem problem = new PageProblem(macro, rowNumber, name, column, found, expected);
        located.add(new Located(problem, row.element(), cell));
    }
}
