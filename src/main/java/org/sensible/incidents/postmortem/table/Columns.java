package org.sensible.incidents.postmortem.table;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sensible.incidents.postmortem.storage.StorageElement;

/**
 * What goes into which column of a table that people may have changed: the time where the rows have it, the text where the
 * most rows still hold it as it was written, else under the heading it was given, else beside the time. All else is empty.
 *
 * @param width how many columns there are
 * @param time column of the time, from 0
 * @param text column of the text; -1 where there is but the one column
 * @param timeTag {@code td}, or {@code th} where people made a heading of the column
 */
record Columns(int width, int time, int text, String timeTag) {

    /** The heading that a new page has, in every language. */
    static final String TEXT_HEADING = "What happened";

    private static final int NEW_WIDTH = 2;

    /** @param texts what we would write into the text's cell, by the event's id */
    static Columns of(Grid grid, List<Anchor> anchors, Map<String, String> texts) {
        int width = grid.rows().isEmpty() ? NEW_WIDTH : Math.max(1, grid.width());
        Map<Integer, Integer> times = new HashMap<>();
        Map<Integer, Integer> written = new HashMap<>();
        Map<String, Integer> tags = new HashMap<>();
        for (Anchor anchor : anchors) {
            grid.column(anchor.cell()).ifPresent(column -> times.merge(column, 1, Integer::sum));
            tags.merge(anchor.cell().name(), 1, Integer::sum);
            String text = texts.get(anchor.event());
            for (StorageElement cell :
                    text == null ? List.<StorageElement>of() : anchor.row().children()) {
                if (cell.content().contains(text)) {
                    grid.column(cell).ifPresent(column -> written.merge(column, 1, Integer::sum));
                }
            }
        }
        int time = most(times).orElse(0);
        written.remove(time);
        int text = most(written)
                .or(() -> grid.headed(TEXT_HEADING))
                .filter(c -> c != time)
                .orElseGet(() -> beside(time, width));
        return new Columns(width, time, text, most(tags).orElse("td"));
    }

    private static <T extends Comparable<T>> Optional<T> most(Map<T, Integer> votes) {
        return votes.entrySet().stream()
                .max(Map.Entry.<T, Integer>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey);
    }

    private static int beside(int time, int width) {
        return time + 1 < width ? time + 1 : time - 1;
    }

    String row(NewRow row) {
        if (text < 0) {
            return "<tr>" + row.both() + "</tr>";
        }
        StringBuilder cells = new StringBuilder("<tr>");
        for (int column = 0; column < width; column++) {
            String tag = column == time ? timeTag : "td";
            String content = column == time ? row.time() : column == text ? row.text() : "";
            cells.append('<').append(tag).append('>').append(NewRow.paragraph(content));
            cells.append("</").append(tag).append('>');
        }
        return cells.append("</tr>").toString();
    }
}
