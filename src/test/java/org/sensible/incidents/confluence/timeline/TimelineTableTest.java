package org.sensible.incidents.confluence.timeline;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.Test;
import org.sensible.incidents.confluence.TimeWordsTest;

public class TimelineTableTest {

    private static final List<ZoneId> TWO = List.of(ZoneId.of("Asia/Tokyo"), ZoneId.of("America/Los_Angeles"));
    private static final TimelineTable.Behind BEHIND = new TimelineTable.Behind(
            "alert",
            new EventIcon("notification", "alert"),
            "Slack: alert",
            "https://x.example/a",
            List.of(
                    new RowsView.MarkView("DETECTED", "Detected", false, "", "", ""),
                    new RowsView.MarkView("ENGAGED", "Engaged · proposed", true, "", "", "")),
            List.of("again 13 times, until 14:41 UTC"));
    private static final String HEAD = "<tr><th>Time</th><th>What happened</th></tr>";

    private static String row(String at, String event, String text) {
        return "<tr><td><p><time class=\"incidents-time\" datetime=\"" + at + "\" data-event=\"" + event
                + "\">words</time></p></td><td><p>" + text + "</p></td></tr>";
    }

    private static Document dressed(String rows, boolean everyDate) {
        TimelineTable table = new TimelineTable(
                "<table><tbody>" + rows + "</tbody></table>", TWO, TimeWordsTest.english(), everyDate);
        return Jsoup.parse(table.dress(
                id -> id.equals("a") ? Optional.of(BEHIND) : Optional.empty(),
                "Evidence",
                head -> head.toUpperCase(Locale.ROOT)));
    }

    @Test
    public void rows_getACellForEachZone() {
        Document page = dressed(HEAD + row("2026-11-01T05:58:40Z", "a", "5xx"), false);
        assertEquals(
                List.of("Tokyo", "Los Angeles", "WHAT HAPPENED", "Evidence"),
                page.select("th").eachText());
        assertEquals(
                List.of(
                        "Sun 1 Nov 2026 14:58 JST",
                        "Sat 31 Oct 2026 22:58 PDT",
                        "5xx Detected Engaged · proposed again 13 times, until 14:41 UTC",
                        "Slack: alert"),
                page.select("td").eachText());
        assertEquals("event-a", page.select("tr").last().id());
        assertEquals("https://x.example/a", page.select("td a").attr("href"));
        assertEquals(
                1,
                page.select(".incidents-src-alert .aui-iconfont-notification").size());
        assertEquals(
                List.of("Engaged · proposed"),
                page.select(".incidents-mark-proposed").eachText());
    }

    @Test
    public void date_standsOnlyWhereItChangesInThatZone() {
        String rows = row("2026-11-01T05:58:40Z", "a", "one")
                + row("2026-11-01T06:41:05Z", "b", "two")
                + row("2026-11-01T07:03:10Z", "c", "three");
        Document page = dressed(HEAD + rows, false);
        assertEquals(
                List.of("Sun 1 Nov 2026", "Sat 31 Oct 2026", "Sun 1 Nov 2026"),
                page.select(".incidents-timeline-date").eachText());
        assertEquals(
                "00:03 PDT", page.select("tr").last().child(1).select("time").text());
    }

    @Test
    public void date_standsInEveryRowOnPaper() {
        String rows = row("2026-11-01T05:58:40Z", "a", "one") + row("2026-11-01T06:41:05Z", "b", "two");
        assertEquals(
                4, dressed(HEAD + rows, true).select(".incidents-timeline-date").size());
    }

    @Test
    public void whatPeopleAdded_staysAsItIs() {
        String rows = "<tr><th>Time</th><th>What happened</th><th>Owner</th></tr>"
                + "<tr><td>later</td><td>a row of <em>ours</em></td><td>Bob</td></tr>"
                + "<tr><td><p><time class=\"incidents-time\" datetime=\"2026-11-01T05:58:40Z\" data-event=\"a\">w</time>"
                + " (about)</p></td><td>5xx</td><td>Alice</td></tr>";
        Document page = dressed(rows, false);
        assertEquals("a row of <em>ours</em>", page.select("tr").get(1).child(1).html());
        assertEquals("Bob", page.select("tr").get(1).child(2).text());
        assertEquals("2", page.select("tr").get(1).child(0).attr("colspan"));
        assertTrue(page.select("tr").get(2).child(1).text().endsWith("(about)"));
        assertEquals("Alice", page.select("tr").get(2).child(3).text());
    }

    @Test
    public void columnOfTheTime_mayHaveMoved() {
        Document page = dressed(
                "<tr><th>What happened</th><th>Time</th></tr><tr><td>5xx</td><td>"
                        + "<time class=\"incidents-time\" datetime=\"2026-11-01T05:58:40Z\" data-event=\"a\">w</time></td></tr>",
                false);
        assertEquals(
                List.of("WHAT HAPPENED", "Tokyo", "Los Angeles", "Evidence"),
                page.select("th").eachText());
        assertEquals("5xx", page.select("td").first().ownText());
    }

    @Test
    public void instantThatPeopleBroke_isLeftAlone() {
        Document page = dressed(HEAD + row("yesterday", "a", "5xx") + row("2026-11-01T05:58:40Z", "b", "two"), false);
        assertEquals("words", page.select("tr").get(1).child(0).text());
    }

    @Test
    public void otherTables_areLeftAlone() {
        String body = "<table><tbody><tr><td>x</td></tr></tbody></table>";
        TimelineTable table = new TimelineTable(body, TWO, TimeWordsTest.english(), false);
        assertEquals(body, table.dress(id -> Optional.empty(), "Evidence", head -> head));
    }

    @Test
    public void evidence_isSetAsText() {
        TimelineTable table = new TimelineTable(
                "<table><tbody>" + row("2026-11-01T05:58:40Z", "a", "5xx") + "</tbody></table>",
                TWO,
                TimeWordsTest.english(),
                false);
        String html = table.dress(
                id -> Optional.of(
                        new TimelineTable.Behind("alert", null, "<b>x</b>", null, List.of(), List.of("<b>x</b>"))),
                "<i>",
                head -> head);
        assertFalse(html, html.contains("<b>x"));
    }
}
