package org.sensible.incidents.timeline.source;

import jakarta.annotation.Nullable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads the rows of tables in which a cell says when: in the first cell, or in the two of day and time. A head of a column
 * may state the zone, and tells a timeline from other tables. For one text and one thread.
 */
final class TimeColumns {

    private static final Pattern TIME_HEAD = Pattern.compile(
            "(?:.*\\b(?:time|date|when|timestamp|at|utc|gmt)\\b.*|.*(?:時刻|日時|時間|日付).*)", Pattern.CASE_INSENSITIVE);

    private final Moments moments;
    private boolean inTable;
    private boolean isTimeline;

    TimeColumns(Moments moments) {
        this.moments = moments;
    }

    /**
     * A row that says when.
     *
     * @param text the other cells
     */
    record Row(Stamp stamp, String text) {}

    void leave() {
        inTable = false;
        isTimeline = false;
    }

    /** Empty for heads of columns, and for rows that say no time. */
    Optional<Row> read(TextLine line) {
        List<String> cells = line.cells().stream().map(TextTimeline::unmarked).toList();
        if (!inTable) {
            inTable = true;
            if (head(line.number(), cells)) {
                return Optional.empty();
            }
        }
        Row row = row(cells);
        isTimeline |= row != null;
        return Optional.ofNullable(row);
    }

    /** Whether a row of a timeline says something, but not when. */
    boolean isUndated(TextLine line) {
        return isTimeline
                && !isHead(line.cells())
                && line.cells().stream().skip(1).anyMatch(cell -> !cell.isBlank());
    }

    private boolean head(int number, List<String> cells) {
        if (!isHead(cells)) {
            return false;
        }
        isTimeline = true;
        cells.stream()
                .limit(2)
                .filter(cell ->
                        TIME_HEAD.matcher(cell).matches() || ZoneWords.at(cell).isPresent())
                .flatMap(cell -> Statements.zoneOfColumn(cell).stream())
                .findFirst()
                .ifPresent(zone -> moments.zoneForAll(number, zone));
        return true;
    }

    private static boolean isHead(List<String> cells) {
        return !cells.isEmpty()
                && TIME_HEAD.matcher(cells.get(0)).matches()
                && StampReader.read(cells.get(0)).isEmpty();
    }

    @Nullable
    private static Row row(List<String> cells) {
        if (cells.size() < 2) {
            return null;
        }
        Stamp first = whole(cells.get(0));
        Stamp both = cells.size() > 2 ? whole(cells.get(0) + " " + cells.get(1)) : null;
        boolean twoCells = (first == null || first.isDayOnly()) && both != null && both.hasTime();
        Stamp stamp = twoCells ? both : first;
        if (stamp == null) {
            return null;
        }
        int used = twoCells ? 2 : 1;
        List<String> others = new ArrayList<>(cells.subList(used, cells.size()));
        others.removeIf(cell -> cell.isBlank() || others.size() > 1 && isTimeAgain(cell));
        return new Row(stamp, String.join(" – ", others));
    }

    /** The same time in another zone, in a column of its own. */
    private static boolean isTimeAgain(String cell) {
        Stamp stamp = whole(cell);
        return stamp != null && stamp.hasTime() && stamp.time().isReadable();
    }

    /** A stamp that is all of the cell. */
    @Nullable
    private static Stamp whole(String cell) {
        return StampReader.read(cell)
                .filter(stamp -> stamp.length() >= cell.strip().length())
                .orElse(null);
    }
}
