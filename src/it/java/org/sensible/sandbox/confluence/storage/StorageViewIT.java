package org.sensible.sandbox.confluence.storage;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;
import static org.junit.Assume.assumeFalse;

import com.atlassian.confluence.content.render.xhtml.ConversionContext;
import com.atlassian.confluence.content.render.xhtml.ConversionContextOutputType;
import com.atlassian.confluence.macro.Macro;
import com.atlassian.confluence.macro.MacroExecutionException;
import com.atlassian.confluence.pages.Page;
import com.atlassian.confluence.spaces.Space;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.Test;

public final class StorageViewIT {

    private static final Links LINKS = new Links() {
        @Override
        public Optional<String> toPage(String space, String title) {
            return title.equals("Known") ? Optional.of("/pages/viewpage.action?pageId=7") : Optional.empty();
        }

        @Override
        public Optional<LinkedUser> user(String key) {
            return key.equals("u1") ? Optional.of(new LinkedUser("alice", "Alice <A>")) : Optional.empty();
        }
    };

    @Test
    public void text_staysText() {
        assertEquals("<p>a &lt;b&gt; &amp; – \u00a0→</p>", view("<p>a &lt;b&gt; &amp; &ndash; &nbsp;&rarr;</p>"));
        assertEquals("<p>a<br>b</p><hr>", view("<p>a<br />b</p><hr/>"));
    }

    @Test
    public void body_mustBeWellFormed() {
        String message = assertThrows(NotStorageFormat.class, () -> view("<p>a\n<b>b</p>"))
                .getMessage();
        assertTrue(message, message.startsWith("Error parsing xhtml: "));
        assertTrue(message, message.endsWith("[2,7]"));
        for (String bad :
                List.of("a & b", "<p>", "</p>", "</storage><storage>", "&bogus;", "<p a=b/>", "<br>", "\u0001")) {
            assertThrows(bad, NotStorageFormat.class, () -> view(bad));
        }
    }

    @Test
    public void doctype_isRefused() {
        assertThrows(
                NotStorageFormat.class, () -> view("<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><p>&e;</p>"));
    }

    @Test
    public void entities_inCdataStayAsTheyAre() {
        assertTrue(
                view(code("a &rarr; <b>&amp;]]]]><![CDATA[>")).contains("a &amp;rarr; &lt;b&gt;&amp;amp;]]&gt;</pre>"));
    }

    @Test
    public void cleaning_keepsAHarmlessBodyToTheLetter() {
        String body = "<p>a&nbsp;<!-- note --><a href=\"/x\">x</a></p>" + code("<script>x</script>");
        assertEquals(body, StorageFormat.clean(body));
    }

    @Test
    public void cleaning_stripsWhatRuns() {
        assertEquals(
                "<p>a</p><a>x</a><img /><b style=\"color: red\">b</b>",
                StorageFormat.clean("<script>alert(1)</script><p onclick=\"x()\">a<iframe src=\"x\"/></p>"
                        + "<a href=\" java&#10;script:alert(1)\">x</a><img src=\"data:text/html,x\" onerror=\"x\"/>"
                        + "<form action=\"x\"/><b style=\"color: red\">b</b>"));
    }

    @Test
    public void view_neverRunsWhatCameInPastTheCleaner() {
        String html = view("<script>alert(1)</script><p onclick=\"x()\" style=\"background:url(x)\">a</p>"
                + "<a href=\"javascript:alert(1)\">x</a><ac:image><ri:url ri:value=\"javascript:x\"/></ac:image>");
        assertFalse(html, html.contains("script") || html.contains("onclick") || html.contains("url("));
    }

    @Test
    public void table_getsTheHostsClasses() {
        assertEquals(
                "<div class=\"table-wrap\"><table class=\"confluenceTable wide\"><tbody><tr><th class=\"confluenceTh\">a</th>"
                        + "<td class=\"confluenceTd\" colspan=\"2\">b</td></tr></tbody></table></div>",
                view("<table class=\"wide\"><tbody><tr><th>a</th><td colspan=\"2\">b</td></tr></tbody></table>"));
    }

    @Test
    public void heading_getsAnIdFromTitleAndText() {
        assertEquals(
                "<h2 id=\"MyPage-KeyTimes\">Key <em>Times</em></h2><h2 id=\"MyPage-KeyTimes.1\">Key Times</h2>",
                view("<h2>Key <em>Times</em></h2><h2>Key Times</h2>"));
    }

    @Test
    public void contents_listHeadingsInTheirOrder() {
        String html = view(macro("toc", "<ac:parameter ac:name=\"maxLevel\">2</ac:parameter>")
                + "<h1>A</h1><h2>B</h2><h3>C</h3><h2>D</h2><h1>E</h1>");
        assertTrue(
                html,
                html.contains("<ul class=\"toc-indentation\"><li><a class=\"toc-link\" href=\"#MyPage-A\">A</a>"
                        + "<ul class=\"toc-indentation\"><li><a class=\"toc-link\" href=\"#MyPage-B\">B</a></li>"
                        + "<li><a class=\"toc-link\" href=\"#MyPage-D\">D</a></li></ul></li>"
                        + "<li><a class=\"toc-link\" href=\"#MyPage-E\">E</a></li></ul></div>"));
    }

    @Test
    public void link_leadsToPagesPeopleAndPlaces() {
        assertEquals(
                "<a href=\"/confluence/pages/viewpage.action?pageId=7\">Known</a>",
                view("<ac:link><ri:page ri:content-title=\"Known\"/></ac:link>"));
        assertTrue(view("<ac:link><ri:page ri:content-title=\"Not yet\"/><ac:plain-text-link-body><![CDATA[<later>]]>"
                        + "</ac:plain-text-link-body></ac:link>")
                .contains("createpage.action?spaceKey=OPS&amp;title=Not+yet\">&lt;later&gt;</a>"));
        assertTrue(view("<ac:link><ri:user ri:userkey=\"u1\"/></ac:link>").contains(">Alice &lt;A&gt;</a>"));
        assertTrue(view("<ac:link><ri:user ri:userkey=\"u2\"/></ac:link>").contains("Unknown User"));
        assertEquals(
                "<a href=\"#MyPage-KeyTimes\"><b>x</b></a>",
                view("<ac:link ac:anchor=\"Key Times\"><ac:link-body><b>x</b></ac:link-body></ac:link>"));
        assertTrue(view("<ac:link><ri:attachment ri:filename=\"a b.png\"/></ac:link>")
                .contains("/confluence/download/attachments/3/a%20b.png"));
    }

    @Test
    public void placeholders_areNotShown() {
        assertEquals("<p></p>", view("<p><ac:placeholder ac:type=\"mention\">Who?</ac:placeholder></p>"));
    }

    @Test
    public void tasks_showWhatIsDone() {
        assertEquals(
                "<ul class=\"inline-task-list\"><li class=\"checked\" data-inline-task-id=\"1\"><b>a</b></li></ul>",
                view("<ac:task-list><ac:task><ac:task-id>1</ac:task-id><ac:task-status>complete</ac:task-status>"
                        + "<ac:task-body><b>a</b></ac:task-body></ac:task></ac:task-list>"));
    }

    @Test
    public void layout_becomesColumns() {
        assertEquals(
                "<div class=\"contentLayout2\"><div class=\"columnLayout two-equal\" data-layout=\"two-equal\">"
                        + "<div class=\"cell normal\" data-type=\"normal\"><div class=\"innerCell\"><p>a</p></div></div>"
                        + "</div></div>",
                view("<ac:layout><ac:layout-section ac:type=\"two_equal\"><ac:layout-cell><p>a</p></ac:layout-cell>"
                        + "</ac:layout-section></ac:layout>"));
    }

    @Test
    public void time_isWrittenAsADate() {
        assertEquals(
                "<time class=\"date-past\" datetime=\"2026-11-01\">01 Nov 2026</time>",
                view("<time datetime=\"2026-11-01\" />"));
    }

    @Test
    public void hostMacros_areShown() {
        assertTrue(view(macro("info", "<ac:parameter ac:name=\"title\">T&lt;</ac:parameter>" + rich("<p>x</p>")))
                .contains("<p class=\"title\">T&lt;</p>"));
        assertTrue(view(macro(
                        "status",
                        "<ac:parameter ac:name=\"colour\">Green</ac:parameter>"
                                + "<ac:parameter ac:name=\"title\">done</ac:parameter>"))
                .contains("aui-lozenge-success"));
        assertTrue(view(macro("expand", rich("<p>x</p>"))).contains("<details"));
        assertFalse(view(macro("expand", rich("<p>x</p>")), ConversionContextOutputType.PDF)
                .contains("<details"));
    }

    @Test
    public void pluginMacro_getsParametersAndItsRenderedBody() {
        String html = view(macro(
                "echo",
                "<ac:parameter ac:name=\"\">first</ac:parameter><ac:parameter ac:name=\"page\"><ac:link><ri:page"
                        + " ri:space-key=\"OPS\" ri:content-title=\"Known\"/></ac:link></ac:parameter>"
                        + rich("<p>" + macro("echo", rich("<i>in</i>")) + "</p>")));
        assertEquals(
                "<div class=\"echo conf-macro output-block\" data-hasbody=\"true\" data-macro-name=\"echo\">"
                        + "{=first, page=OPS:Known}|<p><div class=\"echo conf-macro output-block\" data-hasbody=\"true\""
                        + " data-macro-name=\"echo\">{}|<i>in</i></div></p></div>",
                html);
    }

    @Test
    public void pluginMacro_knowsWhatItIsRenderedFor() {
        assertEquals("pdf desktop OPS", view(macro("where", ""), ConversionContextOutputType.PDF));
    }

    @Test
    public void macro_thatNobodyKnowsShowsABox() {
        assertTrue(view(macro("b<g", "")).contains("Unknown macro: 'b&lt;g'"));
    }

    @Test
    public void macro_thatFailsShowsABox() {
        assertTrue(view(macro("fail", "")).contains("Error rendering macro 'fail' : no &lt;way&gt;"));
    }

    @Test
    public void pagesOfOtherTools_areShown() throws IOException {
        String folder = System.getProperty("fixtures.dir", "");
        assumeFalse("fixtures.dir is not set", folder.isEmpty());
        List<String> refused = new ArrayList<>();
        try (Stream<Path> files = Files.list(Path.of(folder, "confluence"))) {
            for (Path file : files.sorted().toList()) {
                bodies(file).forEach(body -> checkOrRefuse(file, body, refused));
            }
        }
        assertEquals("one body was cut short by its exporter: " + refused, 1, refused.size());
    }

    private static void checkOrRefuse(Path file, String body, List<String> refused) {
        try {
            String html = view(body);
            assertFalse(file + ": " + html, html.contains("<ac:") || html.contains("<ri:"));
            String cleaned = StorageFormat.clean(body);
            assertEquals(file.toString(), cleaned, StorageFormat.clean(cleaned));
        } catch (NotStorageFormat bad) {
            refused.add(file.getFileName() + ": " + bad.getMessage());
        }
    }

    private static List<String> bodies(Path file) throws IOException {
        String text = Files.readString(file);
        if (!file.toString().endsWith(".entities.xml")) {
            return List.of(text);
        }
        Matcher body = Pattern.compile("<property name=\"body\"><!\\[CDATA\\[(.*?)]]></property>", Pattern.DOTALL)
                .matcher(text);
        return body.results()
                .map(found -> found.group(1).replace("]] >", "]]>"))
                .toList();
    }

    private static String macro(String name, String inside) {
        return "<ac:structured-macro ac:name=\"" + name.replace("<", "&lt;") + "\">" + inside
                + "</ac:structured-macro>";
    }

    private static String rich(String body) {
        return "<ac:rich-text-body>" + body + "</ac:rich-text-body>";
    }

    private static String code(String text) {
        return macro("code", "<ac:plain-text-body><![CDATA[" + text + "]]></ac:plain-text-body>");
    }

    private static String view(String storage) {
        return view(storage, ConversionContextOutputType.DISPLAY);
    }

    private static String view(String storage, ConversionContextOutputType output) {
        Page page = new Page();
        page.setId(3);
        page.setTitle("My Page");
        page.setSpace(new Space("OPS"));
        return StorageView.render(
                storage, LINKS, StorageViewIT::macroNamed, Rendering.of(page, output, "/confluence", Locale.ENGLISH));
    }

    private static Optional<Macro> macroNamed(String name) {
        return Optional.ofNullable(
                switch (name) {
                    case "echo" ->
                        new Sample((parameters, body, context) ->
                                "<div class=\"echo\">" + new TreeMap<>(parameters) + "|" + body + "</div>");
                    case "where" ->
                        new Sample((parameters, body, context) -> context.getOutputType() + " "
                                + context.getOutputDeviceType() + " " + context.getSpaceKey());
                    case "fail" ->
                        new Sample((parameters, body, context) -> {
                            throw new MacroExecutionException("no <way>");
                        });
                    default -> null;
                });
    }

    private interface Execution {
        String execute(Map<String, String> parameters, String body, ConversionContext context)
                throws MacroExecutionException;
    }

    private record Sample(Execution execution) implements Macro {

        @Override
        public String execute(Map<String, String> parameters, String body, ConversionContext context)
                throws MacroExecutionException {
            return execution.execute(parameters, body, context);
        }

        @Override
        public BodyType getBodyType() {
            return BodyType.RICH_TEXT;
        }

        @Override
        public OutputType getOutputType() {
            return OutputType.BLOCK;
        }
    }
}
