package org.sensible.incidents;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;
import static org.junit.Assume.assumeFalse;
import static org.sensible.incidents.Products.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.Test;

/** Exports and payloads that nobody here wrote, from the folder that {@code -Dfixtures.dir} names, each taken twice. */
public class ForeignExportsIT {

    private static final List<String> SOURCES = List.of(
            "alertmanager", "datadog", "github", "gitlab", "grafana", "opsgenie", "pagerduty", "sentry", "statuspage");

    private final Products products = Products.shared();

    @Test
    public void zulipWorkspace_isTakenOnce() throws IOException {
        importedTwice("zulip-test-workspace", 83, 8);
    }

    @Test
    public void capstoneWorkspace_isTakenOnce() throws IOException {
        importedTwice("capstone-workspace", 150, 8);
    }

    @Test
    public void langchainSample_isTakenOnce() throws IOException {
        importedTwice("langchain-sample", 4, 1);
    }

    @Test
    public void deliveries_areTakenOnce() throws IOException {
        for (String source : SOURCES) {
            String key = products.declare("Foreign " + source).get("key").asText();
            String token = token(source);
            for (Path body : bodies(source)) {
                JsonNode first = json(post(source, token, key, body), 200);
                assertEquals(body + "", key, first.get("incident").asText());
                assertTrue(
                        body + " answered " + first,
                        first.get("added").asInt() + first.get("known").asInt() > 0);
                assertEquals(
                        body + "",
                        0,
                        json(post(source, token, key, body), 200).get("added").asInt());
            }
        }
    }

    private HttpResponse<String> post(String source, String token, String key, Path body) throws IOException {
        return products.confluence()
                .post(Products.API + "/hooks/" + source + "/" + token + "?incident=" + key)
                .bytes("application/json", Files.readAllBytes(body))
                .send();
    }

    private static List<Path> bodies(String source) throws IOException {
        try (Stream<Path> files = Files.list(fixtures().resolve("webhooks").resolve(source))) {
            List<Path> bodies = files.sorted().toList();
            assertFalse(source, bodies.isEmpty());
            return bodies;
        }
    }

    private String token(String source) {
        return json(
                        products.confluence()
                                .post(Products.API + "/hooks/tokens")
                                .as("admin")
                                .json("{\"source\": \"" + source + "\", \"name\": \"foreign\"}")
                                .send(),
                        201)
                .get("token")
                .asText();
    }

    private static Path fixtures() {
        String fixtures = System.getProperty("fixtures.dir", "");
        assumeFalse(
                "skipped: run with -Dfixtures.dir=<folder> to test exports and payloads of others", fixtures.isEmpty());
        return Path.of(fixtures);
    }

    private void importedTwice(String export, int added, int skipped) throws IOException {
        byte[] zip = Products.zip(fixtures().resolve("slack-export").resolve(export));
        String key = products.declare(export).get("key").asText();
        JsonNode first = products.importSlack(key, zip);
        assertEquals(added, first.get("added").asInt());
        assertEquals(skipped, first.get("skipped").asInt());
        JsonNode second = products.importSlack(key, zip);
        assertEquals(0, second.get("added").asInt());
        assertEquals(added, second.get("known").asInt());
        String pageId = products.createPostmortem(key).get("pageId").asText();
        String view = products.view(pageId, "carol");
        assertEquals(view, -1, view.indexOf("xoxe-"));
    }
}
