package org.sensible.incidents.postmortem;

import jakarta.annotation.Nullable;
import java.util.List;

/**
 * What somebody wants of a refresh. Immutable.
 *
 * @param events ids of exactly the events to put onto the page, left out ones among them; {@code null} for all that arrived
 *     since and were never on the page
 * @param isTable whether a timeline that was deleted is put back, with the rows that it had
 */
public record RefreshRequest(@Nullable List<String> events, boolean isTable) {

    /** All that arrived. */
    public static final RefreshRequest ALL = new RefreshRequest(null, false);

    public RefreshRequest {
        events = events == null ? null : List.copyOf(events);
    }
}
