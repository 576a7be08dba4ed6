package org.sensible.sandbox;

import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** What the sandbox does not start with, and how it says so. */
public class StartRefusalIT {

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private static final String MACRO = "com.atlassian.confluence.macro";

    @Test
    public void jar_mustExist() {
        refused(Path.of("no-such.jar"), Kind.JIRA, "no-such.jar");
    }

    @Test
    public void manifest_mustNameThePluginKey() throws IOException {
        refused(new TestPlugin().withoutHeader("Atlassian-Plugin-Key"), "Atlassian-Plugin-Key");
    }

    @Test
    public void manifest_mustAskForSpring() throws IOException {
        refused(new TestPlugin().withoutHeader("Spring-Context"), "Spring-Context");
    }

    @Test
    public void keys_mustAgree() throws IOException {
        refused(new TestPlugin().header("Atlassian-Plugin-Key", "org.example.other"), "org.example.other");
    }

    @Test
    public void springContext_mustScanTheIndexes() throws IOException {
        refused(new TestPlugin().file("META-INF/spring/plugin-context.xml", "<beans/>"), "scan-indexes");
    }

    @Test
    public void index_mustBeThere() throws IOException {
        refused(new TestPlugin().without("META-INF/plugin-components/component"), "META-INF/plugin-components");
    }

    @Test
    public void descriptor_reachesNothingOutside() throws IOException {
        refused(
                new TestPlugin()
                        .file(
                                "META-INF/spring/plugin-context.xml",
                                "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><beans>&e;</beans>"),
                "DOCTYPE");
    }

    @Test
    public void moduleType_mustBeKnown() throws IOException {
        refused(new TestPlugin().module("<web-gizmo key=\"g\"/>"), "<web-gizmo key=\"g\">");
    }

    @Test
    public void moduleType_ofTheOtherProductMustBeMarked() throws IOException {
        String macro = "<xhtml-macro key=\"m\" name=\"m\" class=\"none\" %s/>";
        refused(new TestPlugin().module(macro.formatted("")), "<xhtml-macro key=\"m\">");
        start(new TestPlugin().module(macro.formatted("application=\"confluence\"")), Kind.JIRA)
                .close();
    }

    @Test
    public void product_mustBeOneOfTheTwo() throws IOException {
        refused(new TestPlugin().module("<servlet key=\"s\" application=\"bamboo\"/>"), "application=\"bamboo\"");
    }

    @Test
    public void moduleKeys_mustDiffer() throws IOException {
        String module = "<rest-migration key=\"twin\"><rest-v2/></rest-migration>";
        refused(new TestPlugin().module(module + module), "twin");
    }

    @Test
    public void classOfModule_mustExist() throws IOException {
        refused(
                new TestPlugin().module("<servlet key=\"s\" class=\"org.example.tiny.Gone\"/>"),
                "org.example.tiny.Gone",
                "<servlet key=\"s\">");
    }

    @Test
    public void textOfModule_mustExist() throws IOException {
        refused(
                new TestPlugin()
                        .module("<rest-migration key=\"r\" i18n-name-key=\"tiny.gone\"><rest-v2/></rest-migration>"),
                "tiny.gone");
    }

    @Test
    public void textsFile_mustExist() throws IOException {
        refused(new TestPlugin().module("<resource type=\"i18n\" name=\"i18n\" location=\"i18n.gone\"/>"), "i18n.gone");
    }

    @Test
    public void macro_mustHaveItsWords() throws IOException {
        TestPlugin plugin = new TestPlugin()
                .imports(MACRO, MACRO.replace("macro", "content.render.xhtml"))
                .module("<xhtml-macro key=\"m\" name=\"m\" class=\"org.example.tiny.Tell\"/>")
                .source("Tell", """
                        import com.atlassian.confluence.content.render.xhtml.ConversionContext;
                        public class Tell implements com.atlassian.confluence.macro.Macro {
                            public String execute(java.util.Map<String, String> p, String b, ConversionContext c) {
                                return "";
                            }
                            public BodyType getBodyType() { return BodyType.NONE; }
                            public OutputType getOutputType() { return OutputType.BLOCK; }
                        }
                        """);
        refused(plugin.build(folder.getRoot().toPath()), Kind.CONFLUENCE, "org.example.tiny.m.label");
    }

    @Test
    public void fileOfWebResource_mustExist() throws IOException {
        refused(
                new TestPlugin()
                        .module("<web-resource key=\"w\"><resource type=\"download\" name=\"a.css\""
                                + " location=\"css/gone.css\"/></web-resource>"),
                "css/gone.css");
    }

    @Test
    public void textOfScript_mustExist() throws IOException {
        refused(
                new TestPlugin().module("""
                                <web-resource key="w">
                                  <transformation extension="js"><transformer key="jsI18n"/></transformation>
                                  <resource type="download" name="a.js" location="js/a.js"/>
                                </web-resource>
                                """).file("js/a.js", "alert(AJS.I18n.getText('tiny.gone'));"),
                "tiny.gone",
                "js/a.js");
    }

    @Test
    public void allowlistedMethod_mustExist() throws IOException {
        refused(
                new TestPlugin()
                        .module("<velocity-allowlist key=\"v\"><method>org.example.tiny.View#gone()</method>"
                                + "</velocity-allowlist>")
                        .source("View", "public class View {}"),
                "org.example.tiny.View#gone()");
    }

    @Test
    public void importedPackage_mustBeOfTheProduct() throws IOException {
        TestPlugin plugin = new TestPlugin().imports(MACRO);
        refused(plugin, MACRO, "jira");
        start(plugin, Kind.CONFLUENCE).close();
    }

    @Test
    public void importedPackage_isNeverOfJavaEnterprise() throws IOException {
        refused(new TestPlugin().imports("javax.inject"), "javax.inject");
    }

    @Test
    public void importedPackage_isNotOfTheSandboxItself() throws IOException {
        refused(new TestPlugin().imports("org.eclipse.jetty.server"), "org.eclipse.jetty.server");
        refused(
                new TestPlugin().imports("com.atlassian.plugin.spring.scanner.annotation.component"),
                "com.atlassian.plugin.spring.scanner.annotation.component");
    }

    @Test
    public void hostService_mustBeThere() throws IOException {
        refused(
                new TestPlugin()
                        .imports("com.atlassian.templaterenderer")
                        .index("imports", "com.atlassian.templaterenderer.TemplateRenderer"),
                "com.atlassian.templaterenderer.TemplateRenderer");
    }

    @Test
    public void component_mustBeLoadable() throws IOException {
        refused(new TestPlugin().index("component", "org.example.tiny.Gone"), "org.example.tiny.Gone");
    }

    @Test
    public void component_isOfItsProductAlone() throws IOException {
        start(new TestPlugin().index("component-confluence", "org.example.tiny.Gone"), Kind.JIRA)
                .close();
    }

    @Test
    public void component_mustGetWhatItAsksFor() throws IOException {
        refused(
                new TestPlugin()
                        .imports("jakarta.inject")
                        .index("component", "org.example.tiny.Wants")
                        .source("Wants", "public class Wants { @jakarta.inject.Inject public Wants(Runnable r) {} }"),
                "wants",
                "java.lang.Runnable");
    }

    @Test
    public void activeObjects_areRefusedWhileThePluginStarts() throws IOException {
        refused(
                new TestPlugin()
                        .imports(
                                "jakarta.inject",
                                "net.java.ao",
                                "com.atlassian.activeobjects.external",
                                "com.atlassian.sal.api.transaction")
                        .index("imports", "com.atlassian.activeobjects.external.ActiveObjects")
                        .index("component", "org.example.tiny.Hasty")
                        .source("Hasty", """
                                public class Hasty {
                                    @jakarta.inject.Inject
                                    public Hasty(com.atlassian.activeobjects.external.ActiveObjects ao) {
                                        ao.flushAll();
                                    }
                                }
                                """),
                "LifecycleAware.onStart");
    }

    @Test
    public void column_mustHaveANameThatTheHostTakes() throws IOException {
        refused(
                new TestPlugin()
                        .imports("net.java.ao")
                        .module("<ao key=\"ao\"><entity>org.example.tiny.Row</entity></ao>")
                        .source("Row", "public interface Row extends net.java.ao.Entity { int getNumber(); }"),
                "org.example.tiny.Row",
                "NUMBER");
    }

    @Test
    public void export_mustBeOfAKindThatIsUsed() throws IOException {
        refused(
                new TestPlugin()
                        .imports("com.atlassian.sal.api.transaction")
                        .index("component", "org.example.tiny.Odd")
                        .index("exports", "org.example.tiny.Odd#com.atlassian.sal.api.transaction.TransactionCallback")
                        .source(
                                "Odd",
                                "public class Odd implements com.atlassian.sal.api.transaction.TransactionCallback<String>"
                                        + " { public String doInTransaction() { return null; } }"),
                "com.atlassian.sal.api.transaction.TransactionCallback");
    }

    @Test
    public void takenPort_isNamedWithItsSetting() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Path jar = new TestPlugin().build(folder.getRoot().toPath());
            SandboxConfig config = new SandboxConfig(0, taken.getLocalPort(), home(), false, Optional.empty());
            StartRefused refused = assertThrows(
                    StartRefused.class, () -> Sandbox.start(jar, config, List.of(new BareProduct(Kind.JIRA))));
            names(refused, "Port " + taken.getLocalPort(), "-Dsandbox.jira.port");
        }
    }

    @Test
    public void workflowValidator_mustHaveItsPartsAndScreens() throws IOException {
        String open = "<workflow-validator key=\"v\" name=\"v\" class=\"org.example.tiny.Factory\">";
        String validator = "<validator-class>org.example.tiny.Stops</validator-class>";
        refused(withValidator(open + "</workflow-validator>"), "<validator-class>");
        refused(withValidator(open + validator + "</workflow-validator>"), "name=\"view\"");
        refused(
                withValidator(
                        open + "<validator-class>org.example.tiny.Factory</validator-class></workflow-validator>"),
                "is no com.opensymphony.workflow.Validator");
        refused(withValidator(open + "<function-class/></workflow-validator>"), "<function-class>");
        refused(
                withValidator("<workflow-validator key=\"v\" name=\"v\" class=\"org.example.tiny.Stops\">" + validator
                        + "</workflow-validator>"),
                "WorkflowPluginValidatorFactory");
    }

    private static TestPlugin withValidator(String module) {
        return new TestPlugin()
                .source("Factory", """
                        import com.opensymphony.workflow.loader.AbstractDescriptor;
                        import java.util.Map;
                        public class Factory implements com.atlassian.jira.plugin.workflow.WorkflowPluginValidatorFactory {
                            public Map<String, ?> getVelocityParams(String name, AbstractDescriptor of) { return Map.of(); }
                            public Map<String, ?> getDescriptorParams(Map<String, Object> form) { return Map.of(); }
                        }""")
                .source("Stops", """
                        import com.opensymphony.workflow.*;
                        import java.util.Map;
                        public class Stops implements Validator {
                            public void validate(Map step, Map args, com.opensymphony.module.propertyset.PropertySet ps)
                                    throws WorkflowException { throw new InvalidInputException("no"); }
                        }""")
                .imports(
                        "com.atlassian.jira.plugin.workflow",
                        "com.opensymphony.workflow",
                        "com.opensymphony.workflow.loader",
                        "com.opensymphony.module.propertyset")
                .module(module);
    }

    @Test
    public void home_isForOneSandboxAtATime() throws IOException {
        Path jar = new TestPlugin().build(folder.getRoot().toPath());
        try (Sandbox first = start(jar, Kind.JIRA)) {
            refused(jar, Kind.JIRA, "another sandbox", "sandbox.home");
            assertTrue(first.jiraUrl(), first.jiraUrl().endsWith("/jira"));
        }
    }

    private void refused(TestPlugin plugin, String... named) throws IOException {
        refused(plugin.build(folder.getRoot().toPath()), Kind.JIRA, named);
    }

    private void refused(Path jar, Kind kind, String... named) {
        names(assertThrows(StartRefused.class, () -> start(jar, kind).close()), named);
    }

    private static void names(StartRefused refused, String... named) {
        for (String name : named) {
            assertTrue(
                    name + " in: " + refused.getMessage(), refused.getMessage().contains(name));
        }
    }

    private Sandbox start(TestPlugin plugin, Kind kind) throws IOException {
        return start(plugin.build(folder.getRoot().toPath()), kind);
    }

    private Sandbox start(Path jar, Kind kind) {
        return Sandbox.start(jar, SandboxConfig.inFolder(home()), List.of(new BareProduct(kind)));
    }

    private Path home() {
        return folder.getRoot().toPath().resolve("home");
    }
}
