package org.sensible.sandbox;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.ClassRule;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.sensible.sandbox.jira.JiraProduct;

/** Jira's screens, and the panels of a small plugin on the page of an issue. */
public class JiraScreensIT {

    @ClassRule
    public static final TemporaryFolder FOLDER = new TemporaryFolder();

    @Rule
    public final TemporaryFolder own = new TemporaryFolder();

    private static final String PROVIDER = """
            import com.atlassian.jira.entity.property.JsonEntityPropertyManager;
            import com.atlassian.jira.issue.Issue;
            import com.atlassian.jira.security.JiraAuthenticationContext;
            import com.atlassian.plugin.web.ContextProvider;
            import jakarta.inject.Inject;
            import java.util.Map;

            public class Rating implements ContextProvider {
                private final JiraAuthenticationContext session;
                private final JsonEntityPropertyManager properties;
                private String unit;

                @Inject public Rating(JiraAuthenticationContext session, JsonEntityPropertyManager properties) {
                    this.session = session;
                    this.properties = properties;
                }

                public void init(Map<String, String> parameters) { unit = parameters.get("unit"); }

                public Map<String, Object> getContextMap(Map<String, Object> context) {
                    Issue issue = (Issue) context.get("issue");
                    return Map.of(
                        "rating", properties.get("IssueProperty", issue.getId(), "tiny.rating").getValue() + unit,
                        "reader", session.getLoggedInUser().getUsername());
                }
            }
            """;

    private static final String CONDITION = """
            import com.atlassian.jira.entity.property.JsonEntityPropertyManager;
            import com.atlassian.jira.issue.Issue;
            import com.atlassian.plugin.web.Condition;
            import jakarta.inject.Inject;
            import java.util.Map;

            public class IsRated implements Condition {
                private final JsonEntityPropertyManager properties;
                @Inject public IsRated(JsonEntityPropertyManager properties) { this.properties = properties; }
                public void init(Map<String, String> parameters) {}
                public boolean shouldDisplay(Map<String, Object> context) {
                    return properties.get("IssueProperty", ((Issue) context.get("issue")).getId(), "tiny.rating") != null;
                }
            }
            """;

    private static final String PANEL = """
            <web-panel key="%s" location="atl.jira.view.issue.right.context" weight="%d">
              <label key="tiny.label"/>
              <resource type="velocity" name="view" location="templates/panel.html.vm"/>
              <context-provider class="org.example.tiny.Rating"><param name="unit">kg</param></context-provider>
              <condition class="org.example.tiny.IsRated"%s/>
            </web-panel>
            """;

    private static final String PAGE_OF_PROJECT = """
            <web-item key="ratings-link" section="jira.project.sidebar.plugins.navigation">
              <label key="tiny.label"/>
              <link linkId="tiny-ratings">/projects/$pathEncodedProjectKey?selectedItem=org.example.tiny:ratings</link>
            </web-item>
            <web-panel key="ratings" location="org.example.tiny:ratings">
              <resource type="velocity" name="view" location="templates/ratings.html.vm"/>
            </web-panel>
            """;

    private static Sandbox sandbox;
    private static Http http;

    private static TestPlugin plugin() {
        return new TestPlugin()
                .imports(
                        "com.atlassian.jira.entity.property",
                        "com.atlassian.jira.issue",
                        "com.atlassian.jira.security",
                        "com.atlassian.jira.user",
                        "com.atlassian.plugin.web",
                        "jakarta.inject")
                .index(
                        "imports-jira",
                        "com.atlassian.jira.security.JiraAuthenticationContext",
                        "com.atlassian.jira.entity.property.JsonEntityPropertyManager")
                .source("Rating", PROVIDER)
                .source("IsRated", CONDITION)
                .module("<resource type=\"i18n\" name=\"i18n\" location=\"i18n.tiny\"/>")
                .file("i18n/tiny.properties", "tiny.label=Rating & more\n")
                .file("i18n/tiny_ja_JP.properties", "tiny.label=評価\n")
                .file(
                        "templates/panel.html.vm",
                        "#enable_html_escaping()\n<p class=\"tiny\">$rating for $reader #if($issue)leak#end</p>");
    }

    @BeforeClass
    public static void startSandbox() throws IOException {
        sandbox = Sandbox.start(
                plugin().module(PAGE_OF_PROJECT)
                        .file("templates/ratings.html.vm", "<p class=\"tiny\">Ratings of $projectKey</p>")
                        .module(PANEL.formatted("second", 20, ""))
                        .module(PANEL.formatted("first", 10, ""))
                        .build(FOLDER.getRoot().toPath()),
                SandboxConfig.inFolder(FOLDER.getRoot().toPath().resolve("home")),
                List.of(new JiraProduct()));
        http = new Http(sandbox.jiraUrl());
    }

    @AfterClass
    public static void stopSandbox() {
        sandbox.close();
    }

    private static String create(String summary) {
        String answer = http.post("/rest/api/2/issue")
                .as("alice")
                .json("{\"fields\": {\"project\": {\"key\": \"OPS\"}, \"issuetype\": {\"name\": \"Bug\"},"
                        + " \"summary\": \"" + summary + "\", \"description\": \"<script>x</script>\"}}")
                .text();
        return answer.replaceAll(".*\"key\":\"([^\"]+)\".*", "$1");
    }

    private static String browse(String user, String key) {
        return http.get("/browse/" + key).as(user).text();
    }

    @Test
    public void issue_isShownWithTextAsText() {
        String page = browse("carol", create("<b>Bold</b>"));
        assertTrue(page.contains("<h1 id=\"summary-val\">&lt;b&gt;Bold&lt;/b&gt;</h1>"));
        assertFalse(page.contains("<script>x"));
        assertTrue(page.contains("To Do"));
        assertFalse("carol has no buttons", page.contains("WorkflowUIDispatcher"));
    }

    @Test
    public void pageOfAProject_standsBesideTheSidebar() {
        String plain = http.get("/browse/OPS").as("alice").text();
        assertTrue(
                plain,
                plain.contains(
                        "id=\"tiny-ratings\" href=\"/jira/projects/OPS?selectedItem=org.example.tiny:ratings\""));
        String page = http.get("/projects/OPS?selectedItem=org.example.tiny:ratings")
                .as("carol")
                .text();
        assertTrue(page, page.contains("<p class=\"tiny\">Ratings of OPS</p>"));
        assertTrue(page, page.contains("aria-current=\"page\">Rating &amp; more"));
        assertEquals(
                404,
                http.get("/projects/OPS?selectedItem=nobody:this").as("alice").status());
        assertEquals(
                404,
                http.get("/projects/OPS?selectedItem=org.example.tiny:ratings")
                        .as("mallory")
                        .status());
    }

    @Test
    public void panels_appearByWeightWhereTheConditionHolds() {
        String key = create("Rated");
        assertFalse(browse("alice", key).contains("class=\"tiny\""));
        http.call("PUT", "/rest/api/2/issue/" + key + "/properties/tiny.rating")
                .as("alice")
                .json("7")
                .status();
        String page = browse("bob", key);
        assertTrue(page, page.contains("<p class=\"tiny\">7kg for bob </p>"));
        assertTrue(page.indexOf("id=\"first\"") < page.indexOf("id=\"second\""));
        assertTrue(page.contains("<h2>Rating &amp; more</h2>"));
        assertTrue(http.get("/browse/" + key + "?locale=ja_JP").as("bob").text().contains("<h2>評価</h2>"));
    }

    @Test
    public void buttons_moveTheIssueAndNeedTheToken() {
        String key = create("Moves");
        Http browser = new Http(sandbox.jiraUrl());
        browser.post("/login.jsp")
                .body("application/x-www-form-urlencoded", Http.form("os_username", "alice", "os_password", "alice"))
                .status();
        String page = browser.get("/browse/" + key).text();
        String id = value(page, "id");
        assertEquals(403, press(browser, "id", id, "action", "21").statusCode());
        assertEquals(
                302,
                press(browser, "id", id, "action", "21", "atl_token", value(page, "atl_token"))
                        .statusCode());
        assertTrue(browser.get("/browse/" + key).text().contains("aui-lozenge-inprogress"));
    }

    private static HttpResponse<String> press(Http browser, String... form) {
        return browser.post("/secure/WorkflowUIDispatcher.jspa")
                .body("application/x-www-form-urlencoded", Http.form(form))
                .send();
    }

    private static String value(String page, String name) {
        Matcher input =
                Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(page);
        assertTrue(name, input.find());
        return input.group(1);
    }

    @Test
    public void search_listsWhatTheReaderMaySee() {
        String key = create("Listed");
        assertTrue(http.get("/issues/?jql=summary+~+Listed").as("carol").text().contains("/jira/browse/" + key));
        assertFalse(
                http.get("/issues/?jql=summary+~+Listed").as("mallory").text().contains(key));
        HttpResponse<String> wrong =
                http.get("/issues/?jql=%3Cb%3E+%3D").as("carol").send();
        assertEquals(400, wrong.statusCode());
        assertTrue(wrong.body(), wrong.body().contains("Error in the JQL Query"));
        assertTrue(http.get("/browse/OPS").as("carol").text().contains(key));
    }

    @Test
    public void hiddenAndMissingIssues_lookTheSame() {
        String key = create("Hidden");
        String hidden = browse("mallory", key);
        assertTrue(hidden.contains("does not exist, or you may not see it"));
        assertFalse(hidden.contains("Hidden"));
        assertEquals(404, http.get("/browse/OPS-9999").as("carol").status());
        assertEquals(302, http.get("/browse/" + key).status());
    }

    @Test
    public void panels_areRefusedWhereTheyCouldNotWork() {
        refused(PANEL.formatted("p", 1, "").replace("templates/panel", "templates/gone"), "templates/gone.html.vm");
        refused(PANEL.formatted("p", 1, "").replace("tiny.label", "tiny.gone"), "tiny.gone");
        refused(
                PANEL.formatted("p", 1, "").replace("org.example.tiny.IsRated", "org.example.tiny.Rating"),
                "com.atlassian.plugin.web.Condition");
        refused("<web-item key=\"i\" section=\"s\"><label key=\"tiny.label\"/></web-item>", "<link>");
        refused(
                "<index-document-configuration key=\"x\" entity-key=\"IssueProperty\"><key property-key=\"p\">"
                        + "<extract path=\"a\" type=\"user\"/></key></index-document-configuration>",
                "user");
    }

    private void refused(String module, String words) {
        StartRefused refusal = assertThrows(StartRefused.class, () -> Sandbox.start(
                        plugin().module(module).build(own.newFolder().toPath()),
                        SandboxConfig.inFolder(own.newFolder().toPath()),
                        List.of(new JiraProduct()))
                .close());
        assertTrue(refusal.getMessage(), refusal.getMessage().contains(words));
    }
}
