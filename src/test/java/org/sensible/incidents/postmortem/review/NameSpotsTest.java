package org.sensible.incidents.postmortem.review;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import java.util.List;
import org.junit.Test;
import org.sensible.incidents.postmortem.storage.NotWellFormed;

public class NameSpotsTest {

    private static final List<NameSpots.Named> PEOPLE = List.of(
            new NameSpots.Named("key-bob", "Bob Rivera", "the lead"),
            new NameSpots.Named("key-al", "Al & Co", "the liaison"),
            new NameSpots.Named("key-ja", "田中アリス", "連絡担当"));

    @Test
    public void namesInWords_becomeRoles() {
        assertEquals("<p>Then the lead said: ask 連絡担当の同僚.</p>", turned("<p>Then Bob Rivera said: ask 田中アリスの同僚.</p>"));
        assertEquals("<p>the liaison</p><p>Bob Riverax</p>", turned("<p>Al &amp; Co</p><p>Bob Riverax</p>"));
    }

    @Test
    public void mentions_becomeRoles() {
        assertEquals(
                "<p>Ask the lead first</p>",
                turned("<p>Ask <ac:link><ri:user ri:userkey=\"key-bob\"/></ac:link> first</p>"));
        String other = "<p>Ask <ac:link><ri:user ri:userkey=\"key-eve\"/></ac:link></p>";
        assertEquals(other, turned(other));
    }

    @Test
    public void restOfThePage_staysToTheByte() {
        String page = "<p title=\"Bob Rivera\">&nbsp;<!-- Bob Rivera --><a href=\"x?q=Bob Rivera\">é</a></p>\r\n"
                + "<ac:structured-macro ac:name=\"x\"><ac:parameter ac:name=\"who\">Bob Rivera</ac:parameter>"
                + "<ac:plain-text-body><![CDATA[Bob Rivera]]></ac:plain-text-body></ac:structured-macro>"
                + "<p><![CDATA[Bob Rivera]]></p><pre>Bob Rivera</pre>"
                + "<ac:link><ri:page ri:content-title=\"Bob Rivera\"/><ac:link-body>Bob Rivera</ac:link-body></ac:link>";
        assertEquals(page, turned(page));
        assertEquals(page + "<p>the lead</p>", turned(page + "<p>Bob Rivera</p>"));
    }

    @Test
    public void cellThatOnlySaysWhoItWas_isAFact() {
        String facts =
                "<table><tbody><tr><th>Lead</th><td><p><ac:link><ri:user ri:userkey=\"key-bob\"/></ac:link></p></td></tr>"
                        + "<tr><th>Wrote</th><td>Bob Rivera</td></tr></tbody></table>";
        assertEquals(facts, turned(facts));
        assertEquals(
                "<table><tr><td>the lead forgot</td></tr></table>",
                turned("<table><tr><td>Bob Rivera forgot</td></tr></table>"));
    }

    @Test
    public void brokenPage_isRefused() {
        assertThrows(NotWellFormed.class, () -> turned("<p>Bob Rivera"));
    }

    private static String turned(String body) {
        return NameSpots.replaced(body, NameSpots.of(body, PEOPLE));
    }
}
