package org.sensible.incidents.postmortem;

import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.sensible.incidents.postmortem.table.NewRow;
import org.sensible.incidents.timeline.TimelineEvent;

/** Events as rows of a page's table: plain, so that anybody can edit them, and known by the event in their macro. */
final class TimelineRows {

    /** Longest text of a row; the whole of it is one click away, at its source. */
    private static final int ROW_TEXT = 1_000;

    private static final String HEADER = "<tr><th>Time</th><th>What happened</th></tr>";

    private TimelineRows() {}

    /** The timeline's macro around a table with these rows, which may be none. */
    static String timeline(String incident, List<ZoneId> zones, String rows) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("incident", incident);
        if (!zones.isEmpty()) {
            parameters.put("zones", zones.stream().map(ZoneId::getId).collect(Collectors.joining(",")));
        }
        return StorageFormat.macro(
                "incident-timeline", parameters, "<table><tbody>" + HEADER + rows + "</tbody></table>");
    }

    /** A row as a new page has it. */
    static String stored(TimelineEvent event) {
        NewRow row = of(event);
        return "<tr><td>" + StorageFormat.paragraph(row.time()) + "</td><td>" + StorageFormat.paragraph(row.text())
                + "</td></tr>";
    }

    static NewRow of(TimelineEvent event) {
        Map<String, String> time = new LinkedHashMap<>();
        time.put("at", event.at().toString());
        time.put("event", event.id());
        return new NewRow(event.id(), event.at(), StorageFormat.macro("incident-time", time), text(event));
    }

    /** What stands in the cell of the text. */
    static String text(TimelineEvent event) {
        return StorageFormat.linkedText(shortened(said(event)));
    }

    private static String said(TimelineEvent event) {
        // Of the host's own people the host keeps the names; what they write here needs no speaker.
        String author = event.author() == null ? null : event.author().name();
        return author == null ? event.text() : author + ": " + event.text();
    }

    private static String shortened(String said) {
        return said.codePointCount(0, said.length()) <= ROW_TEXT
                ? said
                : said.substring(0, said.offsetByCodePoints(0, ROW_TEXT)) + "…";
    }
}
