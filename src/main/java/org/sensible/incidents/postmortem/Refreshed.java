package org.sensible.incidents.postmortem;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.List;
import org.sensible.incidents.incident.Person;
import org.sensible.incidents.timeline.TimelineEvent;

/**
 * What a refresh did to a page, or would do. Immutable.
 *
 * @param inserted the events that came in, in the timeline's order
 * @param kept how many rows of events were there before and stayed as they were
 * @param absent rows that were on the page once and are not now, in the timeline's order
 * @param isTableMissing whether the page has no timeline into which rows could go; nothing was inserted then
 * @param version the page's version, after what was done
 * @param comment what the history of the page says of it, in the application's language; empty where nothing came in
 * @param unpublished words of somebody that are in the page's editor and not on the page; {@code null} without
 */
public record Refreshed(
        List<TimelineEvent> inserted,
        int kept,
        List<Absent> absent,
        boolean isTableMissing,
        int version,
        String comment,
        @Nullable PageEdits.Unpublished unpublished) {

    public Refreshed {
        inserted = List.copyOf(inserted);
        absent = List.copyOf(absent);
    }

    /**
     * A row that people took from the page.
     *
     * @param goneIn the version in which it was no longer there; {@code null} where the host no longer tells
     * @param by who published that version, {@code null} where that is not known
     * @param at when that was, {@code null} likewise
     */
    public record Absent(
            TimelineEvent event,
            @Nullable Integer goneIn,
            @Nullable Person by,
            @Nullable Instant at) {}
}
