package org.sensible.incidents.postmortem.similar;

import static org.junit.Assert.assertEquals;

import java.util.List;
import org.junit.Test;

public class SummaryTest {

    private static String read(String body) {
        return Summary.of(body, List.of("概要", "Summary"))
                .replaceAll("\\s+", " ")
                .strip();
    }

    @Test
    public void summary_isWhatStandsBelowItsHeading() {
        assertEquals(
                "Orders failed for an hour. Details 二つ",
                read(
                        "<p>Above</p><ac:layout><ac:layout-section><h2>SUMMARY</h2><p>Orders <strong>failed</strong> for an"
                                + " hour.</p><h3>Details</h3><ul><li>二つ</li></ul></ac:layout-section></ac:layout><h2>Impact</h2><p>All</p>"));
        assertEquals("決済が止まった。", read("<h1>概要</h1><p>決済が止まった。</p><h1>影響</h1><p>全員</p>"));
    }

    @Test
    public void hintsTablesAndParameters_areNoneOfIt() {
        assertEquals(
                "Said",
                read(
                        "<h2>Summary</h2><p><ac:placeholder>What happened?</ac:placeholder></p><table><tr><td>SEV1</td></tr></table>"
                                + "<p><ac:structured-macro ac:name=\"status\"><ac:parameter ac:name=\"title\">x</ac:parameter>"
                                + "</ac:structured-macro>Said</p>"));
    }

    @Test
    public void pageWithoutOne_isReadByItsFirstParagraph() {
        assertEquals("First words.", read("<h1>What happened</h1><p> </p><p>First words.</p><p>More</p>"));
        assertEquals("", read("<h2>Impact</h2>"));
    }
}
