package org.sensible.incidents;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;
import static org.sensible.incidents.Products.API;
import static org.sensible.incidents.Products.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.Test;

/** What people decide about single events, over HTTP. */
public class TimelineCurationIT {

    private final Products products = Products.shared();

    @Test
    public void decisions_surviveTheNextImportAndCanBeUndone() throws IOException {
        String key = products.declare("Curated").get("key").asText();
        products.importSlack(key, Products.sampleExport());
        JsonNode event = shown(key).get(0);
        String path = path(key, event);
        JsonNode changed = patch(path, "alice", "{\"shown\": false, \"text\": \"What people need to read\"}", 200);
        assertFalse(changed.get("shown").asBoolean());
        assertEquals("person", changed.get("by").asText());
        assertEquals(1, changed.get("revisions").asInt());
        products.importSlack(key, Products.sampleExport());
        JsonNode after = products.get(path, "carol");
        assertEquals("What people need to read", after.get("text").asText());
        assertFalse(after.get("shown").asBoolean());
        JsonNode undone = patch(path, "bob", changed.get("undo").toString(), 200);
        assertTrue(undone.get("shown").asBoolean());
        assertEquals(event.get("text"), undone.get("text"));
        assertEquals("rule", undone.get("by").asText());
    }

    @Test
    public void revisions_tellWhoAndFromWhatToWhat() throws IOException {
        String key = products.declare("Revised").get("key").asText();
        products.importSlack(key, Products.sampleExport());
        JsonNode event = shown(key).get(0);
        String path = path(key, event);
        patch(path, "alice", "{\"at\": \"2026-11-01T06:00:00.5Z\"}", 200);
        JsonNode revisions = products.get(path + "/revisions", "bob").get("values");
        assertEquals(2, revisions.size());
        assertEquals("first", revisions.get(0).get("kind").asText());
        assertEquals("choice", revisions.get(1).get("kind").asText());
        assertEquals("alice", revisions.get(1).at("/by/name").asText());
        assertEquals("time", revisions.get(1).at("/changes/0/what").asText());
        assertEquals(event.get("at"), revisions.get(1).at("/changes/0/from"));
        assertEquals(
                "2026-11-01T06:00:00.500Z", revisions.get(1).at("/changes/0/to").asText());
    }

    @Test
    public void refusals_nameTheField() throws IOException {
        String key = products.declare("Refused").get("key").asText();
        products.importSlack(key, Products.sampleExport());
        String path = path(key, shown(key).get(0));
        assertEquals("at", field(patch(path, "alice", "{\"at\": \"1969-12-31T23:59:59Z\"}", 400)));
        assertEquals("text", field(patch(path, "alice", "{\"text\": \"  \"}", 400)));
        assertEquals("kind", field(patch(path, "alice", "{\"kind\": \"party\"}", 400)));
        patch(path, "alice", "{\"text\": \"One\", \"revisions\": 0}", 200);
        assertEquals("revisions", field(patch(path, "bob", "{\"text\": \"Two\", \"revisions\": 0}", 409)));
        patch(path, "carol", "{\"shown\": false}", 403);
        patch(path, "mallory", "{\"shown\": false}", 404);
        patch(API + "/incidents/" + key + "/timeline/abcdefghijklmnopqrstuvwxyz", "alice", "{\"shown\": false}", 404);
        assertEquals(
                403, products.confluence().get(path + "/revisions").as("carol").status());
        assertEquals(
                403,
                products.confluence()
                        .get(API + "/incidents/" + key + "/timeline?removed=true")
                        .as("carol")
                        .status());
    }

    @Test
    public void whatGetGave_canBePutBackAndDecidesNothing() throws IOException {
        String key = products.declare("Put back").get("key").asText();
        products.importSlack(key, Products.sampleExport());
        JsonNode event = shown(key).get(0);
        JsonNode same = json(
                products.confluence()
                        .call("PUT", path(key, event))
                        .as("alice")
                        .json(event.toString())
                        .send(),
                200);
        assertEquals(0, same.get("revisions").asInt());
        assertEquals(0, same.get("undo").size());
    }

    @Test
    public void pages_goOnFromAnEventInBothDirections() throws IOException {
        String key = products.declare("Paged").get("key").asText();
        products.importSlack(key, Products.sampleExport());
        String timeline = API + "/incidents/" + key + "/timeline?all=true&source=slack";
        List<String> whole = ids(products.get(timeline + "&limit=1000", "carol"));
        List<String> pages = new ArrayList<>();
        JsonNode page = products.get(timeline + "&limit=10", "carol");
        pages.addAll(ids(page));
        while (!page.get("isLastPage").asBoolean()) {
            page = products.get(timeline + "&limit=10&after=" + pages.get(pages.size() - 1), "carol");
            pages.addAll(ids(page));
        }
        assertEquals(whole, pages);
        assertEquals(whole.subList(5, 15), ids(products.get(timeline + "&limit=10&before=" + whole.get(15), "carol")));
        assertEquals(
                0,
                products.get(timeline + "&kind=deploy,rollback&q=nothing-like-it", "carol")
                        .get("values")
                        .size());
    }

    @Test
    public void exports_areFilesInTheOrderOfTheTimeline() throws IOException {
        String key = products.declare("Exported").get("key").asText();
        products.importSlack(key, Products.sampleExport());
        String timeline = API + "/incidents/" + key + "/timeline";
        HttpResponse<String> json = products.confluence()
                .get(timeline + "/export?format=json&all=true&zones=Asia/Tokyo")
                .as("carol")
                .send();
        assertEquals(
                "attachment; filename=\"" + key + "-timeline.json\"",
                json.headers().firstValue("Content-Disposition").orElseThrow());
        assertEquals(
                "nosniff", json.headers().firstValue("X-Content-Type-Options").orElseThrow());
        assertEquals(ids(products.get(timeline + "?all=true&limit=1000", "carol")), ids(json(json, 200)));
        String csv = products.confluence()
                .get(timeline + "/export?format=csv&source=slack")
                .as("carol")
                .text();
        assertEquals(
                products.get(timeline + "?source=slack&limit=1000", "carol")
                                .get("values")
                                .size()
                        + 1,
                Arrays.stream(csv.split("\r\n")).count());
        String markdown = products.confluence()
                .get(timeline + "/export?format=md&zones=Asia/Tokyo")
                .as("carol")
                .text();
        assertTrue(markdown, markdown.contains("| UTC | Asia/Tokyo | What happened | Evidence |"));
        assertEquals(
                "format",
                field(json(
                        products.confluence()
                                .get(timeline + "/export?format=pdf")
                                .as("carol")
                                .send(),
                        400)));
        assertEquals(
                404,
                products.confluence()
                        .get(timeline + "/export?format=csv")
                        .as("mallory")
                        .status());
    }

    @Test
    public void exportedCsv_canBeImportedAgain() throws IOException {
        String key = products.declare("From").get("key").asText();
        products.importSlack(key, Products.sampleExport());
        json(
                products.confluence()
                        .post(API + "/incidents/" + key + "/timeline")
                        .as("alice")
                        .json("{\"at\": \"2026-11-01T09:00:00.123456789Z\", \"text\": \"=1+1, \\\"he\\\" said\\nso\"}")
                        .send(),
                201);
        String csv = products.confluence()
                .get(API + "/incidents/" + key + "/timeline/export?format=csv&zones=Asia/Tokyo")
                .as("alice")
                .text();
        assertTrue(csv, csv.contains("\"'=1+1, \"\"he\"\" said\nso\""));
        String copy = products.declare("To").get("key").asText();
        JsonNode imported = json(
                products.confluence()
                        .post(API + "/incidents/" + copy + "/timeline/import?source=csv")
                        .as("alice")
                        .body("text/csv", csv)
                        .send(),
                200);
        assertEquals(0, imported.get("questions").size());
        List<String> expected = told(products.get(API + "/incidents/" + key + "/timeline?limit=1000", "alice"));
        assertEquals(expected.size(), imported.get("added").asInt());
        assertEquals(
                expected,
                told(products.get(API + "/incidents/" + copy + "/timeline?all=true&source=csv&limit=1000", "alice")));
    }

    /** When, and what. */
    private static List<String> told(JsonNode slice) {
        List<String> told = new ArrayList<>();
        slice.get("values")
                .forEach(event -> told.add(
                        event.get("at").asText() + " " + event.get("text").asText()));
        return told;
    }

    @Test
    public void milestone_isMarkedOnTheRowItRestsOn() throws IOException {
        String key = products.declare("Marked").get("key").asText();
        products.importSlack(key, Products.sampleExport());
        JsonNode left = products.get(API + "/incidents/" + key + "/timeline?all=true&source=slack&limit=1000", "alice")
                .get("values");
        JsonNode chatter = null;
        for (JsonNode event : left) {
            chatter = event.get("shown").asBoolean() ? chatter : event;
        }
        json(
                products.confluence()
                        .call("PUT", API + "/incidents/" + key + "/milestones/MITIGATED")
                        .as("alice")
                        .json("{\"at\": \"2026-11-01T09:00:00Z\", \"event\": " + chatter.get("id") + "}")
                        .send(),
                200);
        assertTrue(products.get(path(key, chatter), "carol").get("shown").asBoolean());
        JsonNode rows = products.get(
                        API + "/incidents/" + key + "/timeline?all=true&source=sensible&kind=milestone", "carol")
                .get("values");
        JsonNode own = null;
        for (JsonNode row : rows) {
            own = row.get("at").asText().equals("2026-11-01T09:00:00Z") ? row : own;
        }
        assertFalse(own.toString(), own.get("shown").asBoolean());
        products.confluence()
                .call("DELETE", API + "/incidents/" + key + "/milestones/MITIGATED")
                .as("alice")
                .header("X-Atlassian-Token", "no-check")
                .send();
        assertFalse(products.get(path(key, chatter), "carol").get("shown").asBoolean());
    }

    private JsonNode shown(String key) {
        return products.get(API + "/incidents/" + key + "/timeline?source=slack", "alice")
                .get("values");
    }

    private static String path(String key, JsonNode event) {
        return API + "/incidents/" + key + "/timeline/" + event.get("id").asText();
    }

    private JsonNode patch(String path, String user, String body, int status) {
        return json(
                products.confluence().call("PATCH", path).as(user).json(body).send(), status);
    }

    private static String field(JsonNode refusal) {
        return refusal.at("/errors/0/field").asText();
    }

    private static List<String> ids(JsonNode slice) {
        List<String> ids = new ArrayList<>();
        slice.get("values").forEach(event -> ids.add(event.get("id").asText()));
        return ids;
    }
}
