package org.sensible.incidents.timeline.source;

import java.util.List;

/**
 * One line of a text, with what it is.
 *
 * @param number from 1, in the text as it was sent
 * @param depth level of a heading (1 is the highest); number of blanks before others
 * @param text without the marks that make it what it is
 * @param cells of a row of a table; empty for others
 */
record TextLine(int number, Shape shape, int depth, String text, List<String> cells) {

    /** What a line can be. */
    enum Shape {
        BLANK,
        HEADING,
        ITEM,
        ROW,
        PLAIN,
        CODE
    }

    TextLine {
        cells = List.copyOf(cells);
    }

    static TextLine of(int number, Shape shape, int depth, String text) {
        return new TextLine(number, shape, depth, text, List.of());
    }

    boolean is(Shape other) {
        return shape == other;
    }
}
