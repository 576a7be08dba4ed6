package org.sensible.sandbox.confluence;

import static org.junit.Assert.assertEquals;

import java.util.Optional;
import org.junit.Test;

/** Two changes of one text, put together. */
public class ThreeWayMergeIT {

    private static final String BASE = "<h2>A</h2><p>a</p><h2>B</h2>\n<p>b</p>";

    private static void assertMerges(String expected, String one, String other) {
        assertEquals(Optional.of(expected), ThreeWayMerge.of(BASE, one, other));
        assertEquals(Optional.of(expected), ThreeWayMerge.of(BASE, other, one));
    }

    @Test
    public void changes_ofDifferentLinesAreBothThere() {
        assertMerges(
                "<h2>A</h2><p>1</p><h2>B</h2>\n<p>2</p>",
                "<h2>A</h2><p>1</p><h2>B</h2>\n<p>b</p>",
                "<h2>A</h2><p>a</p><h2>B</h2>\n<p>2</p>");
    }

    @Test
    public void changes_mayAddAndRemove() {
        assertMerges("<p>0</p><h2>A</h2><p>a</p><h2>B</h2>\n", "<p>0</p>" + BASE, "<h2>A</h2><p>a</p><h2>B</h2>\n");
        assertMerges(BASE.replace("<p>b</p>", "<p>2</p><p>3</p>"), BASE + "<p>3</p>", BASE.replace(">b<", ">2<"));
        assertMerges("", "", BASE);
    }

    @Test
    public void changes_ofSeveralPlacesStayApart() {
        assertMerges(
                "<h2>1</h2><p>a</p><h2>2</h2>\n<p>3</p>",
                "<h2>1</h2><p>a</p><h2>B</h2>\n<p>3</p>",
                "<h2>A</h2><p>a</p><h2>2</h2>\n<p>b</p>");
    }

    @Test
    public void changes_ofTheSameLinesAreThereOnceOrRefused() {
        assertMerges(BASE + "<p>c</p>", BASE + "<p>c</p>", BASE + "<p>c</p>");
        assertEquals(Optional.empty(), ThreeWayMerge.of(BASE, BASE + "<p>c</p>", BASE + "<p>d</p>"));
        assertEquals(Optional.empty(), ThreeWayMerge.of(BASE, "", BASE.replace(">b<", ">2<")));
    }
}
