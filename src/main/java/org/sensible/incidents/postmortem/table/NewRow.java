package org.sensible.incidents.postmortem.table;

import java.time.Instant;
import java.util.Objects;

/**
 * A row that belongs into the table. Immutable.
 *
 * @param event id of its event
 * @param at when that happened
 * @param time storage format for the cell with the time: the macro by which the row is known
 * @param text storage format for the cell with the text
 */
public record NewRow(String event, Instant at, String time, String text) {

    public NewRow {
        Objects.requireNonNull(event, "event");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(time, "time");
        Objects.requireNonNull(text, "text");
    }

    /** Both in one cell, for a table of which people left one column. */
    String both() {
        return "<td>" + paragraph(time) + paragraph(text) + "</td>";
    }

    static String paragraph(String markup) {
        return "<p>" + markup + "</p>";
    }
}
