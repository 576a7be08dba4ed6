package org.sensible.incidents.confluence.finding;

import java.util.List;

/**
 * A part of the index, for {@code postmortem-index.html.vm}.
 *
 * @param base address to which the form and the links go
 * @param hidden what the form sends along
 * @param filters the lists to choose from
 * @param words what is sought; {@code isWaiting} whether only what waits for the reader is shown
 * @param waiting how many wait for the reader
 * @param count how many there are, in words
 * @param foot figures over all of them, in words
 * @param empty what to say where there is nothing: {@code none} at all, {@code filter} where only this filter finds nothing, or
 *     empty
 * @param clearUrl the same without filters
 * @param adoptUrl where a page is adopted; empty for who may not
 * @param isStatic on paper: no form, no links to sort and to turn the page
 */
public record IndexView(
        String base,
        List<Field> hidden,
        List<Filter> filters,
        String words,
        boolean isWaiting,
        int waiting,
        String count,
        List<Head> heads,
        List<Row> rows,
        List<String> foot,
        String range,
        String previousUrl,
        String nextUrl,
        String empty,
        String clearUrl,
        String adoptUrl,
        boolean isStatic) {

    /** What goes along with the form. */
    public record Field(String name, String value) {}

    /** A list to choose from; the first choice asks for nothing. */
    public record Filter(String name, String label, List<Choice> choices) {}

    public record Choice(String value, String words, boolean isChosen) {}

    /**
     * The head of a column.
     *
     * @param title in full, where the words are an abbreviation; else empty
     * @param url sorts by it, or turns the order round; empty where that cannot be
     * @param sorted {@code ascending}, {@code descending} or {@code none}
     */
    public record Head(String words, String title, String url, String sorted) {}

    /**
     * One postmortem.
     *
     * @param page title of the page, or of the incident where the page is called after it
     * @param pageUrl empty where the reader may not see it
     * @param hints what is to be done about it
     * @param waits what waits for the reader; empty for nothing
     * @param stateClass of the lozenge; empty for the plain one
     * @param times one for each key time
     * @param items how many action items are open, in words
     */
    public record Row(
            String key,
            String url,
            String severity,
            String page,
            String pageUrl,
            String hints,
            String waits,
            String service,
            String state,
            String stateClass,
            String recovered,
            List<Time> times,
            String items,
            String owner) {}

    /** A key time in words, or why there is none. */
    public record Time(String words, boolean isRecorded) {}
}
