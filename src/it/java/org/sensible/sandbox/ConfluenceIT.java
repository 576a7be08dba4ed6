package org.sensible.sandbox;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.junit.After;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.ClassRule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.sensible.sandbox.confluence.ConfluenceProduct;

/** The stand-in Confluence over HTTP, with a small plugin that has a macro and writes pages. */
public class ConfluenceIT {

    @ClassRule
    public static final TemporaryFolder FOLDER = new TemporaryFolder();

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String CONTENT = "/rest/api/content";
    private static final AtomicInteger TITLES = new AtomicInteger();

    private static final String MACRO = """
            import com.atlassian.confluence.content.render.xhtml.ConversionContext;
            import com.atlassian.confluence.macro.Macro;
            import com.atlassian.templaterenderer.TemplateRenderer;
            import com.atlassian.webresource.api.assembler.PageBuilderService;
            import java.util.Map;

            public class Shout implements Macro {
                private final TemplateRenderer templates;
                private final PageBuilderService pages;

                @jakarta.inject.Inject
                public Shout(TemplateRenderer templates, PageBuilderService pages) {
                    this.templates = templates;
                    this.pages = pages;
                }

                public record View(String word, String bodyHtml, String output) {}

                @Override
                public String execute(Map<String, String> parameters, String body, ConversionContext context) {
                    pages.assembler().resources().requireWebResource("org.example.tiny:style");
                    String template = parameters.getOrDefault("template", "templates/shout.vm");
                    java.io.StringWriter out = new java.io.StringWriter();
                    try {
                        templates.render(template, Map.of("view",
                                new View(parameters.getOrDefault("word", ""), body, context.getOutputType())), out);
                    } catch (java.io.IOException e) {
                        throw new java.io.UncheckedIOException(e);
                    }
                    return out.toString();
                }

                @Override public BodyType getBodyType() { return BodyType.RICH_TEXT; }
                @Override public OutputType getOutputType() { return OutputType.BLOCK; }
            }
            """;

    private static final String WRITER = """
            import com.atlassian.confluence.core.DefaultSaveContext;
            import com.atlassian.confluence.pages.*;
            import com.atlassian.confluence.spaces.SpaceManager;
            import com.atlassian.sal.api.transaction.TransactionTemplate;
            import jakarta.servlet.http.*;

            public class Writer extends HttpServlet {
                private final transient PageManager pages;
                private final transient SpaceManager spaces;
                private final transient TransactionTemplate transactions;

                @jakarta.inject.Inject
                public Writer(PageManager pages, SpaceManager spaces, TransactionTemplate transactions) {
                    this.pages = pages;
                    this.spaces = spaces;
                    this.transactions = transactions;
                }

                @Override
                protected void doGet(HttpServletRequest request, HttpServletResponse response) throws java.io.IOException {
                    response.setContentType("text/plain;charset=UTF-8");
                    long id = Long.parseLong(request.getParameter("page"));
                    String how = request.getParameter("how");
                    String said;
                    try {
                        said = how.equals("outside") ? save(id) : transactions.execute(() -> write(id, how));
                    } catch (RuntimeException refused) {
                        said = refused.getClass().getSimpleName() + ": " + refused.getMessage();
                    }
                    response.getWriter().write(said);
                }

                private String write(long id, String how) {
                    Page page = pages.getPage(id);
                    switch (how) {
                        case "same": return String.valueOf(page == pages.getPage(id));
                        case "careless": page.setBodyAsString("<p>careless</p>"); return "done";
                        case "careless-then-save": page.setTitle("other"); return save(id);
                        case "malformed":
                            pages.saveNewVersion(page, p -> p.setBodyAsString("<p>"), DefaultSaveContext.DEFAULT);
                            return "done";
                        case "roll-back": save(id); throw new IllegalStateException("on purpose");
                        default: return save(id);
                    }
                }

                private String save(long id) {
                    Page page = pages.getPage(id);
                    pages.saveNewVersion(page, p -> {
                        p.setBodyAsString(p.getBodyAsString() + "<p>added</p>");
                        p.setVersionComment("by the plugin");
                    }, DefaultSaveContext.DEFAULT);
                    return "version " + page.getVersion() + " by " + page.getLastModifier().getName();
                }
            }
            """;

    private static final String CONDITION = """
            import com.atlassian.confluence.pages.Page;
            import com.atlassian.confluence.spaces.Space;
            import com.atlassian.confluence.user.ConfluenceUser;
            import com.atlassian.plugin.web.Condition;
            import java.util.Map;

            public class IsWatched implements Condition {
                public void init(Map<String, String> parameters) {}
                public boolean shouldDisplay(Map<String, Object> context) {
                    return ((Page) context.get("page")).getTitle().startsWith("Watched ")
                            && ((Space) context.get("space")).getKey().equals("OPS")
                            && !((ConfluenceUser) context.get("user")).getName().equals("carol");
                }
            }
            """;

    private static final String BANNER_ITEM = """
            <web-item key="%s" section="%s" weight="%d">
              <label key="org.example.tiny.shout.label"/><link linkId="%s">/plugins/servlet/write</link>
              <condition class="org.example.tiny.IsWatched"/>
            </web-item>
            """;

    private static Sandbox sandbox;

    private final Http http = new Http(sandbox.confluenceUrl());

    @BeforeClass
    public static void startSandbox() throws IOException {
        sandbox = Sandbox.start(
                plugin().build(FOLDER.getRoot().toPath()),
                SandboxConfig.inFolder(FOLDER.getRoot().toPath().resolve("home")),
                List.of(new ConfluenceProduct()));
    }

    private static TestPlugin plugin() {
        return new TestPlugin()
                .imports(
                        "com.atlassian.confluence.content.render.xhtml",
                        "com.atlassian.confluence.core",
                        "com.atlassian.confluence.macro",
                        "com.atlassian.confluence.pages",
                        "com.atlassian.confluence.spaces",
                        "com.atlassian.confluence.user",
                        "com.atlassian.plugin.web",
                        "com.atlassian.sal.api.transaction",
                        "com.atlassian.templaterenderer",
                        "com.atlassian.webresource.api.assembler",
                        "jakarta.inject",
                        "jakarta.servlet",
                        "jakarta.servlet.http")
                .index(
                        "imports-confluence",
                        "com.atlassian.confluence.pages.PageManager",
                        "com.atlassian.confluence.spaces.SpaceManager",
                        "com.atlassian.sal.api.transaction.TransactionTemplate",
                        "com.atlassian.templaterenderer.TemplateRenderer",
                        "com.atlassian.webresource.api.assembler.PageBuilderService")
                .source("Shout", MACRO)
                .source("Writer", WRITER)
                .source("IsWatched", CONDITION)
                .module(BANNER_ITEM.formatted("later", "page.metadata.banner", 20, "later-link"))
                .module(BANNER_ITEM.formatted("sooner", "page.metadata.banner", 10, "sooner-link"))
                .module(BANNER_ITEM.formatted("line", "system.content.metadata", 30, "line-link"))
                .module("""
                        <web-panel key="banner" location="atl.page.metadata.banner">
                          <resource type="velocity" name="view" location="templates/banner.html.vm"/>
                          <condition class="org.example.tiny.IsWatched"/>
                        </web-panel>
                        """)
                .file("templates/banner.html.vm", "<p class=\"tiny-banner\">watched</p>")
                .module("<resource type=\"i18n\" name=\"i18n\" location=\"i18n.tiny\"/>")
                .file(
                        "i18n/tiny.properties",
                        "org.example.tiny.shout.label=Shout\norg.example.tiny.shout.desc=Shouts\n")
                .module("<xhtml-macro key=\"shout\" name=\"shout\" class=\"org.example.tiny.Shout\">"
                        + "<alias name=\"cry\"/></xhtml-macro>")
                .module("<servlet key=\"writer\" class=\"org.example.tiny.Writer\"><url-pattern>/write</url-pattern>"
                        + "</servlet>")
                .module("""
                        <web-resource key="style">
                          <dependency>com.atlassian.auiplugin:ajs</dependency>
                          <dependency>org.example.tiny:base</dependency>
                          <resource type="download" name="shout.css" location="css/shout.css"/>
                        </web-resource>
                        """)
                .module("<web-resource key=\"base\"><resource type=\"download\" name=\"base.css\""
                        + " location=\"css/base.css\"/></web-resource>")
                .module("<web-resource key=\"everywhere\"><context>viewcontent</context><resource type=\"download\""
                        + " name=\"all.js\" location=\"js/all.js\"/></web-resource>")
                .module("""
                        <velocity-allowlist key="methods">
                          <method>org.example.tiny.Shout$View#word()</method>
                          <method>org.example.tiny.Shout$View#bodyHtml()</method>
                        </velocity-allowlist>
                        """)
                .file("css/shout.css", ".shout {}")
                .file("css/base.css", "b {}")
                .file("js/all.js", "1;")
                .file("templates/shout.vm", "<div class=\"shout\">$view.word()!$view.bodyHtml()</div>")
                .file("templates/blocked.vm", "$view.output()");
    }

    @AfterClass
    public static void stopSandbox() {
        sandbox.close();
    }

    @After
    public void healFaults() {
        faults("{\"readOnly\": false, \"externalChanges\": 0, \"reconcile\": \"ok\"}");
    }

    private void faults(String json) {
        int status =
                http.post("/rest/sandbox/1.0/faults").as("admin").json(json).status();
        assertTrue("setting faults answered " + status, status / 100 == 2);
    }

    @Test
    public void page_isReadAsItWasCreated() {
        JsonNode created = create("alice", "Ünïcode “title” 🎉", "<p>a&nbsp;b</p>");
        JsonNode read = get(
                "/" + id(created) + "?expand=body.storage,body.view,version,space,ancestors,history,metadata.labels",
                "carol");
        assertEquals("<p>a&nbsp;b</p>", read.at("/body/storage/value").asText());
        assertEquals("<p>a\u00a0b</p>", read.at("/body/view/value").asText());
        assertEquals(1, read.at("/version/number").asInt());
        assertEquals("alice", read.at("/version/by/username").asText());
        assertEquals("OPS", read.at("/space/key").asText());
        assertEquals("Alice Tanaka", read.at("/history/createdBy/displayName").asText());
        assertEquals(0, read.at("/ancestors").size());
    }

    @Test
    public void page_isFoundBySpaceAndTitleWithoutRegardToCase() {
        JsonNode created = create("alice", title(), "<p/>");
        String title = created.get("title").asText().toUpperCase(java.util.Locale.ROOT);
        JsonNode found = get("?spaceKey=ops&" + Http.form("title", title), "bob");
        assertEquals(id(created), found.at("/results/0/id").asText());
        assertEquals(1, found.get("size").asInt());
        assertEquals(
                0,
                get("?spaceKey=OPS&" + Http.form("title", title), "mallory")
                        .get("size")
                        .asInt());
    }

    @Test
    public void page_hasItsAncestorsAndChildren() {
        JsonNode parent = create("alice", title(), "<p/>");
        ObjectNode wanted = page(title(), "<p/>");
        wanted.putArray("ancestors").addObject().put("id", id(parent));
        JsonNode child = json(post("alice", wanted), 200);
        assertEquals(
                id(parent),
                get("/" + id(child) + "?expand=ancestors", "alice")
                        .at("/ancestors/0/id")
                        .asText());
        assertEquals(
                id(child),
                get("/" + id(parent) + "/child/page", "alice")
                        .at("/results/0/id")
                        .asText());
    }

    @Test
    public void title_isUniqueInItsSpaceAndNotTooLong() {
        JsonNode created = create("alice", title(), "<p/>");
        JsonNode twin = json(post("bob", page(created.get("title").asText().toLowerCase(), "<p/>")), 400);
        assertTrue(twin.toString(), twin.get("message").asText().startsWith("A page with this title already exists"));
        assertEquals(400, twin.get("statusCode").asInt());
        json(post("bob", page("x".repeat(256), "<p/>")), 400);
        json(post("bob", page(" ", "<p/>")), 400);
    }

    @Test
    public void body_mustBeWellFormed() {
        JsonNode refused = json(post("alice", page(title(), "<p>a<br></p>")), 400);
        assertTrue(refused.toString(), refused.get("message").asText().startsWith("Error parsing xhtml: "));
    }

    @Test
    public void body_losesWhatRuns() {
        JsonNode created = create("alice", title(), "<p onclick=\"x()\">a</p><script>alert(1)</script>");
        assertEquals("<p>a</p>", created.at("/body/storage/value").asText());
    }

    @Test
    public void request_mustBeJsonWithinItsLimits() {
        assertEquals(400, http.post(CONTENT).as("alice").json("{").status());
        assertEquals(400, http.post(CONTENT).as("alice").json("[1").status());
        assertEquals(400, http.post(CONTENT).as("alice").json("\"text\"").status());
        assertEquals(
                415,
                http.post(CONTENT).as("alice").body("application/xml", "<a/>").status());
        assertEquals(
                403, http.post(CONTENT).as("alice").body("text/plain", "{}").status());
        String large =
                page(title(), "<p>" + "x".repeat(5 * 1024 * 1024) + "</p>").toString();
        assertEquals(413, http.post(CONTENT).as("alice").json(large).status());
    }

    @Test
    public void update_wantsTheNextVersion() {
        String id = id(create("alice", title(), "<p>1</p>"));
        ObjectNode change = page(title(), "<p>2</p>");
        change.putObject("version").put("number", 2).put("message", "why");
        JsonNode changed = json(put("bob", id, change), 200);
        assertEquals(2, changed.at("/version/number").asInt());
        assertEquals("why", changed.at("/version/message").asText());
        assertEquals("bob", changed.at("/version/by/username").asText());
        JsonNode stale = json(put("bob", id, change), 409);
        assertEquals(
                "Version must be incremented on update. Current version is: 2",
                stale.get("message").asText());
        change.remove("version");
        json(put("bob", id, change), 400);
        assertEquals(
                "<p>1</p>",
                get("/" + id + "?status=historical&version=1&expand=body.storage", "carol")
                        .at("/body/storage/value")
                        .asText());
    }

    @Test
    public void delete_putsIntoTheTrashAndFreesTheTitle() {
        JsonNode created = create("alice", title(), "<p/>");
        String path = CONTENT + "/" + id(created);
        assertEquals(403, http.call("DELETE", path).as("alice").status());
        assertEquals(
                403,
                http.call("DELETE", path)
                        .as("carol")
                        .header("X-Atlassian-Token", "no-check")
                        .status());
        assertEquals(
                204,
                http.call("DELETE", path)
                        .as("alice")
                        .header("X-Atlassian-Token", "no-check")
                        .status());
        assertEquals(404, http.get(path).as("alice").status());
        create("alice", created.get("title").asText(), "<p/>");
    }

    @Test
    public void permissions_areThoseOfTheSpace() {
        String id = id(create("alice", title(), "<p/>"));
        assertEquals(401, http.get(CONTENT + "/" + id).status());
        assertEquals(404, http.get(CONTENT + "/" + id).as("mallory").status());
        assertEquals(200, http.get(CONTENT + "/" + id).as("carol").status());
        assertEquals(404, http.get(CONTENT + "/99").as("alice").status());
        json(post("carol", page(title(), "<p/>")), 403);
        json(post("mallory", page(title(), "<p/>")), 404);
        ObjectNode change = page(title(), "<p/>");
        change.putObject("version").put("number", 2);
        json(put("carol", id, change), 403);
        json(put("mallory", id, change), 404);
        assertEquals(1, get("?spaceKey=PRIV", "admin").get("size").asInt());
        assertEquals(0, get("?spaceKey=PRIV", "alice").get("size").asInt());
    }

    @Test
    public void search_understandsALittleCql() {
        String label = "label" + TITLES.incrementAndGet();
        JsonNode labelled = create("alice", title(), "<p>needle</p>");
        create("alice", title(), "<p>other</p>");
        json(
                http.post(CONTENT + "/" + id(labelled) + "/label")
                        .as("alice")
                        .json("[{\"prefix\": \"global\", \"name\": \"" + label + "\"}]")
                        .send(),
                200);
        for (String cql : List.of(
                "label = " + label,
                "space = OPS and label in (\"x\", '" + label + "') and type = page",
                "(label = nothing or title = \"" + labelled.get("title").asText() + "\") and title ~ \"page*\"",
                "text ~ needle AND label not in (x) and label = " + label)) {
            JsonNode found = get("/search?" + Http.form("cql", cql), "carol");
            assertEquals(cql, List.of(id(labelled)), ids(found));
            assertEquals(cql, List.of(), ids(get("/search?" + Http.form("cql", cql), "mallory")));
        }
        for (String bad :
                List.of("creator = bob", "label", "label = ", "title = a order by title", "label = a b", "\"")) {
            assertEquals(
                    bad,
                    400,
                    http.get(CONTENT + "/search?" + Http.form("cql", bad))
                            .as("carol")
                            .status());
        }
    }

    @Test
    public void readOnly_refusesEveryWrite() {
        String id = id(create("alice", title(), "<p/>"));
        faults("{\"readOnly\": true}");
        json(post("alice", page(title(), "<p/>")), 405);
        ObjectNode change = page(title(), "<p/>");
        change.putObject("version").put("number", 2);
        json(put("alice", id, change), 405);
        assertEquals(200, http.get(CONTENT + "/" + id).as("alice").status());
        assertFalse(http.get("/pages/viewpage.action?pageId=" + id)
                .as("alice")
                .text()
                .contains("editPageLink"));
    }

    @Test
    public void unknownExpansion_isRefused() {
        assertEquals(
                400, http.get(CONTENT + "?expand=children.comment").as("alice").status());
    }

    @Test
    public void macro_isRenderedWithItsResources() {
        String macro = macro("shout", "<ac:parameter ac:name=\"word\">&lt;hi&gt;</ac:parameter>");
        String id = id(create("alice", title(), macro + macro("cry", "")));
        String view = get("/" + id + "?expand=body.view", "alice")
                .at("/body/view/value")
                .asText();
        assertEquals(
                "<div class=\"shout conf-macro output-block\" data-hasbody=\"true\" data-macro-name=\"shout\">&lt;hi&gt;!"
                        + "<p>in</p></div><div class=\"shout conf-macro output-block\" data-hasbody=\"true\""
                        + " data-macro-name=\"cry\">!<p>in</p></div>",
                view);
        String page =
                http.get("/pages/viewpage.action?pageId=" + id).as("alice").text();
        int base = page.indexOf("/confluence/download/resources/org.example.tiny:base/base.css");
        int own = page.indexOf("/confluence/download/resources/org.example.tiny:style/shout.css");
        assertTrue(page, base > 0 && own > base);
        assertTrue(page, page.contains("/download/resources/org.example.tiny:everywhere/all.js"));
        String plain = http.get("/pages/viewpage.action?pageId=" + id(create("alice", title(), "<p/>")))
                .as("alice")
                .text();
        assertFalse(plain, plain.contains("shout.css"));
    }

    @Test
    public void macro_thatCallsABlockedMethodFailsLoudly() {
        String macro = macro("shout", "<ac:parameter ac:name=\"template\">templates/blocked.vm</ac:parameter>");
        String id = id(create("alice", title(), macro));
        HttpResponse<String> page =
                http.get("/pages/viewpage.action?pageId=" + id).as("alice").send();
        assertEquals(500, page.statusCode());
        assertEquals(
                500,
                http.get(CONTENT + "/" + id + "?expand=body.view").as("alice").status());
        assertTrue(page.body(), page.body().contains("org.example.tiny.Shout$View#output()"));
    }

    @Test
    public void plugin_savesInsideATransactionOnly() {
        String id = id(create("alice", title(), "<p/>"));
        assertTrue(write(id, "outside").contains("outside of a transaction"));
        assertEquals("version 2 by bob", write(id, "save"));
        assertEquals("true", write(id, "same"));
        JsonNode page = get("/" + id + "?expand=body.storage,version", "alice");
        assertEquals("<p/><p>added</p>", page.at("/body/storage/value").asText());
        assertEquals("by the plugin", page.at("/version/message").asText());
    }

    @Test
    public void plugin_changesPagesInsideAModificationOnly() {
        String id = id(create("alice", title(), "<p>1</p>"));
        assertTrue(write(id, "careless").contains("outside of saveNewVersion"));
        assertTrue(write(id, "careless-then-save").contains("outside of saveNewVersion"));
        assertTrue(write(id, "malformed").startsWith("NotStorageFormat"));
        assertTrue(write(id, "roll-back").contains("on purpose"));
        JsonNode page = get("/" + id + "?expand=body.storage,version", "alice");
        assertEquals("<p>1</p>", page.at("/body/storage/value").asText());
        assertEquals(1, page.at("/version/number").asInt());
    }

    @Test
    public void plugin_meetsExternalChangesAsOftenAsAsked() {
        String id = id(create("alice", title(), "<p/>"));
        faults("{\"externalChanges\": 2}");
        assertTrue(write(id, "save").startsWith("ExternalChangesException"));
        assertTrue(write(id, "save").startsWith("ExternalChangesException"));
        assertEquals("version 2 by bob", write(id, "save"));
    }

    @Test
    public void draft_isKeptBesideThePage() {
        String id = id(create("alice", title(), "<p>public</p>"));
        String path = CONTENT + "/" + id + "?status=draft&expand=body.storage,version";
        assertEquals(404, http.get(path).as("alice").status());
        JsonNode kept = json(putDraft("alice", id, "<p>secret</p>"), 200);
        assertEquals("draft", kept.get("status").asText());
        JsonNode draft = json(http.get(path).as("bob").send(), 200);
        assertEquals(id, id(draft));
        assertEquals("<p>secret</p>", draft.at("/body/storage/value").asText());
        assertBody("<p>public</p>", 1, id);
        String view =
                http.get("/pages/viewpage.action?pageId=" + id).as("alice").text();
        assertFalse(view, view.contains("secret"));
        assertEquals(404, http.get(path).as("carol").status());
        assertEquals(404, http.get(path).as("mallory").status());
        json(putDraft("carol", id, "<p/>"), 403);
        json(putDraft("mallory", id, "<p/>"), 404);
        json(putDraft("alice", id, "<p>"), 400);
        faults("{\"readOnly\": true}");
        json(putDraft("alice", id, "<p/>"), 405);
    }

    @Test
    public void draft_endsWhenItIsPublishedOrDiscarded() {
        String id = id(create("alice", title(), "<p>1</p>"));
        String path = CONTENT + "/" + id + "?status=draft";
        json(putDraft("alice", id, "<p>2</p>"), 200);
        json(publish("alice", id, 2, "<p>2</p>"), 200);
        assertEquals(404, http.get(path).as("alice").status());
        json(putDraft("alice", id, "<p>3</p>"), 200);
        assertEquals(403, discard("carol", path));
        assertEquals(204, discard("alice", path));
        assertEquals(404, discard("alice", path));
        assertBody("<p>2</p>", 2, id);
    }

    @Test
    public void draft_isMergedWithASaveOutsideTheEditor() {
        String id = id(create("alice", title(), "<p>1</p><p>2</p>"));
        json(putDraft("alice", id, "<p>one</p><p>2</p>"), 200);
        assertEquals("version 2 by bob", write(id, "save"));
        json(publish("alice", id, 2, "<p>one</p><p>2</p>"), 409);
        json(publish("alice", id, 3, "<p>one</p><p>2</p>"), 200);
        assertBody("<p>one</p><p>2</p><p>added</p>", 3, id);
    }

    @Test
    public void draft_thatChangesTheSameLinesIsKeptAndRefused() {
        String id = id(create("alice", title(), "<p>1</p>"));
        json(putDraft("alice", id, "<p>1</p><p>mine</p>"), 200);
        assertEquals("version 2 by bob", write(id, "save"));
        JsonNode refused = json(publish("alice", id, 3, "<p>1</p><p>mine</p>"), 409);
        assertTrue(refused.toString(), refused.get("message").asText().contains("could not be merged"));
        assertBody("<p>1</p><p>added</p>", 2, id);
        get("/" + id + "?status=draft", "alice");
    }

    @Test
    public void draft_isNotMergedWhileReconcilingFails() {
        String id = id(create("alice", title(), "<p>1</p><p>2</p>"));
        json(putDraft("alice", id, "<p>one</p><p>2</p>"), 200);
        faults("{\"reconcile\": \"fail\"}");
        write(id, "save");
        json(publish("alice", id, 3, "<p>one</p><p>2</p>"), 409);
        assertBody("<p>1</p><p>2</p><p>added</p>", 2, id);
        faults("{\"reconcile\": \"ok\"}");
        json(publish("alice", id, 3, "<p>one</p><p>2</p>"), 200);
    }

    @Test
    public void screens_editTheSharedDraft() {
        String title = title();
        String id = id(create("alice", title, "<p>1</p><p>2</p>"));
        Http alice = new Http(sandbox.confluenceUrl());
        alice.post("/login.action")
                .body("application/x-www-form-urlencoded", Http.form("os_username", "alice", "os_password", "alice"))
                .send();
        String edit = "/pages/editpage.action?pageId=" + id;
        String token =
                found("name=\"atl_token\" value=\"([^\"]+)\"", alice.get(edit).text());
        String[] fields = {
            "atl_token",
            token,
            "pageId",
            id,
            "originalVersion",
            "1",
            "spaceKey",
            "OPS",
            "title",
            title,
            "storage",
            "<p>one</p><p>2</p>"
        };
        assertEquals(200, send(alice, "/pages/previewpage.action", fields).statusCode());
        assertBody("<p>1</p><p>2</p>", 1, id);
        write(id, "save");
        String again = http.get(edit).as("bob").text();
        assertTrue(again, again.contains("&lt;p&gt;one&lt;/p&gt;"));
        assertEquals("1", found("name=\"originalVersion\" value=\"(\\d+)\"", again));
        assertEquals(302, send(alice, "/pages/doeditpage.action", fields).statusCode());
        assertBody("<p>one</p><p>2</p><p>added</p>", 3, id);
    }

    @Test
    public void editors_shareWhatIsTyped() {
        String id = id(create("alice", title(), "<p>1</p><p>2</p>"));
        JsonNode alice = json(typed("alice", id, "<p>1</p><p>2</p>", "<p>one</p><p>2</p>"), 200);
        assertEquals("<p>one</p><p>2</p>", alice.get("storage").asText());
        JsonNode bob = json(typed("bob", id, "<p>1</p><p>2</p>", "<p>1</p><p>two</p>"), 200);
        assertEquals("<p>one</p><p>two</p>", bob.get("storage").asText());
        assertBody("<p>1</p><p>2</p>", 1, id);
        write(id, "save");
        JsonNode later = json(typed("alice", id, "<p>one</p><p>2</p>", "<p>one</p><p>2</p>"), 200);
        assertEquals("<p>one</p><p>two</p><p>added</p>", later.get("storage").asText());
        assertEquals(2, later.get("version").asInt());
        JsonNode same = json(typed("bob", id, "<p>one</p><p>two</p>", "<p>one</p><p>zwei</p>"), 200);
        assertEquals("<p>one</p><p>zwei</p><p>added</p>", same.get("storage").asText());
        json(typed("alice", id, "<p>one</p><p>two</p>", "<p>one</p><p>deux</p>"), 409);
        assertTrue(json(typed("alice", id, same.get("storage").asText(), "<p>"), 400)
                .has("message"));
    }

    @Test
    public void editorThatOnlyReads_keepsNoDraft() {
        String id = id(create("alice", title(), "<p>1</p>"));
        json(typed("bob", id, "<p>1</p>", "<p>1</p>"), 200);
        assertEquals(
                404, http.get(CONTENT + "/" + id + "?status=draft").as("alice").status());
    }

    private HttpResponse<String> typed(String user, String id, String known, String text) {
        Http browser = new Http(sandbox.confluenceUrl());
        browser.post("/login.action")
                .body("application/x-www-form-urlencoded", Http.form("os_username", user, "os_password", user))
                .send();
        String token = found(
                "name=\"atl_token\" value=\"([^\"]+)\"",
                browser.get("/pages/createpage.action?spaceKey=OPS").text());
        return send(browser, "/pages/typed.action", "atl_token", token, "pageId", id, "known", known, "storage", text);
    }

    private void assertBody(String body, int version, String id) {
        JsonNode page = get("/" + id + "?expand=body.storage,version", "alice");
        assertEquals(body, page.at("/body/storage/value").asText());
        assertEquals(version, page.at("/version/number").asInt());
    }

    private HttpResponse<String> putDraft(String user, String id, String body) {
        ObjectNode draft = page(title(), body).put("status", "draft");
        draft.remove("title");
        return put(user, id + "?status=draft", draft);
    }

    private HttpResponse<String> publish(String user, String id, int version, String body) {
        ObjectNode page = page(title(), body).put("status", "current");
        page.putObject("version").put("number", version);
        return put(user, id, page);
    }

    private int discard(String user, String path) {
        return http.call("DELETE", path)
                .as(user)
                .header("X-Atlassian-Token", "no-check")
                .status();
    }

    @Test
    public void property_isKeptWithVersions() {
        String path = CONTENT + "/" + id(create("alice", title(), "<p/>")) + "/property";
        assertEquals(404, http.get(path + "/team").as("alice").status());
        String made = "{\"key\": \"team\", \"value\": {\"name\": \"夜 🎉\"}}";
        JsonNode created = json(http.post(path).as("alice").json(made).send(), 200);
        assertEquals(1, created.at("/version/number").asInt());
        assertEquals(409, http.post(path).as("alice").json(made).status());
        String second = "{\"value\": [2], \"version\": {\"number\": 2}}";
        assertEquals(200, property("PUT", path + "/team", "bob", second));
        assertEquals(409, property("PUT", path + "/team", "bob", second));
        assertEquals(404, property("PUT", path + "/123", "bob", second));
        assertEquals(200, property("PUT", path + "/123", "bob", second.replace("2}", "1}")));
        JsonNode all = json(http.get(path).as("carol").send(), 200);
        assertEquals(2, all.get("size").asInt());
        assertEquals(
                "[2]",
                json(http.get(path + "/team").as("carol").send(), 200)
                        .get("value")
                        .toString());
        assertEquals(204, discard("alice", path + "/team"));
        assertEquals(404, discard("alice", path + "/team"));
    }

    @Test
    public void property_isRefusedAsThePageIs() {
        String path = CONTENT + "/" + id(create("alice", title(), "<p/>")) + "/property";
        String made = "{\"key\": \"team\", \"value\": 1}";
        assertEquals(403, property("POST", path, "carol", made));
        assertEquals(404, property("POST", path, "mallory", made));
        assertEquals(404, http.get(path).as("mallory").status());
        assertEquals(401, http.get(path).status());
        assertEquals(400, property("POST", path, "alice", "{\"key\": \"team\"}"));
        assertEquals(400, property("POST", path, "alice", "{\"value\": 1}"));
        assertEquals(400, property("POST", path + "/other", "alice", made));
        assertEquals(400, property("PUT", path + "/team", "alice", made));
        String large = "{\"key\": \"team\", \"value\": \"" + "x".repeat(32_768) + "\"}";
        assertEquals(413, property("POST", path, "alice", large));
        faults("{\"readOnly\": true}");
        assertEquals(405, property("POST", path, "alice", made));
        assertEquals(0, json(http.get(path).as("alice").send(), 200).get("size").asInt());
    }

    private int property(String method, String path, String user, String json) {
        return http.call(method, path).as(user).json(json).status();
    }

    @Test
    public void screens_showAPageByIdAndTitle() {
        JsonNode created = create("alice", title() + " <&>", "<h2>Heading</h2>");
        String page = http.get("/pages/viewpage.action?pageId=" + id(created))
                .as("carol")
                .text();
        assertTrue(
                page, page.contains(">" + created.get("title").asText().replace("<&>", "&lt;&amp;&gt;") + "</a></h1>"));
        assertTrue(page, page.contains("<meta name=\"ajs-page-id\" content=\"" + id(created) + "\">"));
        assertTrue(page, page.contains("Heading</h2>"));
        assertFalse(page, page.contains("editPageLink"));
        String path = "/display/OPS/"
                + created.get("title").asText().replace(" ", "%20").replace("<&>", "%3C%26%3E");
        assertEquals(page, http.get(path).as("carol").text());
        assertTrue(http.get("/display/OPS").as("carol").text().contains("Operations Home"));
    }

    @Test
    public void banners_appearByWeightWhereTheConditionHolds() {
        String id = id(create("alice", "Watched " + title(), "<p/>"));
        String path = "/pages/viewpage.action?pageId=";
        String page = http.get(path + id).as("alice").text();
        int line = page.indexOf("<a id=\"line-link\" href=\"/confluence/plugins/servlet/write\">Shout</a>");
        int sooner = page.indexOf("sooner-link");
        int later = page.indexOf("later-link");
        int panel = page.indexOf("<p class=\"tiny-banner\">watched</p>");
        int text = page.indexOf("id=\"main-content\"");
        assertTrue(page, 0 < line && line < sooner && sooner < later && later < panel && panel < text);
        assertFalse(http.get(path + id).as("carol").text().contains("page-metadata-banner"));
        String other = id(create("alice", title(), "<p/>"));
        assertFalse(http.get(path + other).as("alice").text().contains("page-metadata-banner"));
    }

    @Test
    public void screens_revealNothingToWhoeverMayNotSee() {
        String id = id(create("alice", title(), "<p>secret</p>"));
        String path = "/pages/viewpage.action?pageId=";
        HttpResponse<String> hidden = http.get(path + id).as("mallory").send();
        assertEquals(404, hidden.statusCode());
        assertEquals(http.get(path + "1").as("mallory").text(), hidden.body());
        assertEquals(404, http.get("/display/OPS").as("mallory").status());
        assertFalse(http.get("/").as("mallory").text().contains("Operations"));
        assertFalse(http.get("/dosearchsite.action?queryString=secret")
                .as("mallory")
                .text()
                .contains(id));
        HttpResponse<String> stranger = http.get(path + id).send();
        assertEquals(302, stranger.statusCode());
        assertTrue(stranger.headers().firstValue("Location").orElse("").contains("/login.action?os_destination="));
        assertEquals(
                403, http.get("/pages/editpage.action?pageId=" + id).as("carol").status());
    }

    @Test
    public void screens_editPreviewAndKeepHistory() {
        String title = title();
        Http alice = new Http(sandbox.confluenceUrl());
        alice.post("/login.action")
                .body("application/x-www-form-urlencoded", Http.form("os_username", "alice", "os_password", "alice"))
                .send();
        String form = alice.get("/pages/createpage.action?spaceKey=OPS").text();
        String token = found("name=\"atl_token\" value=\"([^\"]+)\"", form);
        String[] fields = {"atl_token", token, "spaceKey", "OPS", "title", title, "storage", "<p>first</p>"};
        String preview = send(alice, "/pages/previewpage.action", fields).body();
        assertTrue(preview, preview.contains("sandbox-preview\"><p>first</p></div>"));
        fields[1] = "wrong";
        assertEquals(403, send(alice, "/pages/docreatepage.action", fields).statusCode());
        fields[1] = token;
        HttpResponse<String> created = send(alice, "/pages/docreatepage.action", fields);
        assertEquals(302, created.statusCode());
        String id =
                found("pageId=(\\d+)", created.headers().firstValue("Location").orElse(""));

        String[] change = {
            "atl_token",
            token,
            "pageId",
            id,
            "originalVersion",
            "1",
            "spaceKey",
            "OPS",
            "title",
            title,
            "storage",
            "<p>"
        };
        HttpResponse<String> bad = send(alice, "/pages/doeditpage.action", change);
        assertEquals(400, bad.statusCode());
        assertTrue(
                bad.body(),
                bad.body().contains("Error parsing xhtml") && bad.body().contains("&lt;p&gt;</textarea>"));
        change[change.length - 1] = "<p>second</p>";
        assertEquals(302, send(alice, "/pages/doeditpage.action", change).statusCode());
        String stale = send(alice, "/pages/doeditpage.action", change).body();
        assertTrue(stale, stale.contains("Current version is: 2"));

        String history =
                alice.get("/pages/viewpreviousversions.action?pageId=" + id).text();
        String old = found("viewpage.action\\?pageId=(\\d+)\">Version 1<", history);
        assertNotEquals(id, old);
        String then = alice.get("/pages/viewpage.action?pageId=" + old).text();
        assertTrue(then, then.contains("<p>first</p>") && then.contains("version 1 of this page"));
        assertEquals(
                404,
                http.get("/pages/viewpage.action?pageId=" + old).as("mallory").status());
    }

    @Test
    public void export_tellsMacrosWhatItIs() {
        String id = id(
                create("alice", title(), "<p><ac:link><ri:page ri:content-title=\"Operations Home\"/></ac:link></p>"));
        String word = http.get("/exportword?pageId=" + id).as("carol").text();
        assertTrue(word, word.contains("href=\"" + sandbox.confluenceUrl() + "/pages/viewpage.action"));
        assertEquals(
                200,
                http.get("/spaces/flyingpdf/pdfpageexport.action?pageId=" + id)
                        .as("carol")
                        .status());
        assertEquals(404, http.get("/exportword?pageId=" + id).as("mallory").status());
    }

    @Test
    public void screens_speakTheReadersLanguage() {
        assertTrue(http.get("/?locale=ja_JP").as("alice").text().contains("ダッシュボード"));
        assertTrue(http.get("/").as("alice").text().contains("Dashboard"));
    }

    @Test
    public void look_isServedAndNothingElseIs() {
        assertEquals(200, http.get("/s/own/frame.css").status());
        assertEquals(200, http.get("/s/own/plain.css").status());
        assertEquals(404, http.get("/s/own/frame.properties").status());
        assertNotEquals(200, http.get("/s/aui/%2e%2e/%2e%2e/package.json").status());
    }

    private static HttpResponse<String> send(Http user, String path, String... fields) {
        return user.post(path)
                .body("application/x-www-form-urlencoded", Http.form(fields))
                .send();
    }

    private static String found(String pattern, String text) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        assertTrue(pattern + " is not in " + text, matcher.find());
        return matcher.group(1);
    }

    private static String title() {
        return "Page " + TITLES.incrementAndGet();
    }

    private static String macro(String name, String parameters) {
        return "<ac:structured-macro ac:name=\"" + name + "\">" + parameters
                + "<ac:rich-text-body><p>in</p></ac:rich-text-body></ac:structured-macro>";
    }

    private static ObjectNode page(String title, String body) {
        ObjectNode page = JSON.createObjectNode().put("type", "page").put("title", title);
        page.putObject("space").put("key", "OPS");
        page.putObject("body").putObject("storage").put("value", body).put("representation", "storage");
        return page;
    }

    private HttpResponse<String> post(String user, ObjectNode page) {
        return http.post(CONTENT).as(user).json(page.toString()).send();
    }

    private HttpResponse<String> put(String user, String id, ObjectNode page) {
        return http.call("PUT", CONTENT + "/" + id)
                .as(user)
                .json(page.toString())
                .send();
    }

    private JsonNode create(String user, String title, String body) {
        return json(post(user, page(title, body)), 200);
    }

    private JsonNode get(String path, String user) {
        return json(http.get(CONTENT + path).as(user).send(), 200);
    }

    private String write(String id, String how) {
        return http.get("/plugins/servlet/write?page=" + id + "&how=" + how)
                .as("bob")
                .text();
    }

    private static List<String> ids(JsonNode list) {
        return StreamSupport.stream(list.get("results").spliterator(), false)
                .map(ConfluenceIT::id)
                .toList();
    }

    private static String id(JsonNode page) {
        return page.get("id").asText();
    }

    private static JsonNode json(HttpResponse<String> answer, int status) {
        assertEquals(answer.body(), status, answer.statusCode());
        try {
            return JSON.readTree(answer.body());
        } catch (IOException notJson) {
            throw new AssertionError(answer.body(), notJson);
        }
    }
}
