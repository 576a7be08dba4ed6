package org.sensible.incidents.postmortem.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sensible.incidents.postmortem.storage.StorageElement;

/**
 * Rows and columns of one table, cells that span several included. Rows of tables inside its cells are none of its own. Does
 * not change.
 *
 * @see <a href="https://html.spec.whatwg.org/multipage/tables.html#forming-a-table">HTML: forming a table</a>
 */
final class Grid {

    private static final Set<String> SECTIONS = Set.of("thead", "tbody", "tfoot");

    /** HTML's own limit for a span. */
    private static final int MOST = 1_000;

    private final List<StorageElement> rows = new ArrayList<>();
    private final Map<StorageElement, Integer> places = new HashMap<>();
    private final Map<StorageElement, Integer> columns = new HashMap<>();
    private final List<Boolean> crossed = new ArrayList<>();
    private int width;

    Grid(StorageElement table) {
        section(table);
        table.children().stream()
                .filter(child -> SECTIONS.contains(child.name()))
                .forEach(this::section);
    }

    private void section(StorageElement section) {
        List<StorageElement> own =
                section.children().stream().filter(child -> child.is("tr")).toList();
        List<Integer> left = new ArrayList<>();
        for (int i = 0; i < own.size(); i++) {
            StorageElement row = own.get(i);
            places.put(row, rows.size());
            rows.add(row);
            fill(row, left, own.size() - i);
            left.replaceAll(rowsLeft -> Math.max(0, rowsLeft - 1));
            crossed.add(left.stream().anyMatch(rowsLeft -> rowsLeft > 0));
        }
    }

    /** @param left how many rows each column is still taken for, counting this one */
    private void fill(StorageElement row, List<Integer> left, int rowsToGo) {
        int column = 0;
        for (StorageElement cell : row.children()) {
            if (!cell.is("td") && !cell.is("th")) {
                continue;
            }
            while (column < left.size() && left.get(column) > 0) {
                column++;
            }
            columns.put(cell, column);
            int rowspan = Math.min(span(cell, "rowspan", rowsToGo), rowsToGo);
            for (int end = column + Math.max(1, span(cell, "colspan", 1)); column < end; column++) {
                while (left.size() <= column) {
                    left.add(0);
                }
                left.set(column, rowspan);
            }
        }
        width = Math.max(width, left.size());
    }

    /** @param ofZero what 0 means */
    private static int span(StorageElement cell, String attribute, int ofZero) {
        String written = cell.attribute(attribute).strip();
        if (!written.matches("\\d{1,9}")) {
            return 1;
        }
        int number = Integer.parseInt(written);
        return number == 0 ? ofZero : Math.min(number, MOST);
    }

    List<StorageElement> rows() {
        return rows;
    }

    int width() {
        return width;
    }

    Optional<Integer> column(StorageElement cell) {
        return Optional.ofNullable(columns.get(cell));
    }

    /** The row after which another may stand without breaking a cell that spans rows: this one, or one further down. */
    StorageElement lastOfSpan(StorageElement row) {
        int place = places.get(row);
        while (crossed.get(place)) {
            place++;
        }
        return rows.get(place);
    }

    /** Where in the text a row may stand that belongs before this one: right there, or after the cells that span it. */
    int before(StorageElement row) {
        int place = places.get(row);
        return place > 0 && crossed.get(place - 1)
                ? lastOfSpan(rows.get(place - 1)).end()
                : row.start();
    }

    boolean has(StorageElement row) {
        return places.containsKey(row);
    }

    /** The column under a heading in the first row. */
    Optional<Integer> headed(String heading) {
        return rows.stream()
                .limit(1)
                .flatMap(row -> row.children().stream())
                .filter(cell -> cell.is("th") && cell.text().strip().equals(heading))
                .findFirst()
                .flatMap(this::column);
    }
}
