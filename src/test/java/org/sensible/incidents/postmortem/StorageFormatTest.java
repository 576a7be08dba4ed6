package org.sensible.incidents.postmortem;

import static org.junit.Assert.assertEquals;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.Test;

public class StorageFormatTest {

    @Test
    public void text_keepsMarkupAsText() {
        assertEquals(
                "&lt;script&gt;alert(&quot;1&quot;) &amp; &#39;2&#39;&lt;/script&gt;",
                StorageFormat.text("<script>alert(\"1\") & '2'</script>"));
    }

    @Test
    public void text_cannotLeaveACdataSectionOrAMacro() {
        assertEquals("]]&gt;&lt;/ac:structured-macro&gt;", StorageFormat.text("]]></ac:structured-macro>"));
    }

    @Test
    public void text_breaksLinesWhereTheySay() {
        assertEquals("one<br/>two", StorageFormat.text("one\ntwo"));
    }

    @Test
    public void text_replacesWhatXmlCannotHold() {
        assertEquals("a\uFFFDb\uFFFDc", StorageFormat.text("a\u0001b\uFFFFc"));
        assertEquals("\uD83D\uDD25", StorageFormat.text("\uD83D\uDD25"));
        assertEquals("\uFFFD", StorageFormat.text("\uD83D"));
    }

    @Test
    public void linkedText_makesAddressesOfTheWebLinks() {
        assertEquals(
                "see <a href=\"https://x.example/a?b=1&amp;c=2\">https://x.example/a?b=1&amp;c=2</a>.",
                StorageFormat.linkedText("see https://x.example/a?b=1&c=2."));
        assertEquals(
                "#2291 (<a href=\"https://x.example/2291\">https://x.example/2291</a>)",
                StorageFormat.linkedText("#2291 (https://x.example/2291)"));
    }

    @Test
    public void linkedText_leavesOtherSchemesAndMarkupAsText() {
        assertEquals("javascript:alert(1)", StorageFormat.linkedText("javascript:alert(1)"));
        assertEquals(
                "<a href=\"https://x.example/\">https://x.example/</a>&quot;&gt;&lt;script&gt;",
                StorageFormat.linkedText("https://x.example/\"><script>"));
    }

    @Test
    public void macro_keepsTheOrderOfItsParameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("incident", "INC-7");
        parameters.put("zones", "Asia/Tokyo");
        assertEquals(
                "<ac:structured-macro ac:name=\"m\" ac:schema-version=\"1\">"
                        + "<ac:parameter ac:name=\"incident\">INC-7</ac:parameter>"
                        + "<ac:parameter ac:name=\"zones\">Asia/Tokyo</ac:parameter>"
                        + "<ac:rich-text-body><p></p></ac:rich-text-body></ac:structured-macro>",
                StorageFormat.macro("m", parameters, "<p></p>"));
    }
}
