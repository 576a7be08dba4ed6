package org.sensible.incidents.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sensible.incidents.postmortem.table.NewRow;
import org.sensible.incidents.postmortem.table.PageTimeline;

/**
 * What it costs to merge 20 rows into a page, reading the page included and saving it not: 1 000 rows at most 2.5 times as
 * much as 500, and at most 50 ms at the median. A mark that is missed ends the run with an error.
 */
final class RefreshBench {

    private static final String WHAT = "merge of 20 rows, without the save";
    private static final int SMALL = 500;
    private static final int LARGE = 1_000;
    private static final int NEW = 20;
    private static final int WARM_UP = 60;
    private static final double MOST_GROWTH = 2.5;
    private static final double MOST_MILLISECONDS = 50;
    private static final Instant START = Instant.parse("2026-11-01T00:00:00Z");

    private final int samples = Integer.getInteger("bench.samples", 60);

    void run(PrintStream out) throws IOException, InterruptedException {
        List<Case> cases = List.of(new Case(SMALL), new Case(LARGE));
        Timings timings = new Timings();
        for (int i = 0; i < WARM_UP + samples; i++) {
            Timings round = i < WARM_UP ? new Timings() : timings;
            for (Case each : cases) {
                round.measure(WHAT, each.rows, each::merge);
            }
        }
        timings.print(out);
        double growth = timings.median(WHAT, LARGE) / timings.median(WHAT, SMALL);
        if (growth > MOST_GROWTH || timings.median(WHAT, LARGE) > MOST_MILLISECONDS) {
            throw new IllegalStateException(
                    "a mark is missed: " + growth + " times, " + timings.median(WHAT, LARGE) + " ms");
        }
    }

    /** A page and what is merged into it. */
    private static final class Case {

        private final int rows;
        private final String page;
        private final List<NewRow> added = new ArrayList<>();
        private final Map<String, String> texts = new HashMap<>();
        private final Map<String, Integer> ranks = new HashMap<>();

        Case(int rows) {
            this.rows = rows;
            StringBuilder table = new StringBuilder("<h2>Summary</h2><p>&nbsp;What happened</p>"
                    + "<ac:structured-macro ac:name=\"incident-timeline\" ac:schema-version=\"1\"><ac:rich-text-body>"
                    + "<table><tbody><tr><th>Time</th><th>What happened</th></tr>");
            int every = rows / NEW;
            for (int i = 0; i < rows + NEW; i++) {
                NewRow row = row(i);
                ranks.put(row.event(), i);
                if (i % (every + 1) == every) {
                    added.add(row);
                } else {
                    texts.put(row.event(), row.text());
                    table.append("<tr><td><p>").append(row.time()).append("</p></td><td><p>");
                    table.append(row.text()).append("</p></td></tr>");
                }
            }
            page = table.append("</tbody></table></ac:rich-text-body></ac:structured-macro>")
                    .toString();
        }

        private static NewRow row(int i) {
            Instant at = START.plusSeconds(i);
            String time =
                    "<ac:structured-macro ac:name=\"incident-time\" ac:schema-version=\"1\"><ac:parameter ac:name=\"at\">"
                            + at + "</ac:parameter><ac:parameter ac:name=\"event\">event" + i
                            + "</ac:parameter></ac:structured-macro>";
            return new NewRow("event" + i, at, time, "Message " + i + " of somebody who says what he sees &amp; does");
        }

        void merge() {
            String merged = PageTimeline.read(page, "INC-1").with(added, texts, ranks);
            if (merged.length() <= page.length()) {
                throw new IllegalStateException("nothing was merged");
            }
        }
    }
}
