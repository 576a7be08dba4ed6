package org.sensible.incidents.postmortem.table;

import jakarta.annotation.Nullable;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import org.sensible.incidents.postmortem.storage.StorageElement;

/**
 * An {@code incident-time} macro on a page: what a row is known by, and what its place in time is told by. Immutable.
 *
 * @param event id of its event, empty for a time that a person put there
 * @param at the instant that the page tells; empty where people wrote something else
 * @param macro where it stands
 * @param row the row around it, {@code null} outside of tables
 * @param cell the cell around it in that row, {@code null} outside of tables
 */
record Anchor(
        String event,
        Optional<Instant> at,
        StorageElement macro,
        @Nullable StorageElement row,
        @Nullable StorageElement cell) {

    static Anchor of(StorageElement macro) {
        StorageElement cell = macro.closest("td", "th").orElse(null);
        StorageElement row = cell == null
                ? null
                : cell.parent().filter(around -> around.is("tr")).orElse(null);
        return new Anchor(
                macro.parameter("event").orElse(""),
                macro.parameter("at").flatMap(Anchor::instant),
                macro,
                row,
                row == null ? null : cell);
    }

    boolean isOfEvent() {
        return !event.isEmpty();
    }

    /** The table around its row. */
    Optional<StorageElement> table() {
        return row == null ? Optional.empty() : row.closest("table");
    }

    private static Optional<Instant> instant(String written) {
        try {
            return Optional.of(Instant.parse(written));
        } catch (DateTimeException peopleWroteIt) {
            return Optional.empty();
        }
    }
}
