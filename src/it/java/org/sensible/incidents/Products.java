package org.sensible.incidents;

import static org.junit.Assume.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.sensible.sandbox.Http;
import org.sensible.sandbox.Kind;
import org.sensible.sandbox.Sandbox;
import org.sensible.sandbox.SandboxConfig;
import org.sensible.sandbox.confluence.ConfluenceProduct;
import org.sensible.sandbox.jira.JiraProduct;

/**
 * The two products with the plugin in them, started once for all tests that can share them, and the few calls that every
 * test makes. Tests use incidents of their own and leave what others rely on as it is.
 */
final class Products {

    static final String API = "/rest/incidents/1.0";
    static final ObjectMapper JSON = new ObjectMapper();

    private static Products shared;

    /** What only the sandbox can do; {@code null} where real products run. */
    private final Inside inside;

    private final String confluenceUrl;
    private final String jiraUrl;
    private final Http confluence;
    private final Http jira;

    private Products(Inside inside, String confluenceUrl, String jiraUrl) {
        this.inside = inside;
        this.confluenceUrl = confluenceUrl;
        this.jiraUrl = jiraUrl;
        this.confluence = new Http(confluenceUrl);
        this.jira = new Http(jiraUrl);
    }

    private record Inside(Sandbox sandbox, ConfluenceProduct wiki, JiraProduct tracker) {}

    /** Real products, or a sandbox that runs already, at the addresses of {@code -Dconfluence.url} and {@code -Djira.url}. */
    private static Optional<Products> running() {
        String confluence = System.getProperty("confluence.url", "");
        return confluence.isEmpty()
                ? Optional.empty()
                : Optional.of(new Products(null, confluence, System.getProperty("jira.url", confluence)));
    }

    private Inside inside() {
        assumeTrue("skipped: only the sandbox that a test has started itself can do this", inside != null);
        return inside;
    }

    /** Those that all tests share. */
    static synchronized Products shared() {
        if (shared == null) {
            shared = running().orElse(null);
        }
        if (shared == null) {
            Path home = project()
                    .resolve("target/it-sandbox-" + ProcessHandle.current().pid());
            shared = start(home);
            Runtime.getRuntime().addShutdownHook(new Thread(shared::close, "shared-sandbox-stop"));
        }
        return shared;
    }

    /** A pair of its own for a test, with its data in that folder. */
    static Products start(Path home) {
        return start(SandboxConfig.inFolder(home));
    }

    /** Likewise, on that database or somewhere else than usual. */
    static Products start(SandboxConfig config) {
        ConfluenceProduct wiki = new ConfluenceProduct();
        JiraProduct tracker = new JiraProduct();
        Sandbox sandbox = Sandbox.start(jar(), config, List.of(wiki, tracker));
        return new Products(new Inside(sandbox, wiki, tracker), sandbox.confluenceUrl(), sandbox.jiraUrl());
    }

    static Path jar() {
        return Path.of(System.getProperty("plugin.jar"));
    }

    /** The plugin's templates that were rendered since the start. */
    Set<String> renderedTemplates() {
        Set<String> rendered = new TreeSet<>(inside().wiki().renderedTemplates());
        rendered.addAll(inside().tracker().renderedTemplates());
        return rendered;
    }

    static Path project() {
        return Path.of(System.getProperty("project.dir", "."));
    }

    Http confluence() {
        return confluence;
    }

    Http jira() {
        return jira;
    }

    String jiraUrl() {
        return jiraUrl;
    }

    String confluenceUrl() {
        return confluenceUrl;
    }

    /** Stops one of them while the other goes on. */
    void stop(Kind kind) {
        inside().sandbox().stop(kind);
    }

    /** At the address that it had. */
    void startAgain(Kind kind) {
        inside().sandbox().startAgain(kind);
    }

    void close() {
        inside().sandbox().close();
    }

    /** Declares as alice and gives the incident. */
    JsonNode declare(String title) {
        String body = JSON.createObjectNode()
                .put("title", title)
                .put("severity", "SEV2")
                .toString();
        HttpResponse<String> answer =
                confluence.post(API + "/incidents").as("alice").json(body).send();
        return json(answer, 201);
    }

    /** Imports a zip as alice and gives the answer. */
    JsonNode importSlack(String key, byte[] zip) {
        return json(
                confluence
                        .post(API + "/incidents/" + key + "/timeline/import?source=slack")
                        .as("alice")
                        .bytes("application/zip", zip)
                        .send(),
                200);
    }

    /** Waits until an import has ended, and gives what became of it. */
    JsonNode awaitImport(String id) {
        return awaitImport(id, "alice");
    }

    JsonNode awaitImport(String id, String user) {
        long patience = System.nanoTime() + TimeUnit.MINUTES.toNanos(2);
        JsonNode state;
        do {
            state = get(API + "/imports/" + id, user);
            if (!state.get("state").asText().equals("running")) {
                return state;
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        } while (System.nanoTime() < patience);
        throw new AssertionError("still running: " + state);
    }

    /** Makes the postmortem as alice, in the zones of the team, and gives the answer. */
    JsonNode createPostmortem(String key) {
        return json(
                confluence
                        .post(API + "/incidents/" + key + "/postmortem")
                        .as("alice")
                        .json("{\"zones\": [\"Asia/Tokyo\", \"America/Los_Angeles\"]}")
                        .send(),
                201);
    }

    JsonNode get(String path, String user) {
        return json(confluence.get(path).as(user).send(), 200);
    }

    /** Alice makes an ordinary issue in Jira; its key. */
    String issue(String summary) {
        String body =
                "{\"fields\": {\"project\": {\"key\": \"OPS\"}, \"issuetype\": {\"name\": \"Task\"}, \"summary\": \""
                        + summary + "\"}}";
        return json(jira().post("/rest/api/2/issue").as("alice").json(body).send(), 201)
                .get("key")
                .asText();
    }

    /** The page as a reader sees it, HTML. */
    String view(String pageId, String user) {
        return get("/rest/api/content/" + pageId + "?expand=body.view", user)
                .at("/body/view/value")
                .asText();
    }

    /** The answer as JSON; fails with what came where the status is another. */
    static JsonNode json(HttpResponse<String> answer, int status) {
        if (answer.statusCode() != status) {
            throw new AssertionError(
                    "expected " + status + ", but " + answer.request().method() + " " + answer.uri() + " answered "
                            + answer.statusCode() + ": " + answer.body());
        }
        try {
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A folder as a zip. */
    static byte[] zip(Path folder) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes);
                Stream<Path> walk = Files.walk(folder)) {
            List<Path> files = walk.filter(Files::isRegularFile).sorted().toList();
            for (Path file : files) {
                zip.putNextEntry(new ZipEntry(folder.relativize(file).toString().replace('\\', '/')));
                Files.copy(file, zip);
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    /** Our own sample: an incident across midnight between Tokyo and San Francisco. */
    static byte[] sampleExport() throws IOException {
        return zip(project().resolve("src/sandbox/resources/demo/slack"));
    }
}
