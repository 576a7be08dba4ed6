package org.sensible.incidents.confluence.coverage;

import java.util.List;

/**
 * A day of coverage as a clock of 24 hours, for {@code coverage-clock.html.vm}. All places in the picture's own unit.
 *
 * @param title which day
 * @param label what the picture shows, for who does not see it
 * @param hand now, if it is on that day; else none
 * @param middle lines in the middle, from above
 * @param caption whose hours stand where
 */
public record ClockView(
        String title,
        String label,
        List<Arc> arcs,
        List<Mark> marks,
        List<Hand> hand,
        List<Line> middle,
        String caption) {

    /** A part of a ring; {@code style} is that of its lane, or {@code gap}. */
    public record Arc(String path, String style, String said) {}

    /** Words beside or on a ring; {@code isOuter} those of the picture's own zone. */
    public record Mark(String words, String x, String y, boolean isOuter) {}

    /** From the middle outward. */
    public record Hand(String x1, String y1, String x2, String y2) {}

    /** A line in the middle. */
    public record Line(String words, String y, boolean isStrong) {}
}
