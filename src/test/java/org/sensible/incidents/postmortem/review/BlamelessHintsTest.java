package org.sensible.incidents.postmortem.review;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.util.List;
import org.junit.Test;

public class BlamelessHintsTest {

    @Test
    public void english_isFoundWithItsReason() {
        BlamelessHints.Hint hint = hints("<h2>Summary</h2><p>The reviewer should have seen the flag.</p>")
                .get(0);
        assertEquals("Summary", hint.section());
        assertEquals("should have", hint.found());
        assertEquals("The reviewer should have seen the flag.", hint.excerpt());
        assertEquals("incidents.blameless.counterfactual.reason", hint.reason().key());
        assertEquals("incidents.blameless.counterfactual.better", hint.better().key());
    }

    @Test
    public void japanese_isFoundWithoutSpaces() {
        assertEquals(List.of("すべきだった", "人為的なミス", "根本原因"), words("<p>担当者は確認すべきだった。人為的なミスが根本原因だ。</p>"));
    }

    @Test
    public void wordsInsideOthers_areNoHints() {
        assertEquals(List.of(), words("<p>The lazybones library and a relazying cache failed.</p>"));
        assertEquals(List.of("Human error"), words("<p>Human error, they said; superhuman errors aside.</p>"));
    }

    @Test
    public void personWhereCausesStand_isAHint() {
        String page = "<h2>Contributing factors</h2><p>Bob Rivera pushed the flag.</p>"
                + "<h2>Timeline</h2><p>Bob Rivera: I am here.</p>";
        List<BlamelessHints.Hint> hints =
                BlamelessHints.of(page, BlamingWord.SHIPPED, List.of("Bob Rivera", "田中", " "));
        assertEquals(1, hints.size());
        assertEquals("incidents.blameless.person.reason", hints.get(0).reason().key());
        assertEquals(
                1,
                BlamelessHints.of("<h2>要因</h2><p>田中さんが設定した。</p>", BlamingWord.SHIPPED, List.of("田中"))
                        .size());
    }

    @Test
    public void hintsOfTheTemplateAndParameters_areNotRead() {
        assertEquals(
                List.of(),
                words("<p><ac:placeholder>root cause</ac:placeholder><ac:structured-macro ac:name=\"x\">"
                        + "<ac:parameter ac:name=\"y\">human error</ac:parameter></ac:structured-macro></p>"));
    }

    @Test
    public void longPage_givesNoMoreThanAnybodyReads() {
        List<BlamelessHints.Hint> hints = hints("<p>" + "root cause, ".repeat(80) + "</p>");
        assertEquals(50, hints.size());
        assertTrue(hints.get(0).excerpt(), hints.get(0).excerpt().endsWith("…"));
    }

    private static List<BlamelessHints.Hint> hints(String page) {
        return BlamelessHints.of(page, BlamingWord.SHIPPED, List.of());
    }

    private static List<String> words(String page) {
        return hints(page).stream().map(BlamelessHints.Hint::found).toList();
    }
}
