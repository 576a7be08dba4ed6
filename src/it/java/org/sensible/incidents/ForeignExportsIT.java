package org.sensible.incidents;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;
import static org.junit.Assume.assumeFalse;
import static org.sensible.incidents.Products.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.Test;

/** Exports and payloads that nobody here wrote, from the folder that {@code -Dfixtures.dir} names, each taken twice. */
public class ForeignExportsIT {

    private final Products products = Products.shared();
    private String token;

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
    public void alertmanagerBodiesOfVersion4_areTakenOnce() throws IOException {
        String key = products.declare("Foreign alerts").get("key").asText();
        for (String body : List.of("zulip-alert", "zulip-single_alert", "msteams-prom_post_request")) {
            JsonNode first = json(alert(body, key), 200);
            assertEquals(body, key, first.get("incident").asText());
            assertTrue(
                    body + " answered " + first,
                    first.get("added").asInt() + first.get("known").asInt() > 0);
            assertEquals(body, 0, json(alert(body, key), 200).get("added").asInt());
        }
        json(alert("bot-v3-simple", key), 400);
    }

    private HttpResponse<String> alert(String body, String key) throws IOException {
        byte[] content = Files.readAllBytes(fixtures().resolve("webhooks/alertmanager/" + body + ".json"));
        return products.confluence()
                .post(Products.API + "/hooks/alertmanager/" + token() + "?incident=" + key)
                .bytes("application/json", content)
                .send();
    }

    private String token() {
        if (token == null) {
            token = json(
                            products.confluence()
                                    .post(Products.API + "/hooks/tokens")
                                    .as("admin")
                                    .json("{\"source\": \"alertmanager\", \"name\": \"foreign\"}")
                                    .send(),
                            201)
                    .get("token")
                    .asText();
        }
        return token;
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
