package org.sensible.incidents;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;
import static org.sensible.incidents.Products.API;
import static org.sensible.incidents.Products.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.Test;

/**
 * From a postmortem's review to PREPARED: what the review wants changed goes on the policy's list, the page is published, those whom it
 * binds acknowledge it, and the time to preparation is there.
 */
public class PreparationIT {

    private static final String CONTENT = "/rest/api/content/";

    private static Products products;
    private static String page;

    @BeforeClass
    public static void start() {
        products = Products.start(Products.project()
                .resolve("target/it-preparation-" + ProcessHandle.current().pid()));
        page = CoveredTeam.putInForce(products);
        acknowledge("alice");
        acknowledge("bob");
    }

    @AfterClass
    public static void stop() {
        products.close();
    }

    @Test
    public void changeThatAReviewAskedFor_setsPreparedWhenItIsPublishedAndAcknowledged() {
        String key = reviewed("Nobody was paged");
        JsonNode before = products.get(API + "/incidents/" + key, "bob");
        assertEquals("set", before.at("/milestones/LEARNED/state").asText());
        assertEquals("PENDING", before.at("/keyTimes/timeToPreparation/state").asText());

        put(
                "/incidents/" + key + "/postmortem/conclusions/preparation",
                "{\"change\": true, \"text\": \"SEV1: respond within 10 minutes\"}");
        assertTrue(products.view(page, "bob").contains("SEV1: respond within 10 minutes"));
        assertEquals("open", prepared(key));

        edit("<p>15 minutes</p>", "<p>10 minutes</p>");
        JsonNode asked = products.get(API + "/policy", "bob");
        assertEquals(
                "a material change asks both again", 2, asked.get("waiting").size());
        assertTrue(products.view(page, "bob").contains("data-policy-action=\"acknowledgements\""));
        acknowledge("bob");
        assertEquals("alice has not read it", "open", prepared(key));
        String shown = products.view(page, "bob");
        assertTrue(shown, shown.contains("Alice Tanaka") && shown.contains("1 of 2"));
        assertFalse("one click, and it is gone", shown.contains("data-policy-action=\"acknowledgements\""));
        acknowledge("alice");
        assertEquals("set", prepared(key));

        JsonNode time = products.get(API + "/incidents/" + key, "bob").at("/keyTimes/timeToPreparation");
        assertEquals(time.toString(), "RECORDED", time.get("state").asText());
        assertTrue(
                time.toString(),
                time.get("seconds").asLong() >= 0 && !time.path("early").asBoolean());
        assertFalse("nothing waits any more", products.view(page, "bob").contains("incidents-policy-wishes"));
        String timeline = products.get(API + "/incidents/" + key + "/timeline?all=true", "bob")
                .toString();
        assertTrue(timeline, timeline.contains("Milestone: Prepared"));
    }

    @Test
    public void changeOfWordsAlone_asksNobodyAgainAndPreparesNothing() {
        String key = reviewed("A word was wrong");
        put(
                "/incidents/" + key + "/postmortem/conclusions/preparation",
                "{\"change\": true, \"text\": \"Give a better example\"}");
        int waiting = products.get(API + "/policy", "bob").get("waiting").size();
        edit("Checkout fails for everybody", "Checkout fails for all");
        assertEquals(
                waiting, products.get(API + "/policy", "bob").get("waiting").size());
    }

    @Test
    public void nothingToChange_preparesAtOnce() {
        String key = reviewed("All went as it should");
        put("/incidents/" + key + "/postmortem/conclusions/preparation", "{\"change\": false}");
        assertEquals("set", prepared(key));
        assertEquals(
                "RECORDED",
                products.get(API + "/incidents/" + key, "bob")
                        .at("/keyTimes/timeToPreparation/state")
                        .asText());
    }

    @Test
    public void reviewOfThePolicy_isRecordedWithOneCall() {
        int version = products.get(API + "/policy", "bob").get("version").asInt();
        assertEquals(403, call("POST", "/policy/reviews", "carol", "{\"version\": " + version + "}"));
        assertEquals(200, call("POST", "/policy/reviews", "alice", "{\"version\": " + version + "}"));
        String shown = products.view(page, "alice");
        assertTrue(shown, shown.contains("every 90 days"));
    }

    /** A real incident whose postmortem has its last approval. */
    private static String reviewed(String title) {
        String key = products.declare(title).get("key").asText();
        put("/incidents/" + key + "/milestones/RECOVERED", "{\"at\": \"2026-11-02T06:00:00Z\"}");
        products.createPostmortem(key);
        put("/incidents/" + key + "/postmortem", "{\"state\": \"IN_REVIEW\", \"reviewers\": [\"bob\"]}");
        assertEquals(
                200, call("POST", "/incidents/" + key + "/postmortem/reviews", "bob", "{\"decision\": \"approve\"}"));
        return key;
    }

    private static void put(String path, String body) {
        assertEquals(path, 200, call("PUT", path, "alice", body));
    }

    private static int call(String method, String path, String user, String body) {
        return products.confluence()
                .call(method, API + path)
                .as(user)
                .json(body)
                .send()
                .statusCode();
    }

    private static String prepared(String key) {
        return products.get(API + "/incidents/" + key, "bob")
                .at("/milestones/PREPARED/state")
                .asText();
    }

    private static void acknowledge(String user) {
        int version = products.get(API + "/policy", user).get("version").asInt();
        assertEquals(200, call("POST", "/policy/acknowledgements", user, "{\"version\": " + version + "}"));
    }

    private static void edit(String before, String after) {
        JsonNode content = products.get(CONTENT + page + "?expand=body.storage,version", "alice");
        String storage = content.at("/body/storage/value").asText();
        assertTrue(storage, storage.contains(before));
        ObjectNode body = Products.JSON
                .createObjectNode()
                .put("type", "page")
                .put("title", content.get("title").asText());
        body.putObject("version").put("number", content.at("/version/number").asInt() + 1);
        body.putObject("body")
                .putObject("storage")
                .put("value", storage.replace(before, after))
                .put("representation", "storage");
        json(
                products.confluence()
                        .call("PUT", CONTENT + page)
                        .as("alice")
                        .json(body.toString())
                        .send(),
                200);
    }
}
