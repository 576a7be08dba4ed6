package org.sensible.sandbox;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.After;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.ClassRule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** The application link from Confluence to Jira, used by a small plugin: as whom it acts, and what goes wrong on it. */
public class JiraLinkIT {

    @ClassRule
    public static final TemporaryFolder FOLDER = new TemporaryFolder();

    private static final String CALLER = """
            import com.atlassian.applinks.api.*;
            import com.atlassian.applinks.api.application.jira.JiraApplicationType;
            import com.atlassian.sal.api.net.*;
            import jakarta.inject.Inject;
            import jakarta.ws.rs.*;

            @Path("jira")
            @Produces("text/plain")
            public class Caller {
                private final ReadOnlyApplicationLinkService links;
                @Inject public Caller(ReadOnlyApplicationLinkService links) { this.links = links; }

                private static ApplicationLinkRequestFactory factory(ReadOnlyApplicationLinkService links) {
                    return links.getPrimaryApplicationLink(JiraApplicationType.class).createAuthenticatedRequestFactory();
                }

                @GET
                public String call(@QueryParam("path") String path) { return call(Request.MethodType.GET, path, null); }

                @POST @Consumes("application/json")
                public String post(@QueryParam("path") String path, String body) {
                    return call(Request.MethodType.POST, path, body);
                }

                private String call(Request.MethodType method, String path, String body) {
                    try {
                        ApplicationLinkRequest request = factory(links).createRequest(method, path)
                                .setConnectionTimeout(2000).setSoTimeout(700);
                        if (body != null) {
                            request.setRequestBody(body, "application/json");
                        }
                        return request.execute(new ApplicationLinkResponseHandler<String>() {
                            public String credentialsRequired(Response r) { return "credentials " + r.getStatusCode(); }
                            public String handle(Response r) throws ResponseException {
                                return r.getStatusCode() + " " + r.getResponseBodyAsString();
                            }
                        });
                    } catch (CredentialsRequiredException required) {
                        return "authorise " + required.getAuthorisationURI();
                    } catch (ResponseException failed) {
                        return "failed " + failed.getCause().getClass().getSimpleName();
                    }
                }

                @GET @Path("nobody")
                public String nobody() throws Exception {
                    var said = new java.util.concurrent.CompletableFuture<String>();
                    Thread job = new Thread(() -> {
                        try {
                            said.complete(call("/rest/api/2/myself"));
                        } catch (RuntimeException loud) {
                            said.complete(loud.getMessage());
                        }
                    });
                    job.start();
                    return said.get(10, java.util.concurrent.TimeUnit.SECONDS);
                }
            }
            """;

    private static Sandbox sandbox;
    private static Http confluence;

    @BeforeClass
    public static void startSandbox() throws IOException {
        sandbox = Sandbox.start(
                new TestPlugin()
                        .imports(
                                "com.atlassian.applinks.api",
                                "com.atlassian.applinks.api.application.jira",
                                "com.atlassian.sal.api.net",
                                "jakarta.inject",
                                "jakarta.ws.rs")
                        .index("imports-confluence", "com.atlassian.applinks.api.ReadOnlyApplicationLinkService")
                        .source("Caller", CALLER)
                        .module("<rest key=\"r\" path=\"tiny\" version=\"1.0\" application=\"confluence\">"
                                + "<package>org.example.tiny</package></rest>")
                        .build(FOLDER.getRoot().toPath()),
                SandboxConfig.inFolder(FOLDER.getRoot().toPath().resolve("home")));
        confluence = new Http(sandbox.confluenceUrl());
    }

    @AfterClass
    public static void stopSandbox() {
        sandbox.close();
    }

    @After
    public void allIsWell() {
        fault("ok");
    }

    private static void fault(String state) {
        assertEquals(
                200,
                confluence
                        .post("/rest/sandbox/1.0/faults")
                        .as("admin")
                        .json("{\"jira\": \"" + state + "\"}")
                        .status());
    }

    private static String call(String user, String path) {
        return confluence.get("/rest/tiny/1.0/jira?path=" + path).as(user).text();
    }

    @Test
    public void requests_areSentAsWhoeverActs() {
        assertTrue(call("alice", "/rest/api/2/myself").contains("\"name\":\"alice\""));
        assertTrue(call("bob", "/rest/api/2/myself").contains("\"name\":\"bob\""));
        String created = confluence
                .post("/rest/tiny/1.0/jira?path=/rest/api/2/issue")
                .as("alice")
                .json("{\"fields\": {\"project\": {\"key\": \"OPS\"}, \"issuetype\": {\"name\": \"Task\"},"
                        + " \"summary\": \"Over the link\"}}")
                .text();
        assertTrue(created, created.startsWith("201 "));
        String key = created.replaceAll(".*\"key\":\"([^\"]+)\".*", "$1");
        assertTrue(call("carol", "/rest/api/2/issue/" + key).contains("\"name\":\"alice\""));
        assertTrue(call("mallory", "/rest/api/2/issue/" + key).startsWith("404 "));
    }

    @Test
    public void theHeader_isOfNoUseWithoutTheSecret() {
        Http jira = new Http(sandbox.jiraUrl());
        assertEquals(
                401,
                jira.get("/rest/api/2/myself")
                        .header("X-Sandbox-Link", "0000:admin")
                        .status());
    }

    @Test
    public void jiraDown_refusesTheConnection() {
        fault("down");
        assertEquals("failed ConnectException", call("alice", "/rest/api/2/myself"));
    }

    @Test
    public void jiraSlow_endsWithTheTimeLimitOfTheCaller() {
        fault("slow");
        Instant before = Instant.now();
        assertEquals("failed SocketTimeoutException", call("alice", "/rest/api/2/myself"));
        Duration waited = Duration.between(before, Instant.now());
        assertTrue(waited.toString(), waited.toMillis() >= 700 && waited.toSeconds() < 8);
    }

    @Test
    public void unauthorised_endsForTheUserWhoAllowsIt() {
        fault("unauthorised");
        String said = call("alice", "/rest/api/2/myself");
        assertTrue(said, said.startsWith("authorise " + sandbox.confluenceUrl()));
        String dance =
                said.substring("authorise ".length() + sandbox.confluenceUrl().length());
        String asked = location(confluence.get(dance).as("alice").send());
        assertTrue(asked, asked.startsWith(sandbox.jiraUrl()));

        Http jira = new Http(sandbox.jiraUrl());
        String page = jira.get(asked.substring(sandbox.jiraUrl().length()))
                .as("alice")
                .text();
        assertTrue(page, page.contains("Alice Tanaka"));
        String answer = location(jira.post("/plugins/servlet/oauth/authorize")
                .as("alice")
                .body(
                        "application/x-www-form-urlencoded",
                        Http.form(
                                "approve",
                                "Allow",
                                "oauth_token",
                                hidden(page, "oauth_token"),
                                "oauth_callback",
                                hidden(page, "oauth_callback")))
                .send());
        String back = answer.substring(sandbox.confluenceUrl().length());
        assertEquals(403, confluence.get(back).as("bob").status());
        assertEquals(302, confluence.get(back).as("alice").status());

        assertTrue(call("alice", "/rest/api/2/myself").startsWith("200 "));
        assertTrue(call("bob", "/rest/api/2/myself").startsWith("authorise "));
        fault("unauthorised");
        assertTrue(call("alice", "/rest/api/2/myself").startsWith("authorise "));
    }

    private static String hidden(String page, String name) {
        Matcher field =
                Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(page);
        assertTrue(page, field.find());
        return field.group(1).replace("&amp;", "&");
    }

    private static String location(HttpResponse<String> answer) {
        assertEquals(answer.body(), 302, answer.statusCode());
        return URI.create(answer.headers().firstValue("Location").orElseThrow()).toString();
    }

    @Test
    public void workWithoutAUser_isRefusedLoudly() {
        String said = confluence.get("/rest/tiny/1.0/jira/nobody").as("alice").text();
        assertTrue(said, said.startsWith("Nobody acts on this thread"));
    }

    @Test
    public void otherSites_areNotWhereTheLinkLeads() {
        assertEquals(
                500,
                confluence
                        .get("/rest/tiny/1.0/jira?path=http://example.com/")
                        .as("alice")
                        .status());
    }
}
