package org.sensible.sandbox;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.After;
import org.junit.AfterClass;
import org.junit.Before;
import org.junit.BeforeClass;
import org.junit.ClassRule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** Who gets in, and what the host answers before and around a plugin, tried with a small one. */
public class HostRulesIT {

    @ClassRule
    public static final TemporaryFolder FOLDER = new TemporaryFolder();

    private static final String RESOURCE = """
            import com.atlassian.annotations.security.XsrfProtectionExcluded;
            import com.atlassian.plugins.rest.api.security.annotation.*;
            import com.atlassian.sal.api.message.I18nResolver;
            import com.atlassian.sal.api.user.UserManager;
            import jakarta.inject.Inject;
            import jakarta.ws.rs.*;
            import jakarta.ws.rs.core.*;

            @Path("things")
            @Produces("application/json")
            public class Things {
                private final UserManager users;
                private final I18nResolver i18n;
                @Context private UriInfo address;

                @Inject
                public Things(UserManager users, I18nResolver i18n) {
                    this.users = users;
                    this.i18n = i18n;
                }

                public record Thing(String name) {}

                @GET @Produces("text/plain")
                public String whoAmI() {
                    var key = users.getRemoteUserKey();
                    return key == null ? "nobody" : users.getUserProfile(key).getUsername();
                }

                @GET @Path("open") @UnrestrictedAccess @Produces("text/plain")
                public String open() { return whoAmI(); }

                @GET @Path("admin") @AdminOnly @Produces("text/plain")
                public String admin() { return whoAmI(); }

                @GET @Path("hello") @Produces("text/plain")
                public String hello() { return i18n.getText("tiny.hello", whoAmI()); }

                @GET
                @Path("gone")
                public String gone() { return i18n.getText("tiny.gone"); }

                @GET @Path("address") @Produces("text/plain")
                public String address() { return address.getPath(); }

                @GET @Path("mapped")
                public String mapped() { throw new IllegalStateException("mapped"); }

                @GET @Path("broken")
                public String broken() { throw new UnsupportedOperationException("a secret"); }

                @POST
                public Thing take(Thing thing) { return thing; }

                @POST @Path("raw") @Consumes("*/*") @Produces("text/plain")
                public String raw(String body) { return "taken " + body; }

                @DELETE @Produces("text/plain")
                public String delete() { return "gone"; }

                @POST @Path("hook") @UnrestrictedAccess @XsrfProtectionExcluded @Consumes("*/*") @Produces("text/plain")
                public String hook(String body) { return "hooked " + body; }
            }
            """;

    private static final String MAPPER = """
            import jakarta.inject.Inject;
            import jakarta.ws.rs.core.Response;
            import jakarta.ws.rs.ext.*;

            @Provider
            public class Mapper implements ExceptionMapper<IllegalStateException> {
                private final Greeter greeter;
                @Inject public Mapper(Greeter greeter) { this.greeter = greeter; }
                public Response toResponse(IllegalStateException e) {
                    return Response.status(409).entity(java.util.Map.of("said", greeter.greet(e.getMessage()))).build();
                }
            }
            """;

    private static final String PAGE = """
            import jakarta.servlet.http.*;

            public class Page extends HttpServlet {
                private final Greeter greeter;
                @jakarta.inject.Inject public Page(Greeter greeter) { this.greeter = greeter; }
                @Override protected void doGet(HttpServletRequest request, HttpServletResponse response)
                        throws java.io.IOException {
                    response.setContentType("text/html;charset=UTF-8");
                    response.getWriter().write("<html><head><title>A &lt;page&gt;</title>"
                            + "<meta name=\\"decorator\\" content=\\"atl.general\\"></head><body><p id=\\"said\\">"
                            + greeter.greet(request.getPathInfo()) + "</p></body></html>");
                }
            }
            """;

    private static final String PLAIN_PAGE = """
            import jakarta.servlet.http.*;

            @com.atlassian.annotations.security.UnrestrictedAccess
            public class PlainPage extends HttpServlet {
                @Override protected void doGet(HttpServletRequest request, HttpServletResponse response)
                        throws java.io.IOException {
                    response.setContentType("application/octet-stream");
                    response.getOutputStream().write(new byte[] {1, 2, 3});
                }
            }
            """;

    private static final String GREETER = """
            public class Greeter implements com.atlassian.sal.api.lifecycle.LifecycleAware {
                private volatile String state = "new";
                public String greet(String whom) { return state + " " + whom; }
                @Override public void onStart() { state = "started"; }
                @Override public void onStop() { System.setProperty("tiny.stopped", state); }
            }
            """;

    private static Path jar;
    private static Sandbox sandbox;
    private Http http;

    @BeforeClass
    public static void startSandbox() throws IOException {
        jar = new TestPlugin()
                .imports(
                        "com.atlassian.annotations.security",
                        "com.atlassian.plugins.rest.api.security.annotation",
                        "com.atlassian.sal.api.lifecycle",
                        "com.atlassian.sal.api.message",
                        "com.atlassian.sal.api.user",
                        "jakarta.inject",
                        "jakarta.servlet",
                        "jakarta.servlet.http",
                        "jakarta.ws.rs",
                        "jakarta.ws.rs.core",
                        "jakarta.ws.rs.ext")
                .index(
                        "imports-jira",
                        "com.atlassian.sal.api.message.I18nResolver",
                        "com.atlassian.sal.api.user.UserManager#salUserManager")
                .index("component", "org.example.tiny.Greeter")
                .index("exports", "org.example.tiny.Greeter#com.atlassian.sal.api.lifecycle.LifecycleAware")
                .source("Things", RESOURCE)
                .source("Mapper", MAPPER)
                .source("Greeter", GREETER)
                .source("Page", PAGE)
                .source("PlainPage", PLAIN_PAGE)
                .module("<resource type=\"i18n\" name=\"i18n\" location=\"i18n.tiny\"/>")
                .file("i18n/tiny.properties", "tiny.hello=Hello, {0}! It''s you.\n")
                .file("i18n/tiny_ja_JP.properties", "tiny.hello=こんにちは、{0}さん。\n")
                .module("<rest key=\"r\" path=\"/tiny\" version=\"1.0\"><package>org.example.tiny</package></rest>")
                .module(
                        "<servlet key=\"s\" class=\"org.example.tiny.Page\"><url-pattern>/page/*</url-pattern></servlet>")
                .module("<servlet key=\"p\" class=\"org.example.tiny.PlainPage\"><url-pattern>/plain</url-pattern>"
                        + "</servlet>")
                .module("""
                        <web-resource key="w">
                          <context>atl.general</context>
                          <transformation extension="js"><transformer key="jsI18n"/></transformation>
                          <resource type="download" name="tiny.js" location="js/tiny.js"/>
                        </web-resource>
                        """)
                .file("js/tiny.js", "say(AJS.I18n.getText('tiny.hello', name));")
                .module("<resource type=\"download\" name=\"images/\" location=\"/images/\"/>")
                .file("images/dot.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>")
                .build(FOLDER.getRoot().toPath());
        sandbox = start();
    }

    private static Sandbox start() {
        return Sandbox.start(
                jar,
                SandboxConfig.inFolder(FOLDER.getRoot().toPath().resolve("home")),
                List.of(new BareProduct(Kind.JIRA)));
    }

    @AfterClass
    public static void stopSandbox() {
        sandbox.close();
        assertEquals("started", System.clearProperty("tiny.stopped"));
    }

    @Before
    public void connect() {
        http = new Http(sandbox.jiraUrl());
    }

    @After
    public void mend() {
        new Http(sandbox.jiraUrl())
                .post("/rest/sandbox/1.0/faults")
                .as("admin")
                .json("{\"readOnly\": false, \"externalChanges\": 0}")
                .send();
    }

    private static final String THINGS = "/rest/tiny/1.0/things";

    @Test
    public void method_isForUsersUnlessItSaysOtherwise() {
        HttpResponse<String> stranger = http.get(THINGS).send();
        assertEquals(401, stranger.statusCode());
        assertTrue(stranger.body(), stranger.body().contains("\"status-code\":401"));
        assertEquals("mallory", http.get(THINGS).as("mallory").text());
    }

    @Test
    public void openMethod_isForEverybody() {
        assertEquals("nobody", http.get(THINGS + "/open").text());
        assertEquals("bob", http.get(THINGS + "/open").as("bob").text());
    }

    @Test
    public void adminMethod_isForAdministrators() {
        assertEquals(401, http.get(THINGS + "/admin").status());
        assertEquals(403, http.get(THINGS + "/admin").as("alice").status());
        assertEquals("admin", http.get(THINGS + "/admin").as("admin").text());
    }

    @Test
    public void wrongPassword_isRefusedEvenWhereEverybodyMayCall() {
        assertEquals(401, http.get(THINGS + "/open").as("alice", "wrong").status());
        assertEquals(401, http.get(THINGS + "/open").as("nobody").status());
        assertEquals(
                401,
                http.get(THINGS + "/open").header("Authorization", "Basic !").status());
    }

    @Test
    public void json_needsNoXsrfHeader() {
        HttpResponse<String> answer =
                http.post(THINGS).as("alice").json("{\"name\": \"x\"}").send();
        assertEquals("{\"name\":\"x\"}", answer.body());
        assertEquals(
                "application/json", answer.headers().firstValue("Content-Type").orElse(""));
    }

    @Test
    public void unknownField_isRefusedByTheHostsMapper() {
        assertEquals(400, http.post(THINGS).as("alice").json("{\"nam\": 1}").status());
        assertEquals(400, http.post(THINGS).as("alice").json("{").status());
    }

    @Test
    public void whatAFormCouldSend_needsTheXsrfHeader() {
        for (String type : List.of(
                "text/plain",
                "text/plain; charset=UTF-8",
                "application/x-www-form-urlencoded",
                "multipart/form-data; boundary=x")) {
            assertEquals(
                    type,
                    403,
                    http.post(THINGS + "/raw").as("alice").body(type, "b").status());
            assertEquals(
                    type,
                    "taken b",
                    http.post(THINGS + "/raw")
                            .as("alice")
                            .header("X-Atlassian-Token", "no-check")
                            .body(type, "b")
                            .text());
        }
        assertEquals(
                "taken b",
                http.post(THINGS + "/raw")
                        .as("alice")
                        .body("application/zip", "b")
                        .text());
    }

    @Test
    public void callWithoutBody_needsTheXsrfHeader() {
        HttpResponse<String> refused = http.call("DELETE", THINGS).as("alice").send();
        assertEquals(403, refused.statusCode());
        assertEquals("XSRF check failed", refused.body());
        assertEquals(
                "gone",
                http.call("DELETE", THINGS)
                        .as("alice")
                        .header("X-Atlassian-Token", "no-check")
                        .text());
    }

    @Test
    public void excludedMethod_takesAnythingFromAnybody() {
        assertEquals(
                "hooked a=b",
                http.post(THINGS + "/hook")
                        .body("application/x-www-form-urlencoded", "a=b")
                        .text());
    }

    @Test
    public void provider_isFoundAndGetsItsBeans() {
        HttpResponse<String> answer = http.get(THINGS + "/mapped").as("alice").send();
        assertEquals(409, answer.statusCode());
        assertEquals("{\"said\":\"started mapped\"}", answer.body());
    }

    @Test
    public void unexpectedFailure_saysNothingOfItself() {
        HttpResponse<String> answer = http.get(THINGS + "/broken").as("alice").send();
        assertEquals(500, answer.statusCode());
        assertFalse(answer.body(), answer.body().contains("secret"));
    }

    @Test
    public void resource_getsItsContext() {
        assertEquals("things/address", http.get(THINGS + "/address").as("alice").text());
    }

    @Test
    public void text_followsTheReadersLanguage() {
        assertEquals(
                "Hello, bob! It's you.", http.get(THINGS + "/hello").as("bob").text());
        assertEquals(
                "こんにちは、bobさん。",
                http.get(THINGS + "/hello")
                        .as("bob")
                        .header("Accept-Language", "fr, ja;q=0.8, en;q=0.5")
                        .text());
        assertEquals(
                "こんにちは、bobさん。",
                http.get(THINGS + "/hello?locale=ja_JP").as("bob").text());
    }

    @Test
    public void textWithoutAKey_isRefusedInsteadOfShown() {
        assertEquals(500, http.get(THINGS + "/gone").as("bob").status());
    }

    @Test
    public void language_isKeptForTheUserOverARestart() {
        assertEquals(
                302,
                http.post("/secure/ViewProfile.jspa")
                        .as("carol")
                        .body("application/x-www-form-urlencoded", "locale=ja_JP")
                        .status());
        sandbox.close();
        sandbox = start();
        connect();
        assertEquals(
                "こんにちは、carolさん。",
                http.get(THINGS + "/hello")
                        .as("carol")
                        .header("Accept-Language", "en")
                        .text());
    }

    @Test
    public void form_logsInAndOut() {
        HttpResponse<String> refused = logIn("alice", "wrong", "/plugins/servlet/page/1");
        assertEquals(200, refused.statusCode());
        assertTrue(refused.body().contains("user name or password is wrong"));
        assertEquals(
                "AUTHENTICATED_FAILED",
                refused.headers().firstValue("X-Seraph-LoginReason").orElse(""));
        assertEquals(401, http.get(THINGS).status());

        HttpResponse<String> in = logIn("alice", "alice", "/plugins/servlet/page/1");
        assertTrue(in.headers().firstValue("Location").orElse("").endsWith("/jira/plugins/servlet/page/1"));
        assertEquals("alice", http.get(THINGS).text());

        assertEquals(302, http.get("/logout").status());
        assertEquals(401, http.get(THINGS).status());
    }

    @Test
    public void form_neverLeadsToAnotherSite() {
        for (String away : List.of("https://example.org/", "//example.org/", "/\\example.org")) {
            HttpResponse<String> in = logIn("alice", "alice", away);
            assertTrue(
                    in.headers().firstValue("Location").orElse(""),
                    in.headers().firstValue("Location").orElse("").endsWith("/jira/"));
        }
    }

    private HttpResponse<String> logIn(String user, String password, String destination) {
        return http.post("/login.jsp")
                .body(
                        "application/x-www-form-urlencoded",
                        Http.form("os_username", user, "os_password", password, "os_destination", destination))
                .send();
    }

    @Test
    public void servlet_sendsStrangersToTheLogIn() {
        HttpResponse<String> away = http.get("/plugins/servlet/page/1?a=b").send();
        assertEquals(302, away.statusCode());
        assertTrue(
                away.headers().firstValue("Location").orElse(""),
                away.headers()
                        .firstValue("Location")
                        .orElse("")
                        .endsWith("/jira/login.jsp?permissionViolation=true&os_destination="
                                + "%2Fplugins%2Fservlet%2Fpage%2F1%3Fa%3Db"));
    }

    @Test
    public void page_thatNamesADecoratorIsFramed() {
        HttpResponse<String> page =
                http.get("/plugins/servlet/page/7").as("alice").send();
        assertTrue(page.body(), page.body().contains("<p id=\"said\">started /7</p>"));
        assertTrue(page.body(), page.body().contains("<title>A &lt;page&gt; - Jira</title>"));
        assertTrue(page.body(), page.body().contains("Alice Tanaka"));
        assertFalse(page.body(), page.body().contains("decorator"));
    }

    @Test
    public void otherAnswers_areLeftAlone() {
        HttpResponse<String> bytes = http.get("/plugins/servlet/plain").send();
        assertEquals("\u0001\u0002\u0003", bytes.body());
    }

    @Test
    public void files_areThoseOfTheDescriptor() {
        String own = "/download/resources/" + TestPlugin.KEY;
        HttpResponse<String> image = http.get(own + "/images/dot.svg").send();
        assertEquals("image/svg+xml", image.headers().firstValue("Content-Type").orElse(""));
        assertEquals(
                "say(AJS.format(\"Hello, {0}! It''s you.\", name));",
                http.get(own + ":w/tiny.js").text());
        for (String hidden : List.of(
                "/atlassian-plugin.xml",
                "/images/",
                "/images/..%2fatlassian-plugin.xml",
                ":w/dot.svg",
                ":none/tiny.js",
                "")) {
            int status = http.get(own + hidden).status();
            assertTrue(hidden + " answers " + status, status == 404 || status == 400);
        }
    }

    @Test
    public void faults_areForAdministratorsAndChangeOnlyAsAWhole() {
        String faults = "/rest/sandbox/1.0/faults";
        assertEquals(401, http.get(faults).status());
        assertEquals(403, http.post(faults).as("alice").json("{}").status());
        assertEquals(
                400,
                http.post(faults)
                        .as("admin")
                        .json("{\"readOnly\": true, \"weather\": \"bad\"}")
                        .status());
        assertTrue(http.get(faults).as("admin").text().contains("\"readOnly\":false"));
        assertEquals(
                200,
                http.post(faults)
                        .as("admin")
                        .json(
                                "{\"readOnly\": true, \"jira\": \"down\", \"reconcile\": \"fail\", \"externalChanges\": 2}")
                        .status());
        assertTrue(http.get(faults).as("admin").text().contains("\"readOnly\":true"));
        assertEquals(
                200,
                http.post(faults)
                        .as("admin")
                        .json("{\"jira\": \"ok\", \"reconcile\": \"ok\"}")
                        .status());
    }

    @Test
    public void unknownAddress_isNotFound() {
        assertEquals(404, http.get(THINGS + "/none").as("alice").status());
        assertEquals(404, http.get("/none").as("alice").status());
        assertEquals(
                404, http.get("/rest/tiny/1.0/application.wadl").as("alice").status());
    }
}
