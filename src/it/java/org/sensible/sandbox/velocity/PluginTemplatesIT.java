package org.sensible.sandbox.velocity;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;
import static org.mockito.Mockito.mock;

import com.atlassian.velocity.htmlsafe.HtmlSafe;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.sensible.sandbox.Current;
import org.sensible.sandbox.Module;
import org.sensible.sandbox.PluginModules;
import org.sensible.sandbox.StartRefused;

public final class PluginTemplatesIT {

    private static final String VIEW = View.class.getName();

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    /** What a template may be given. */
    public record View(String title, String bodyHtml) {

        public String getRenderedChart() {
            return "<svg/>";
        }

        @HtmlSafe
        public String icon() {
            return "<i>!</i>";
        }

        public String greet(String name, int times) {
            return name + times;
        }

        public List<String> lines() {
            return List.of("a<b", "c");
        }
    }

    /** Says itself that it is markup. */
    public static final class Fragment {

        @Override
        @HtmlSafe
        public String toString() {
            return "<b>bold</b>";
        }
    }

    /** Inherits what a template calls. */
    public static class Base {

        public String getName() {
            return "base";
        }
    }

    public static final class Derived extends Base {}

    @Test
    public void escaping_isOnForReferences() {
        assertEquals("&lt;b&gt; &amp; &quot;&#39;", rendered("$text", Map.of("text", "<b> & \"'")));
    }

    @Test
    public void escaping_sparesScalarsNamedAsMarkup() {
        for (String name : List.of("fooHtml", "FOOHTML", "html", "xHtmlContent", "body", "head")) {
            assertEquals("<b/>", rendered("${" + name + "}", Map.of(name, "<b/>")));
        }
    }

    @Test
    public void escaping_doesNotSpareEntriesOfMaps() {
        assertEquals("&lt;b/&gt;", rendered("$map.someHtml", Map.of("map", Map.of("someHtml", "<b/>"))));
        assertEquals("&lt;b/&gt;", rendered("$bodies", Map.of("bodies", "<b/>")));
    }

    @Test
    public void escaping_sparesMethodsThatPromiseMarkup() {
        String template = "$v.bodyHtml() $v.renderedChart $v.icon() $v.title()";
        assertEquals(
                "<p/> <svg/> <i>!</i> &lt;t&gt;",
                rendered(
                        template,
                        Map.of("v", new View("<t>", "<p/>")),
                        VIEW + "#bodyHtml()",
                        VIEW + "#getRenderedChart()",
                        VIEW + "#icon()",
                        VIEW + "#title()"));
    }

    @Test
    public void escaping_keepsWhatAVariableWasGivenAsMarkup() {
        String template = "#set($i = $v.icon())$i $v.greet($i.toString(), 2)";
        assertEquals(
                "<i>!</i> &lt;i&gt;!&lt;/i&gt;2",
                rendered(
                        template,
                        Map.of("v", new View("", "")),
                        VIEW + "#icon()",
                        VIEW + "#greet(java.lang.String,int)"));
    }

    @Test
    public void escaping_sparesValuesWithMarkupAsTheirText() {
        assertEquals("<b>bold</b>", rendered("$fragment", Map.of("fragment", new Fragment())));
    }

    @Test
    public void escaping_obeysItsDirectives() {
        String template = "$t#disable_html_escaping()$t#enable_html_escaping()$t#htmlSafe($t)";
        assertEquals("&lt;<&lt;<", rendered(template, Map.of("t", "<")));
    }

    @Test
    public void allowlist_hasTheBasicsOfTheJdk() {
        String template =
                "$s.length() $l.size() $l.isEmpty() #foreach($e in $m.entrySet())$e.key=$e.value#end $o.get()";
        Map<String, Object> context = Map.of(
                "s",
                "abc",
                "l",
                List.of(1, 2),
                "m",
                Map.of("k", "v"),
                "o",
                Optional.of(Locale.ROOT.getLanguage() + "x"));
        assertEquals("3 2 false k=v x", rendered(template, context));
    }

    @Test
    public void allowlist_blocksWhatIsNotListedAndNamesTheEntry() {
        BlockedMethod blocked =
                assertThrows(BlockedMethod.class, () -> rendered("$v.greet('a', 1)", Map.of("v", new View("", ""))));
        assertTrue(
                blocked.getMessage(),
                blocked.getMessage().contains("<method>" + VIEW + "#greet(java.lang.String,int)</method>"));
    }

    @Test
    public void allowlist_blocksPropertiesToo() {
        assertThrows(BlockedMethod.class, () -> rendered("$v.renderedChart", Map.of("v", new View("", ""))));
        assertThrows(BlockedMethod.class, () -> rendered("$s.class", Map.of("s", "text")));
        assertThrows(BlockedMethod.class, () -> rendered("$s.getClass().forName('x')", Map.of("s", "text")));
    }

    @Test
    public void allowlist_wantsClassAndDeclarerOfAnInheritedMethod() {
        Map<String, Object> context = Map.of("d", new Derived());
        String own = Derived.class.getName() + "#getName()";
        String inherited = Base.class.getName() + "#getName()";
        assertThrows(BlockedMethod.class, () -> rendered("$d.name", context, own));
        assertEquals("base", rendered("$d.name", context, own, inherited));
    }

    @Test
    public void allowlist_refusesWhatDoesNotExist() {
        assertRefused("names a public method that does not exist", VIEW + "#titel()");
        assertRefused("names a public method that does not exist", VIEW + "#greet(java.lang.String)");
        assertRefused("not the plugin's own", "java.lang.Runtime#exit(int)");
        assertRefused("is not of the form", VIEW + ".title");
    }

    @Test
    public void reference_withoutValueFailsUnlessQuiet() {
        assertThrows(BlockedMethod.class, () -> rendered("$absent", Map.of()));
        assertEquals("", rendered("$!absent", Map.of()));
        assertEquals("none", rendered("#if($absent)some#{else}none#end", Map.of()));
    }

    @Test
    public void loop_goesThroughListsOfTheView() {
        assertEquals(
                "1a&lt;b2c",
                rendered(
                        "#foreach($l in $v.lines())$velocityCount$l#end",
                        Map.of("v", new View("", "")),
                        VIEW + "#lines()"));
    }

    @Test
    public void i18n_givesTextsWithArguments() {
        assertEquals("key[] key[1, &lt;]", rendered("$i18n.getText('key') $i18n.getText('key', 1, '<')", Map.of()));
        assertEquals("key[1, 2]", rendered("$i18n.getText('key', [1, 2])", Map.of()));
    }

    @Test
    public void check_namesTemplatesThatNobodyRendered() throws IOException {
        Path jar = folder.newFile("some.jar").toPath();
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            for (String name : List.of("sample/hello.vm", "sample/other.vm", "sample/note.txt")) {
                out.putNextEntry(new JarEntry(name));
                out.write("Hello $name".getBytes(StandardCharsets.UTF_8));
            }
        }
        PluginTemplates templates;
        try (java.net.URLClassLoader loader = new java.net.URLClassLoader(
                new java.net.URL[] {jar.toUri().toURL()}, getClass().getClassLoader())) {
            templates = templates(loader);
            StringWriter out = new StringWriter();
            templates.render("/sample/hello.vm", Map.of("name", "<World>"), out);
            assertEquals("Hello &lt;World&gt;", out.toString());
        }
        assertEquals(Set.of("sample/other.vm"), TemplateCheck.unrendered(jar, templates));
    }

    private static void assertRefused(String expected, String entry) {
        String message = assertThrows(StartRefused.class, () -> rendered("", Map.of(), entry))
                .getMessage();
        assertTrue(message, message.contains(expected));
    }

    private static String rendered(String template, Map<String, Object> context, String... entries) {
        return templates(PluginTemplatesIT.class.getClassLoader(), entries).renderFragment(template, context);
    }

    private static PluginTemplates templates(ClassLoader loader, String... entries) {
        List<Module> methods = Stream.of(entries)
                .map(entry -> new Module("method", Map.of(), List.of(), entry))
                .toList();
        PluginModules plugin = mock(PluginModules.class, invocation -> switch (invocation
                .getMethod()
                .getName()) {
            case "ofType" -> List.of(new Module("velocity-allowlist", Map.of("key", "k"), methods, ""));
            case "load" -> Class.forName(invocation.getArgument(0));
            case "classLoader" -> loader;
            case "text" ->
                invocation.getArgument(1)
                        + Stream.of(invocation.getArguments()).skip(2).toList().toString();
            default -> throw new IllegalStateException(invocation.toString());
        });
        PluginTemplates templates = new PluginTemplates(new Current(Locale.ENGLISH), () -> "http://localhost/base");
        templates.open(plugin);
        return templates;
    }
}
