package org.sensible.incidents.confluence.coverage;

import java.util.List;

/** A week of coverage in words, for {@code coverage.html.vm}. */
public record TableView(List<Head> heads, List<Row> rows) {

    /** The head of a column; {@code zone} in whose hours it is, empty where it has none. */
    public record Head(String words, String zone) {}

    /**
     * A day.
     *
     * @param date as an address has it
     * @param isShown whether it is the one on the clock
     */
    public record Row(String name, String date, boolean isShown, String covered, List<Cell> cells) {}

    /** Lines, at least one; {@code isStrong} when nobody is at work. */
    public record Cell(List<String> lines, boolean isStrong) {}
}
