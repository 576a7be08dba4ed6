package org.sensible.incidents.confluence.timeline;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Rows of a timeline in words, for {@code timeline-rows.html.vm}. All strings; what is absent is empty.
 *
 * @param rows in the order of the events
 * @param columns how many columns the table has
 * @param mayEdit whether the reader may shape the timeline
 * @param timeColumns how many of the columns are times
 */
public record RowsView(List<Row> rows, int columns, int timeColumns, boolean mayEdit) {

    public RowsView {
        rows = List.copyOf(rows);
    }

    /**
     * One event.
     *
     * @param changes sentences on clocks that change between the row above and this one
     * @param isNewDay whether a date changes in some zone, from the row above
     * @param more the rest of a long text, empty where all of it stands in {@code text}
     * @param flags what the reader should know besides, in words
     * @param source name of source and kind for people
     * @param link where to read it there, empty where it has no address
     * @param why why it is shown, or left out
     * @param edited how often it was changed, in words; empty where it never was
     * @param received the instant at which we heard of it
     * @param revisions how often it was changed
     */
    public record Row(
            String id,
            String kind,
            EventIcon icon,
            List<String> changes,
            boolean isNewDay,
            List<Time> times,
            String author,
            String text,
            String more,
            List<String> flags,
            List<MarkView> marks,
            String source,
            String link,
            boolean isShown,
            String why,
            String edited,
            String at,
            String received,
            int revisions) {

        /** Names of the milestones on it that are set, with blanks between them. */
        public String milestones() {
            return marks.stream()
                    .filter(mark -> !mark.isProposed())
                    .map(MarkView::name)
                    .collect(Collectors.joining(" "));
        }
    }

    /**
     * An instant in one zone.
     *
     * @param date empty where it is that of the row above
     * @param abbreviation of the zone, where its clocks change in the course of a year; else the head tells it
     * @param own the instant in the reader's own zone
     */
    public record Time(String instant, String date, String clock, String abbreviation, String own) {}

    /**
     * A milestone on the row.
     *
     * @param name as in addresses
     * @param sentence for a proposal, what it means; empty for one that is set
     * @param accept what the button says that accepts it
     */
    public record MarkView(String name, String label, boolean isProposed, String at, String sentence, String accept) {}
}
