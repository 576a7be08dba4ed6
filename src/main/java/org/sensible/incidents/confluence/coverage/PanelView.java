package org.sensible.incidents.confluence.coverage;

import java.util.List;

/**
 * A week of coverage, for {@code coverage.html.vm}.
 *
 * @param page id of the page; empty where there is none to ask again for
 * @param day the one shown, as an address has it
 * @param sum how many hours of the week are covered
 * @param expected how long a responder is waited for
 * @param notes what to know of the week: clocks that change
 * @param handover who is at work, and when the work goes to whom
 * @param clockHtml rendered by its own template, which escapes; empty on paper
 * @param stripHtml likewise
 * @param changeHtml likewise, what somebody more would change
 */
public record PanelView(
        String page,
        String day,
        String sum,
        String expected,
        String range,
        Steps steps,
        List<String> notes,
        String handover,
        List<Key> keys,
        TableView table,
        String clockHtml,
        String stripHtml,
        String changeHtml) {

    /**
     * Days of other weeks, as an address has them.
     *
     * @param today empty in the present week
     */
    public record Steps(String previous, String next, String today) {}

    /** What a style stands for. */
    public record Key(String name, String style) {}
}
