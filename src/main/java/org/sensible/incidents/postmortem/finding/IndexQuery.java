package org.sensible.incidents.postmortem.finding;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.Objects;
import org.sensible.incidents.postmortem.Postmortem;

/**
 * Which postmortems an index lists; {@code null} asks for nothing in particular. Those of drills are in no index.
 *
 * @param space key of the space in which the page is
 * @param state {@code MISSING} for those whose page is in the trash
 * @param from first instant of RECOVERED, or of STARTED, else DECLARED, where that is not set
 * @param to the instant before which that must be
 * @param q words in the incident's key or title or in the page's title, letters of either case
 * @param waiting those alone that wait for the reader's review
 */
public record IndexQuery(
        @Nullable String space,
        @Nullable String service,
        @Nullable String severity,
        @Nullable Postmortem.State state,
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable String q,
        boolean waiting,
        IndexOrder order) {

    /** Every postmortem there is, the latest first. */
    public static final IndexQuery ALL =
            new IndexQuery(null, null, null, null, null, null, null, false, IndexOrder.LATEST);

    public IndexQuery {
        Objects.requireNonNull(order, "order");
    }
}
