package org.sensible.incidents.postmortem;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.util.HashMap;
import java.util.Map;
import org.junit.Test;

public class PageTemplateTest {

    private static Map<String, String> sections() {
        Map<String, String> sections = new HashMap<>();
        for (String name : new String[] {
            "summary",
            "impact",
            "keyTimes",
            "timeline",
            "factors",
            "detected",
            "well",
            "badly",
            "lucky",
            "surprised",
            "actionItems",
            "reviewers"
        }) {
            sections.put(name, "<p>" + name + "</p>");
        }
        return sections;
    }

    @Test
    public void fill_leavesNothingOfTheTemplatesOwnWords() {
        String page = PageTemplate.shipped().fill(sections(), key -> "Heading & " + key);
        assertFalse(page, page.contains("at:"));
        assertTrue(page, page.contains("<h2>Heading &amp; incidents.postmortem.page.summary</h2>\n<p>summary</p>"));
    }

    @Test
    public void fill_takesSectionsAsTheyAre() {
        Map<String, String> sections = sections();
        sections.put("timeline", "<p>$1 \\ <at:var at:name=\"x\" at:rawxhtml=\"true\"/></p>");
        String page = PageTemplate.shipped().fill(sections, key -> key);
        assertTrue(page, page.contains("<p>$1 \\ <at:var at:name=\"x\" at:rawxhtml=\"true\"/></p>"));
    }

    @Test
    public void fill_namesTheSectionThatIsMissing() {
        Map<String, String> sections = sections();
        sections.remove("lucky");
        IllegalArgumentException refusal = assertThrows(
                IllegalArgumentException.class, () -> PageTemplate.shipped().fill(sections, key -> key));
        assertTrue(refusal.getMessage(), refusal.getMessage().contains("'lucky'"));
        assertEquals(IllegalArgumentException.class, refusal.getClass());
    }
}
