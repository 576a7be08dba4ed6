package org.sensible.incidents.postmortem.export;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.junit.Assume;
import org.junit.Test;

public class PlainPageTest {

    private static final PlainPage PAGE = new PlainPage(at -> "at " + at, key -> "Alice of " + key);

    private static String html(String storage) {
        Element page = PAGE.of(storage);
        page.ownerDocument().outputSettings().prettyPrint(false);
        return page.html();
    }

    private static String markdown(String storage) {
        return Markdown.of(PAGE.of(storage));
    }

    @Test
    public void elementsOfTheWiki_becomePlainOnes() {
        assertEquals(
                "<h2>Impact</h2><p><strong>300</strong> orders&nbsp;failed<br></p>",
                html("<h2>Impact</h2><p><b>300</b> orders&nbsp;failed<br/></p>"));
        assertEquals(
                "<p>seen by Alice of k1, see Runbook and plan.png</p>",
                html("<p>seen by <ac:link><ri:user ri:userkey=\"k1\"/></ac:link>, see <ac:link><ri:page"
                        + " ri:content-title=\"Runbook\"/></ac:link> and <ac:link><ri:attachment"
                        + " ri:filename=\"plan.png\"/></ac:link></p>"));
        assertEquals(
                "<ul><li>[x] done</li><li>[ ] open</li></ul>",
                html("<ac:task-list><ac:task><ac:task-id>1</ac:task-id><ac:task-status>complete</ac:task-status>"
                        + "<ac:task-body>done</ac:task-body></ac:task><ac:task><ac:task-status>incomplete"
                        + "</ac:task-status><ac:task-body>open</ac:task-body></ac:task></ac:task-list>"));
    }

    @Test
    public void macros_areTakenApart() {
        assertEquals(
                "<table><tr><td><p><time datetime=\"2026-11-01T05:52:00Z\">at 2026-11-01T05:52:00Z</time></p></td>"
                        + "<td><p>fired</p></td></tr></table>",
                html("<ac:structured-macro ac:name=\"incident-timeline\"><ac:parameter ac:name=\"zones\">Asia/Tokyo"
                        + "</ac:parameter><ac:rich-text-body><table><tbody><tr><td><p><ac:structured-macro"
                        + " ac:name=\"incident-time\"><ac:parameter ac:name=\"at\">2026-11-01T05:52:00Z</ac:parameter>"
                        + "<ac:parameter ac:name=\"event\">e</ac:parameter></ac:structured-macro></p></td>"
                        + "<td><p>fired</p></td></tr></tbody></table></ac:rich-text-body></ac:structured-macro>"));
        assertEquals(
                "<pre><code>if (a &lt; b &amp;&amp; c) {}</code></pre>",
                html("<ac:structured-macro ac:name=\"code\"><ac:plain-text-body><![CDATA[if (a < b && c) {}]]>"
                        + "</ac:plain-text-body></ac:structured-macro>"));
        assertEquals("[roadmap]", html("<ac:structured-macro ac:name=\"roadmap\"/>"));
        assertEquals("", html("<ac:structured-macro ac:name=\"postmortem-review\"/>"));
    }

    @Test
    public void whatRunsAndWhatIsForTheWriter_isLeftOut() {
        assertEquals("<p></p>", html("<p><ac:placeholder>What happened?</ac:placeholder></p>"));
        assertEquals("<p>here</p>", html("<p><a href=\"javascript:alert(1)\">here</a><script>alert(2)</script></p>"));
    }

    @Test
    public void markdown_hasTablesListsAndFences() {
        assertEquals(
                "## Why\n\n| Factor | Seen |\n|---|---|\n| Pool \\| full | *yes*<br>twice |\n",
                markdown("<h2>Why</h2><table><tr><th>Factor</th><th>Seen</th></tr><tr><td>Pool | full</td>"
                        + "<td><p><em>yes</em></p><p>twice</p></td></tr></table>"));
        assertEquals(
                "|  |  |\n|---|---|\n| Lead | Alice |\n",
                markdown("<table><tr><th>Lead</th><td>Alice</td></tr></table>"));
        assertEquals("- one\n  - two\n- three\n", markdown("<ul><li>one<ul><li>two</li></ul></li><li>three</li></ul>"));
        assertEquals("1. a\n2. b\n", markdown("<ol><li>a</li><li>b</li></ol>"));
        assertEquals(
                "````\n```\n````\n",
                markdown("<ac:structured-macro ac:name=\"noformat\"><ac:plain-text-body><![CDATA[```]]>"
                        + "</ac:plain-text-body></ac:structured-macro>"));
        assertEquals(
                "> **Mind**\n> \n> the gap\n",
                markdown("<ac:structured-macro ac:name=\"info\"><ac:parameter ac:name=\"title\">Mind</ac:parameter>"
                        + "<ac:rich-text-body><p>the gap</p></ac:rich-text-body></ac:structured-macro>"));
    }

    @Test
    public void signsThatPeopleWrote_stayText() {
        assertEquals("\\*not bold\\* \\[no\\](link) \\<b\\>\n", markdown("<p>*not bold* [no](link) &lt;b&gt;</p>"));
        assertEquals(
                "[a \\| b](<https://x.example/?q=%7C>)\n",
                markdown("<p><a href=\"https://x.example/?q=|\">a | b</a></p>"));
    }

    @Test
    public void realPages_comeThroughWithoutTheHostsElements() throws IOException {
        Path folder = Path.of(System.getProperty("fixtures.dir", "none"), "confluence");
        Assume.assumeTrue(Files.isDirectory(folder));
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> bodies = files.filter(file -> file.toString().matches(".*(md2conf|mark)-.*"))
                    .toList();
            assertFalse(bodies.isEmpty());
            for (Path file : bodies) {
                String body = Files.readString(file);
                String plain = html(body);
                assertFalse(file + ": " + plain, plain.contains("<ac:") || plain.contains("<ri:"));
                assertTrue(file.toString(), body.isBlank() || !markdown(body).isBlank());
            }
        }
    }
}
