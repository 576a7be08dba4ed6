package org.sensible.incidents.postmortem.table;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;
import static org.junit.Assume.assumeTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.Before;
import org.junit.Test;
import org.sensible.incidents.postmortem.storage.Fixtures;
import org.sensible.incidents.postmortem.storage.NotWellFormed;
import org.sensible.incidents.postmortem.storage.StorageReader;

/** Whatever people did to a page, a merge adds its rows and changes nothing else. */
public class RandomPagesTest {

    private static final int PAGES = 1_500;

    private final List<String> bodies = new ArrayList<>();

    @Before
    public void needsTheRealPages() {
        assumeTrue(System.getProperty("fixtures.dir") != null);
        Fixtures.bodies().stream()
                .filter(body -> body.length() < 20_000 && isWellFormed(body))
                .forEach(bodies::add);
    }

    private static boolean isWellFormed(String body) {
        try {
            return !StorageReader.read(body).isEmpty();
        } catch (NotWellFormed accident) {
            return false;
        }
    }

    @Test
    public void merge_addsEachNewRowOnceAndKeepsEveryOtherByte() {
        for (int seed = 0; seed < PAGES; seed++) {
            Random random = new Random(seed);
            EditedPage page = new EditedPage(random, bodies);
            Set<Integer> arrived = minutes(random, page.minutes());
            int[] wanted = arrived.stream().mapToInt(Integer::intValue).toArray();
            String merged = Rows.merged(page.body(), wanted);
            assertAdded("seed " + seed, page.body(), merged, arrived);
            assertEquals("seed " + seed, page.body().isEmpty(), merged.isEmpty());
        }
    }

    /** Some minutes that no row of the page ever had. */
    private static Set<Integer> minutes(Random random, Set<Integer> taken) {
        Set<Integer> minutes = new TreeSet<>();
        for (int i = random.nextInt(6); i > 0; i--) {
            minutes.add(random.nextInt(100));
        }
        minutes.removeAll(taken);
        return minutes;
    }

    private static void assertAdded(String seed, String before, String after, Set<Integer> arrived) {
        Set<String> had = PageTimeline.read(before, "INC-7").events();
        Set<String> has = PageTimeline.read(after, "INC-7").events();
        Set<String> expected = new TreeSet<>(had);
        arrived.forEach(minute -> expected.add("e" + minute));
        assertEquals(seed, expected, new TreeSet<>(has));
        String rest = after;
        List<Integer> latestFirst = new ArrayList<>(arrived);
        Collections.reverse(latestFirst);
        for (int minute : latestFirst) {
            rest = without(seed, rest, minute);
        }
        assertEquals(seed, before, rest);
    }

    /** The page without the row of that minute, which is there exactly once and tells time and text. */
    private static String without(String seed, String page, int minute) {
        String macro = Rows.row(minute).time();
        int at = page.indexOf(macro);
        assertTrue(seed + ": row " + minute + " is there", at >= 0);
        assertEquals(seed + ": row " + minute + " is there once", -1, page.indexOf(macro, at + 1));
        int start = page.lastIndexOf("<tr>", at);
        int end = page.indexOf("</tr>", at) + "</tr>".length();
        assertTrue(seed, page.substring(start, end).contains("<p>event " + minute + ".</p>"));
        return page.substring(0, start) + page.substring(end);
    }
}
