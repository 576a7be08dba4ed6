package org.sensible.incidents.postmortem.table;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;
import static org.sensible.incidents.postmortem.table.Rows.HEAD;
import static org.sensible.incidents.postmortem.table.Rows.at;
import static org.sensible.incidents.postmortem.table.Rows.macro;
import static org.sensible.incidents.postmortem.table.Rows.merged;
import static org.sensible.incidents.postmortem.table.Rows.stored;
import static org.sensible.incidents.postmortem.table.Rows.table;
import static org.sensible.incidents.postmortem.table.Rows.timeline;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.Test;

public class PageTimelineTest {

    @Test
    public void newRows_goIntoTheirPlaceInTime() {
        assertEquals(timeline(table(1, 2, 3, 5, 9, 10)), merged(timeline(table(2, 5, 9)), 1, 3, 10));
    }

    @Test
    public void nothingNew_isTheSamePage() {
        assertEquals(timeline(table(2, 5)), merged(timeline(table(2, 5))));
    }

    @Test
    public void tableThatWasMovedOutOfItsMacro_isFoundByItsRows() {
        String page = "<ac:layout><ac:layout-section><ac:layout-cell>" + table(2, 5) + "</ac:layout-cell>"
                + "<ac:layout-cell><p>&nbsp;</p></ac:layout-cell></ac:layout-section></ac:layout>";
        assertEquals(page.replace(stored(5), stored(3) + stored(5)), merged(page, 3));
    }

    @Test
    public void tableThatWasMovedWhileTheMacroStayed_isFoundByItsHeading() {
        String empty = timeline("<table><tbody><tr><td><p>x</p></td></tr></tbody></table>");
        assertEquals(empty + table(2, 3), merged(empty + table(2), 3));
    }

    @Test
    public void timeThatIsCitedElsewhere_makesNoTimelineOfThatTable() {
        String cited =
                "<table><tbody><tr><td>Cause</td><td>" + macro("e2", at(2).toString()) + "</td></tr></tbody></table>";
        assertEquals(cited + timeline(table(3)), merged(cited + timeline(table()), 3));
        assertEquals(cited + timeline(table(2, 3)), merged(cited + timeline(table(2)), 3));
    }

    @Test
    public void tableWithoutEvents_takesRowsAtItsEnd() {
        assertEquals(timeline(table(4, 6)), merged(timeline(table()), 4, 6));
        String bare = timeline("<table><tbody></tbody></table>");
        assertEquals(bare.replace("<tbody>", "<tbody>" + stored(4)), merged(bare, 4));
    }

    @Test
    public void tableNewestFirst_staysNewestFirst() {
        assertEquals(timeline(table(10, 9, 8, 5, 4, 2, 1, 0)), merged(timeline(table(9, 5, 2)), 0, 1, 4, 8, 10));
    }

    @Test
    public void tableThatWasSplit_takesEachRowWhereItBelongs() {
        assertEquals(
                timeline(table(1, 2, 3) + "<h3>Day 2</h3>" + table(50, 51)),
                merged(timeline(table(1, 3) + "<h3>Day 2</h3>" + table(50)), 2, 51));
    }

    @Test
    public void reorderedRows_stayAsTheyAreAndNewOnesFollowTheirPredecessor() {
        assertEquals(timeline(table(7, 2, 3, 5, 9)), merged(timeline(table(7, 2, 5, 9)), 3));
    }

    @Test
    public void editedRow_staysByteForByte() {
        String edited = stored(5)
                .replace("event 5.", "<b>we</b>&nbsp;<![CDATA[saw]]><!-- it --><ac:placeholder>x</ac:placeholder>");
        String page = timeline("<table class='x' ><tbody>\n " + HEAD + "\n " + edited + "\n</tbody></table>");
        assertEquals(page.replace(edited, edited + stored(6)), merged(page, 6));
    }

    @Test
    public void instantThatPeopleCorrected_tellsThePlace() {
        String corrected = stored(5).replace(at(5).toString(), at(20).toString());
        String page = timeline("<table><tbody>" + HEAD + stored(4) + corrected + "</tbody></table>");
        assertEquals(page.replace(corrected, stored(10) + corrected), merged(page, 10));
    }

    @Test
    public void timeThatPeopleBroke_isPassedOver() {
        String broken = stored(5).replace(at(5).toString(), "about noon");
        String page = timeline("<table><tbody>" + HEAD + stored(4) + broken + "</tbody></table>");
        assertEquals(page.replace(broken, stored(6) + broken), merged(page, 6));
    }

    @Test
    public void rowOfAPersonWithATime_isANeighbourToo() {
        String own = "<tr><td><p>" + macro("", at(5).toString()) + "</p></td><td><p>mine</p></td></tr>";
        String page = timeline("<table><tbody>" + HEAD + stored(4) + own + "</tbody></table>");
        assertEquals(page.replace(own, own + stored(6)), merged(page, 6));
    }

    @Test
    public void addedColumns_getEmptyCells() {
        String wide =
                "<table><tbody><tr><th>Who</th><th>Time</th><th>Why</th><th>What happened</th></tr><tr><td>a</td><td>"
                        + macro("e2", at(2).toString()) + "</td><td>b</td><td><p>changed</p></td></tr></tbody></table>";
        String added = "<tr><td><p></p></td><td><p>" + macro("e3", at(3).toString())
                + "</p></td><td><p></p></td><td><p>event 3.</p></td></tr>";
        assertEquals(wide.replace("</tbody>", added + "</tbody>"), merged(wide, 3));
    }

    @Test
    public void renamedHeading_isMadeUpForByWhatTheRowsHold() {
        String renamed = "<table><tbody><tr><th>Time</th><th>Who</th><th>Event</th></tr><tr><td>"
                + macro("e2", at(2).toString()) + "</td><td>bob</td><td><p>event 2.</p></td></tr></tbody></table>";
        String added = "<tr><td><p>" + macro("e3", at(3).toString())
                + "</p></td><td><p></p></td><td><p>event 3.</p></td></tr>";
        assertEquals(renamed.replace("</tbody>", added + "</tbody>"), merged(renamed, 3));
    }

    @Test
    public void headingColumn_goesOn() {
        String page =
                timeline(table(2).replace("<td><p><ac", "<th><p><ac").replace("macro></p></td>", "macro></p></th>"));
        String added = "<tr><th><p>" + macro("e3", at(3).toString()) + "</p></th><td><p>event 3.</p></td></tr>";
        assertEquals(page.replace("</tbody>", added + "</tbody>"), merged(page, 3));
    }

    @Test
    public void singleColumn_takesTimeAndText() {
        String page = "<table><tbody><tr><td>" + macro("e2", at(2).toString()) + "</td></tr></tbody></table>";
        String added = "<tr><td><p>" + macro("e3", at(3).toString()) + "</p><p>event 3.</p></td></tr>";
        assertEquals(page.replace("</tbody>", added + "</tbody>"), merged(page, 3));
    }

    @Test
    public void mergedRows_areNotTornApart() {
        String merged =
                "<tr><td>" + macro("e2", at(2).toString()) + macro("e4", at(4).toString()) + "</td><td>both</td></tr>";
        String page = timeline("<table><tbody>" + HEAD + merged + stored(9) + "</tbody></table>");
        assertEquals(page.replace(merged, merged + stored(3)), merged(page, 3));
    }

    @Test
    public void cellOverSeveralRows_isNotBroken() {
        String first = "<tr><td>" + macro("e2", at(2).toString()) + "</td><td rowspan=\"2\">both</td></tr>";
        String second = "<tr><td>" + macro("e4", at(4).toString()) + "</td></tr>";
        String page = timeline("<table><tbody>" + HEAD + first + second + stored(9) + "</tbody></table>");
        assertEquals(page.replace(second, second + stored(3)), merged(page, 3));
    }

    @Test
    public void tableInACell_isNoPartOfTheTable() {
        String nested = stored(2)
                .replace("event 2.", "x</p><table><tbody><tr><td>1</td><td>2</td><td>3</td></tr></tbody></table><p>");
        String page = timeline("<table><tbody>" + HEAD + nested + "</tbody></table>");
        assertEquals(page.replace(nested, nested + stored(3)), merged(page, 3));
    }

    @Test
    public void macrosInACodeBlock_areText() {
        String code = "<ac:structured-macro ac:name=\"code\"><ac:plain-text-body><![CDATA[" + table(3)
                + "]]></ac:plain-text-body></ac:structured-macro>";
        assertEquals(
                Set.of("e2"),
                PageTimeline.read(code + timeline(table(2)), "INC-7").events());
    }

    @Test
    public void hasTable_isFalseWhereThereIsNoRoomForRows() {
        for (String page : List.of(
                "", "<p>x</p>", timeline(""), timeline("<table/>"), "<table><tbody><tr><td/></tr></tbody></table>")) {
            assertFalse(page, PageTimeline.read(page, "INC-7").hasTable());
        }
        assertTrue(PageTimeline.read(timeline(table()), "INC-7").hasTable());
        assertFalse(PageTimeline.read(timeline(table()), "INC-8").hasTable());
    }

    @Test
    public void timelineThatIsGone_comesBackAsItWasWritten() {
        String before = "<h2>Timeline</h2>" + timeline(table(2, 5)) + "<h2>Next</h2>";
        String markup = PageTimeline.read(before, "INC-7").markup().orElseThrow();
        assertEquals(before, restored("<h2>Timeline</h2><h2>Next</h2>", markup));
        assertEquals(before, restored("<h2>Timeline</h2>" + timeline("") + "<h2>Next</h2>", markup));
        assertEquals("<p>x</p>" + timeline(table(2, 5)), restored("<p>x</p>", markup));
    }

    @Test
    public void timelineThatIsGone_comesBackIntoTheLayout() {
        String layout =
                "<ac:layout><ac:layout-section><ac:layout-cell><p>x</p>%s</ac:layout-cell></ac:layout-section></ac:layout>";
        assertEquals(layout.formatted(table(2)), restored(layout.formatted(""), table(2)));
    }

    @Test
    public void markup_isAbsentWithoutATimeline() {
        assertEquals(Optional.empty(), PageTimeline.read("<p>x</p>", "INC-7").markup());
    }

    @Test
    public void eventsOfOneInstant_keepTheTimelinesOrder() {
        NewRow late = new NewRow("z", at(5), macro("z", at(5).toString()), "late");
        String page = timeline(table(5));
        String merged = PageTimeline.read(page, "INC-7").with(List.of(late), Map.of(), Map.of("e5", 1, "z", 0));
        assertTrue(merged, merged.indexOf("late") < merged.indexOf("event 5."));
    }

    private static String restored(String page, String markup) {
        return PageTimeline.read(page, "INC-7").withTimeline(markup, Set.of("Timeline"));
    }
}
