package org.sensible.incidents.confluence.timeline;

import java.util.List;

/**
 * The panel around a timeline, for {@code timeline-panel.html.vm}. All strings; what is absent is empty.
 *
 * @param page address of the incident's own page
 * @param rowsUrl where the script asks for rows
 * @param zoneIds ids of the shown zones with commas between them
 * @param next id of the event behind which the next part begins; empty at the end
 * @param proposals how many milestones are proposed, in words; empty without any
 * @param proposalEvent id of the event on which the first of them rests, where it is among the rows
 * @param rowsHtml rendered by its own template, which escapes
 * @param formsHtml likewise; empty for who may not edit
 */
public record PanelView(
        String title,
        String incident,
        String page,
        String rowsUrl,
        String zoneIds,
        boolean isAll,
        boolean isEmpty,
        boolean mayEdit,
        String next,
        String nextUrl,
        String switchUrl,
        String switchWords,
        List<Place> places,
        List<Choice> kinds,
        List<Export> exports,
        String proposals,
        String proposalEvent,
        String rowsHtml,
        String formsHtml) {

    /** A zone at the head of its column; how it is called then, where that is the same for all rows. */
    public record Place(String name, String abbreviation) {}

    /** An answer to choose. */
    public record Choice(String value, String words) {}

    /** A file of the timeline. */
    public record Export(String url, String words) {}
}
