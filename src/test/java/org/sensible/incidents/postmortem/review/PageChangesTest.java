package org.sensible.incidents.postmortem.review;

import static org.junit.Assert.assertEquals;

import java.util.List;
import org.junit.Test;

public class PageChangesTest {

    private static final String ROW =
            "<tr><td><p><ac:structured-macro ac:name=\"incident-time\"><ac:parameter ac:name=\"at\">"
                    + "2026-11-01T05:52:00Z</ac:parameter><ac:parameter ac:name=\"event\">%s</ac:parameter>"
                    + "</ac:structured-macro></p></td><td><p>What happened</p></td></tr>";

    @Test
    public void samePage_hasNoChanges() {
        assertEquals(List.of(), told("<h2>A</h2><p>x&nbsp;y</p>", "<h2>A</h2>\n<p>x y</p>"));
    }

    @Test
    public void hintsOfTheTemplate_areNoText() {
        assertEquals(
                List.of(), told("<h2>A</h2><p>x</p>", "<h2>A</h2><p>x<ac:placeholder>Say more</ac:placeholder></p>"));
    }

    @Test
    public void rowsOfTheTimeline_areCounted() {
        String old = "<h2>Timeline</h2><table><tbody>" + row("a") + row("b") + "</tbody></table>";
        String now = "<h2>Timeline</h2><table><tbody>" + row("b") + row("c") + row("d") + "</tbody></table>";
        assertEquals(List.of("ROWS_ADDED Timeline 2", "ROWS_REMOVED Timeline 1"), told(old, now));
    }

    @Test
    public void sections_comeGoAndAreReworded() {
        assertEquals(
                List.of("REWORDED B 0", "SECTION_ADDED D 0", "SECTION_REMOVED C 0"),
                told(
                        "<h2>A</h2><p>a</p><h2>B</h2><p>b</p><h2>C</h2>",
                        "<h2>A</h2><p>a</p><h2>B</h2><p>bb</p><h2>D</h2>"));
    }

    @Test
    public void layoutsAndPeople_areSeenThrough() {
        String page = "<ac:layout><ac:layout-section><ac:layout-cell><h2>A</h2><p><ac:link>"
                + "<ri:user ri:userkey=\"%s\"/></ac:link></p></ac:layout-cell></ac:layout-section></ac:layout>";
        assertEquals(List.of(), told(page.formatted("k1"), page.formatted("k1")));
        assertEquals(List.of("REWORDED A 0"), told(page.formatted("k1"), page.formatted("k2")));
    }

    @Test
    public void aboveTheFirstHeading_hasNoName() {
        assertEquals(List.of("REWORDED  0"), told("<p>a</p>", "<p>b</p>"));
    }

    private static String row(String event) {
        return ROW.formatted(event);
    }

    private static List<String> told(String old, String now) {
        return PageChanges.between(old, now).stream()
                .map(change -> change.kind() + " " + change.section() + " " + change.count())
                .toList();
    }
}
