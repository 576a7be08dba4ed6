package org.sensible.incidents.postmortem.storage;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.Test;

public class StorageReaderTest {

    private static final String MACRO =
            "<p>a&nbsp;<ac:structured-macro ac:name=\"incident-time\" ac:schema-version='1'>"
                    + "<ac:parameter ac:name=\"at\">2022-08-12T12:01:00Z</ac:parameter>"
                    + "</ac:structured-macro>&auml;</p>";

    @Test
    public void element_standsWhereItsTagsAre() {
        StorageElement macro = only("ac:structured-macro", MACRO);
        assertTrue(macro.markup(), macro.markup().startsWith("<ac:structured-macro ac:name="));
        assertTrue(macro.markup(), macro.markup().endsWith("</ac:structured-macro>"));
        assertEquals(Optional.of("2022-08-12T12:01:00Z"), macro.parameter("at"));
        assertEquals(Optional.empty(), macro.parameter("event"));
        assertTrue(macro.isMacro("incident-time"));
    }

    @Test
    public void entitiesAndLineEnds_moveNoPlace() {
        StorageElement b = only("b", "&nbsp;&#x1F525;\r\n\r\n\uD83D\uDD25<b>x</b>");
        assertEquals("<b>x</b>", b.markup());
        assertEquals("x", b.content());
    }

    @Test
    public void hollowTag_hasNoContent() {
        StorageElement br = only("br", "a<br />b");
        assertEquals("<br />", br.markup());
        assertEquals("", br.content());
        assertTrue(br.isHollow());
    }

    @Test
    public void tagsInCdataAndComments_areNoElements() {
        String body = "<![CDATA[<table>]]><!-- <tr> --><?x <td> ?><p/>";
        assertEquals(2, StorageReader.read(body).size());
    }

    @Test
    public void text_isWhatPeopleRead() {
        assertEquals(
                "1 < 2 & \uD83D\uDD25 <raw>&auml;",
                only("p", "<p><!-- no -->1 &lt; <b title='a>b'>2</b> &amp;&nbsp;&#128293; <![CDATA[<raw>]]>&auml;</p>")
                        .text());
    }

    @Test
    public void attribute_isResolved() {
        assertEquals("a\"b", only("p", "<p title='a&quot;b'/>").attribute("title"));
        assertEquals("", only("p", "<p/>").attribute("title"));
    }

    @Test
    public void closest_findsTheNearestAround() {
        StorageElement i = only("i", "<table><tr><td><table><tr><td><i/></td></tr></table></td></tr></table>");
        assertEquals("<td><i/></td>", i.closest("td", "th").orElseThrow().markup());
        assertEquals(Optional.empty(), i.closest("ul"));
        assertFalse(i.isIn(i));
    }

    @Test
    public void notWellFormed_saysWhere() {
        NotWellFormed refused = assertThrows(NotWellFormed.class, () -> StorageReader.read("<p>one</p>\n<p>two</b>"));
        assertEquals(2, refused.line());
        assertEquals(7, refused.column());
        assertEquals("</b>", refused.excerpt());
        assertEquals("</p> was expected at character 17", refused.getMessage());
    }

    @Test
    public void whatNoParserTakes_isRefused() {
        for (String broken : List.of(
                "<p>",
                "</p>",
                "<p></q>",
                "<p a=b/>",
                "<p a='1' a='2'/>",
                "<p a='<'/>",
                "a & b",
                "&;",
                "&#0;",
                "]]>",
                "<!-- -- -->",
                "<!DOCTYPE p>",
                "<?xml version='1.0'?>",
                "<p a='1'b='2'/>",
                "<1/>",
                "<p",
                "<![CDATA[x",
                "\u0001",
                "&#xZ;",
                "< p/>",
                "<p a/>",
                "&#99999999999;",
                "\uD800",
                "<p a='x>")) {
            assertThrows(broken, NotWellFormed.class, () -> StorageReader.read(broken));
        }
    }

    private static StorageElement only(String name, String body) {
        return StorageReader.read(body).stream()
                .filter(element -> element.is(name))
                .findFirst()
                .orElseThrow();
    }
}
