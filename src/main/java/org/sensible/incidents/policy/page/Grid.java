package org.sensible.incidents.policy.page;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jsoup.nodes.Element;

/**
 * A table as people see it: each row with a cell for each column, a merged cell once for each place that it covers. Immutable.
 */
final class Grid {

    /** More than that is no table that people read; what a merged cell claims beyond is left out. */
    private static final int MOST_COLUMNS = 100;

    private static final int MOST_ROWS = 1_000;

    private final List<Row> rows;

    private Grid(List<Row> rows) {
        this.rows = List.copyOf(rows);
    }

    /**
     * A row.
     *
     * @param cells one for each column; the same element several times where it is merged
     */
    record Row(Element element, List<Element> cells) {

        Row {
            cells = List.copyOf(cells);
        }

        /** Whether it is a row of headings: no cell of it is an ordinary one. */
        boolean isHead() {
            return cells.stream().allMatch(cell -> cell.normalName().equals("th"));
        }

        /** Whether it has one cell only, over all columns, or nothing in it: a caption, or room left for later. */
        boolean saysNothing() {
            return cells.stream().distinct().count() <= 1 && cells.size() > 1
                    || cells.stream().allMatch(cell -> CellText.of(cell).isBlank() && !CellText.hasPeople(cell));
        }
    }

    /** The tables of a macro's body, those inside a cell left out. */
    static List<Grid> in(Element body) {
        return body.getElementsByTag("table").stream()
                .filter(table -> table.parents().stream()
                        .takeWhile(parent -> parent != body)
                        .noneMatch(parent -> parent.normalName().equals("table")))
                .map(Grid::of)
                .toList();
    }

    List<Row> rows() {
        return rows;
    }

    static Grid of(Element table) {
        List<Row> rows = new ArrayList<>();
        TreeMap<Integer, Merged> merged = new TreeMap<>();
        for (Element row : table.getElementsByTag("tr")) {
            if (row.closest("table") == table && rows.size() < MOST_ROWS) {
                List<Element> cells = cells(row, merged);
                if (!cells.isEmpty()) {
                    rows.add(new Row(row, cells));
                }
            }
        }
        return new Grid(rows);
    }

    private static List<Element> cells(Element row, TreeMap<Integer, Merged> merged) {
        List<Element> cells = new ArrayList<>();
        for (Element cell : row.children()) {
            if (!cell.normalName().equals("td") && !cell.normalName().equals("th")) {
                continue;
            }
            fillFromAbove(cells, merged);
            int below = span(cell, "rowspan", MOST_ROWS) - 1;
            for (int i = span(cell, "colspan", MOST_COLUMNS); i > 0 && cells.size() < MOST_COLUMNS; i--) {
                if (below > 0) {
                    merged.put(cells.size(), new Merged(cell, below));
                }
                cells.add(cell);
            }
        }
        fillFromAbove(cells, merged);
        return cells;
    }

    /** Takes the merged cells that reach down to where the row stands now. */
    private static void fillFromAbove(List<Element> cells, TreeMap<Integer, Merged> merged) {
        for (Merged above = merged.get(cells.size()); above != null; above = merged.get(cells.size())) {
            if (above.rowsLeft() > 1) {
                merged.put(cells.size(), new Merged(above.cell(), above.rowsLeft() - 1));
            } else {
                merged.remove(cells.size());
            }
            cells.add(above.cell());
        }
    }

    private static int span(Element cell, String attribute, int most) {
        String span = cell.attr(attribute).strip();
        return span.matches("[1-9]\\d{0,4}") ? Math.min(Integer.parseInt(span), most) : 1;
    }

    /** A cell that reaches down. */
    private record Merged(Element cell, int rowsLeft) {}
}
