package org.sensible.incidents;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;
import static org.sensible.incidents.Products.API;
import static org.sensible.incidents.Products.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;

/** Refreshing a page over HTTP, while people edit it. */
public class RefreshIT {

    private static final String CONTENT = "/rest/api/content/";

    private final Products products = Products.shared();
    private String key;
    private String pageId;

    @Before
    public void pageOfOneEvent() {
        key = products.declare("Refreshed").get("key").asText();
        record("05:50", "first");
        pageId = products.createPostmortem(key).get("pageId").asText();
    }

    @After
    public void noFaults() {
        faults("{\"reconcile\": \"ok\", \"externalChanges\": 0, \"readOnly\": false}");
    }

    @Test
    public void whatArrivedLater_isANewVersionByWhoAsked() {
        record("05:55", "second");
        JsonNode told = refresh("bob", "{\"preview\": true}", 200);
        assertEquals(1, told.get("inserted").asInt());
        assertEquals("second", told.at("/rows/0/text").asText());
        assertEquals(1, version().at("/version/number").asInt());
        JsonNode done = refresh("bob", "{}", 200);
        assertEquals(1, done.get("inserted").asInt());
        assertEquals(told.get("kept").asInt(), done.get("kept").asInt());
        JsonNode page = version();
        assertEquals(2, page.at("/version/number").asInt());
        assertEquals("bob", page.at("/version/by/username").asText());
        assertEquals(told.get("comment").asText(), page.at("/version/message").asText());
        assertTrue(body(), body().indexOf("first") < body().indexOf("second"));
        assertEquals(0, refresh("bob", "{}", 200).get("inserted").asInt());
        assertEquals(2, version().at("/version/number").asInt());
    }

    @Test
    public void rowThatBobRemoved_isToldAndPutBackOnlyByName() {
        edit("bob", withoutRow(body(), "first"));
        JsonNode told = refresh("alice", "{}", 200);
        assertEquals(0, told.get("inserted").asInt());
        assertEquals(1, told.get("absent").asInt());
        JsonNode leftOut = told.at("/leftOut/0");
        assertEquals("first", leftOut.get("text").asText());
        assertEquals(2, leftOut.get("version").asInt());
        assertEquals("bob", leftOut.at("/by/name").asText());
        refresh("alice", "{\"events\": [\"" + leftOut.get("id").asText() + "\"]}", 200);
        assertTrue(body(), body().contains("first"));
    }

    @Test
    public void draftOfBob_isToldAndKeepsHisWords() {
        draft("<p>Bob's words</p>" + body());
        record("05:55", "second");
        JsonNode told = refresh("alice", "{\"preview\": true}", 200);
        assertEquals("bob", told.at("/unpublished/by/name").asText());
        assertTrue(told.toString(), told.at("/unpublished/at").asText().endsWith("Z"));
        refresh("alice", "{}", 200);
        assertFalse(body(), body().contains("Bob's words"));
        assertTrue(body(), body().contains("second"));
        json(publish("bob", 3, "<p>Bob's words</p>" + withoutRow(body(), "second")), 200);
        assertTrue(
                body(),
                body().contains("Bob's words")
                        || body().contains("Bob&rsquo;s words")
                        || body().contains("Bob&#39;s words"));
        assertTrue("both are there: " + body(), body().contains("second"));
    }

    @Test
    public void draftThatCannotBeMerged_leavesTheRefreshOnThePage() {
        draft("<p>Bob</p>" + body());
        record("05:55", "second");
        faults("{\"reconcile\": \"fail\"}");
        refresh("alice", "{}", 200);
        assertTrue(body(), body().contains("second"));
        assertEquals(409, publish("bob", 3, "<p>Bob</p>").statusCode());
        assertTrue(body(), body().contains("second"));
    }

    @Test
    public void pageWithoutADraft_namesNobody() {
        record("05:55", "second");
        assertTrue(
                refresh("alice", "{\"preview\": true}", 200).path("unpublished").isMissingNode());
    }

    @Test
    public void editorThatHasNotCaughtUp_isTriedAgainAndThenToldOf() {
        record("05:55", "second");
        faults("{\"externalChanges\": 3}");
        assertEquals(1, refresh("alice", "{}", 200).get("inserted").asInt());
        record("05:56", "third");
        faults("{\"externalChanges\": 4}");
        JsonNode refused = refresh("alice", "{}", 409);
        assertTrue(refused.toString(), refused.at("/errors/0/message").asText().contains("Try again"));
        assertFalse(body(), body().contains("third"));
        assertEquals(2, version().at("/version/number").asInt());
    }

    @Test
    public void timelineThatWasDeleted_isOfferedBack() {
        String before = body();
        edit("bob", "<p>nothing left</p>");
        assertTrue(refresh("alice", "{}", 200).get("tableMissing").asBoolean());
        refresh("alice", "{\"table\": true}", 200);
        assertTrue(body(), body().startsWith("<p>nothing left</p><ac:structured-macro ac:name=\"incident-timeline\""));
        assertTrue(before.contains(body().substring("<p>nothing left</p>".length())));
    }

    @Test
    public void refresh_isForWhoMayEditThePage() {
        assertEquals(403, send("carol", "{}").statusCode());
        assertEquals(404, send("mallory", "{}").statusCode());
        assertEquals(400, send("alice", "{\"events\": [\"none\"]}").statusCode());
        faults("{\"readOnly\": true}");
        assertEquals(503, send("alice", "{}").statusCode());
    }

    @Test
    public void page_saysWhatIsNewToReadersAndOffersItToEditors() {
        record("05:55", "second");
        String read = products.view(pageId, "carol");
        assertTrue(read, read.contains("incidents-timeline-news"));
        assertFalse(read, read.contains("data-refresh"));
        assertTrue(products.view(pageId, "alice").contains("data-refresh=\"arrived\""));
        refresh("alice", "{}", 200);
        assertFalse(products.view(pageId, "alice").contains("incidents-refresh"));
        edit("bob", withoutRow(body(), "second"));
        String left = products.view(pageId, "alice");
        assertTrue(left, left.contains("Left out of this page (1)"));
    }

    private void record(String time, String text) {
        json(
                products.confluence()
                        .post(API + "/incidents/" + key + "/timeline")
                        .as("alice")
                        .json("{\"at\": \"2026-11-01T" + time + ":00Z\", \"text\": \"" + text + "\"}")
                        .send(),
                201);
    }

    private JsonNode refresh(String user, String body, int status) {
        return json(send(user, body), status);
    }

    private HttpResponse<String> send(String user, String body) {
        return products.confluence()
                .post(API + "/incidents/" + key + "/postmortem/refresh")
                .as(user)
                .json(body)
                .send();
    }

    private JsonNode version() {
        return products.get(CONTENT + pageId + "?expand=version,body.storage", "alice");
    }

    private String body() {
        return version().at("/body/storage/value").asText();
    }

    private void edit(String user, String body) {
        json(publish(user, version().at("/version/number").asInt() + 1, body), 200);
    }

    private HttpResponse<String> publish(String user, int version, String body) {
        ObjectNode page = page(body)
                .put("status", "current")
                .put("title", version().get("title").asText());
        page.putObject("version").put("number", version);
        return products.confluence()
                .call("PUT", CONTENT + pageId)
                .as(user)
                .json(page.toString())
                .send();
    }

    private void draft(String body) {
        json(
                products.confluence()
                        .call("PUT", CONTENT + pageId + "?status=draft")
                        .as("bob")
                        .json(page(body).put("status", "draft").toString())
                        .send(),
                200);
    }

    private static ObjectNode page(String body) {
        ObjectNode page = Products.JSON.createObjectNode().put("type", "page");
        page.putObject("body").putObject("storage").put("value", body).put("representation", "storage");
        return page;
    }

    private static String withoutRow(String body, String text) {
        int at = body.indexOf(">" + text + "<");
        return body.substring(0, body.lastIndexOf("<tr>", at)) + body.substring(body.indexOf("</tr>", at) + 5);
    }

    private void faults(String json) {
        assertEquals(
                200,
                products.confluence()
                        .post("/rest/sandbox/1.0/faults")
                        .as("admin")
                        .json(json)
                        .send()
                        .statusCode());
    }
}
