package org.sensible.incidents.postmortem.table;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Rows and tables as a page has them when it is made. */
final class Rows {

    static final String HEAD = "<tr><th>Time</th><th>What happened</th></tr>";
    static final Instant START = Instant.parse("2022-08-12T12:00:00Z");

    private Rows() {}

    /** The event {@code e5} happens in the fifth minute. */
    static NewRow row(int minute) {
        return new NewRow(
                "e" + minute, at(minute), macro("e" + minute, at(minute).toString()), "event " + minute + ".");
    }

    static Instant at(int minute) {
        return START.plusSeconds(60L * minute);
    }

    static List<NewRow> rows(int... minutes) {
        return IntStream.of(minutes).mapToObj(Rows::row).toList();
    }

    static String macro(String event, String at) {
        return "<ac:structured-macro ac:name=\"incident-time\" ac:schema-version=\"1\">"
                + "<ac:parameter ac:name=\"at\">" + at + "</ac:parameter>"
                + (event.isEmpty() ? "" : "<ac:parameter ac:name=\"event\">" + event + "</ac:parameter>")
                + "</ac:structured-macro>";
    }

    /** A row as it is stored. */
    static String stored(int minute) {
        return "<tr><td><p>" + row(minute).time() + "</p></td><td><p>event " + minute + ".</p></td></tr>";
    }

    static String table(int... minutes) {
        StringBuilder rows = new StringBuilder(HEAD);
        IntStream.of(minutes).forEach(minute -> rows.append(stored(minute)));
        return "<table><tbody>" + rows + "</tbody></table>";
    }

    /** The timeline as a new page has it. */
    static String timeline(String body) {
        return "<ac:structured-macro ac:name=\"incident-timeline\" ac:schema-version=\"1\">"
                + "<ac:parameter ac:name=\"incident\">INC-7</ac:parameter><ac:rich-text-body>" + body
                + "</ac:rich-text-body></ac:structured-macro>";
    }

    /** The page with these minutes merged into it, of a timeline that holds the first hundred. */
    static String merged(String page, int... minutes) {
        Map<String, String> texts = new HashMap<>();
        Map<String, Integer> ranks = new HashMap<>();
        for (int minute = 0; minute < 100; minute++) {
            texts.put("e" + minute, "event " + minute + ".");
            ranks.put("e" + minute, minute);
        }
        return PageTimeline.read(page, "INC-7").with(rows(minutes), texts, ranks);
    }
}
