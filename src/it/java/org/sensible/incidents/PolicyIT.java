package org.sensible.incidents;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;
import static org.sensible.incidents.Products.API;
import static org.sensible.incidents.Products.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.Test;

/** The policy page over HTTP, in products of its own: what is in force here is in force for everybody. */
public class PolicyIT {

    private static final String CREATE = "/rest/create-dialog/1.0/content-blueprint/create-content";
    private static final String CONTENT = "/rest/api/content/";
    private static final String FIVE = "<td><p>15 minutes</p></td>";

    private static Products products;

    @BeforeClass
    public static void start() {
        Path home = Products.project()
                .resolve("target/it-policy-" + ProcessHandle.current().pid());
        products = Products.start(home);
    }

    @AfterClass
    public static void stop() {
        products.close();
    }

    /** One after the other, since each step changes what holds. */
    @Test
    public void policy_livesFromTheBlueprintToItsTrash() throws IOException {
        shippedHoldsFirst();
        String page = fromTheBlueprint();
        refusals(page);
        inForce(page);
        String old = declare("SEV1");
        edit(page, FIVE, "<td><p>20 minutes</p></td>");
        String next = declare("SEV1");
        assertEquals("the old one by the old", 15 * 60, respondSeconds(old));
        assertEquals("the next one by the new", 20 * 60, respondSeconds(next));
        changesInWords();
        reportAndNames();
        brokenTableKeepsTheLastGoodPolicy(page);
        severityNamesComeFromThePage(page);
        acknowledged(page);
        preparedFollows(page, old);
        copyEnforcesNothing(page);
        trashedKeepsTheLastGoodPolicy(page);
    }

    private void shippedHoldsFirst() {
        JsonNode policy = products.get(API + "/policy", "bob");
        assertEquals(0, policy.get("version").asInt());
        assertTrue(policy.get("pageId").isNull());
        assertEquals(900, policy.at("/severities/0/respondWithin").asInt());
        assertEquals(
                "businessDays", policy.at("/severities/2/respondWithin/unit").asText());
        assertEquals(401, products.confluence().get(API + "/policy").send().statusCode());
        assertEquals(
                404,
                products.confluence().get(API + "/policy").as("mallory").send().statusCode());
    }

    private String fromTheBlueprint() {
        ObjectNode body = Products.JSON
                .createObjectNode()
                .put("spaceKey", "OPS")
                .put("moduleCompleteKey", "org.sensible.sensible-incidents:policy-blueprint");
        body.putObject("context")
                .put("ContentPageTitle", "Incident policy")
                .put("size", "medium")
                .put("zones", "Asia/Tokyo, America/Los_Angeles")
                .put("hours", "09:00–18:00")
                .put("team", "alice, bob")
                .put("project", "OPS");
        JsonNode made = json(
                products.confluence()
                        .post(CREATE)
                        .as("alice")
                        .json(body.toString())
                        .send(),
                200);
        String page = made.get("pageId").asText();
        assertTrue(view(page).contains("No page is the policy yet"));
        return page;
    }

    private void refusals(String page) {
        assertEquals(403, put("alice", "{\"pageId\": \"" + page + "\"}").statusCode());
        assertEquals(400, put("admin", "{\"pageId\": \"1\"}").statusCode());
        assertEquals(400, put("admin", "{}").statusCode());
        assertEquals(
                400,
                put("admin", "{\"pageId\": \"" + page + "\", \"space\": \"NOWHERE\"}")
                        .statusCode());
    }

    private void inForce(String page) {
        JsonNode policy = json(put("admin", "{\"pageId\": \"" + page + "\"}"), 200);
        assertEquals(page, policy.get("pageId").asText());
        assertEquals(1, policy.get("version").asInt());
        assertFalse(policy.get("lastGood").asBoolean());
        assertEquals(0, policy.get("problems").size());
        assertEquals("Asia/Tokyo", policy.at("/coverage/0/zone").asText());
        assertEquals("lead", policy.at("/rules/0/demand").asText());
        assertTrue(view(page).contains("Version 1"));
    }

    private void changesInWords() {
        JsonNode versions = products.get(API + "/policy/versions", "carol");
        assertEquals(2, versions.get("values").size());
        assertEquals(
                "SEV1: Respond within 15 min → 20 min",
                versions.at("/values/0/changes/0").asText());
        assertTrue(versions.at("/values/0/material").asBoolean());
        assertEquals("Alice Tanaka", versions.at("/values/0/by/displayName").asText());
    }

    private void brokenTableKeepsTheLastGoodPolicy(String page) throws IOException {
        edit(page, "<td><p>20 minutes</p></td>", "<td><p>soon-ish</p></td>");
        JsonNode policy = products.get(API + "/policy", "bob");
        assertEquals(2, policy.get("version").asInt());
        assertTrue(policy.get("lastGood").asBoolean());
        assertEquals("soon-ish", policy.at("/problems/0/found").asText());
        assertEquals(1, policy.at("/problems/0/row").asInt());
        String view = view(page);
        assertTrue(view, view.contains("class=\"incidents-problem\""));
        assertTrue(view, view.contains("Version 2 stays"));
        assertEquals(20 * 60, respondSeconds(declare("SEV1")));
        edit(page, "<td><p>soon-ish</p></td>", "<td><p>１０分</p></td>");
        assertEquals(
                600,
                products.get(API + "/policy", "bob")
                        .at("/severities/0/respondWithin")
                        .asInt());
    }

    /** What the column of the rules' table and the wizard's field for the team ask. */
    private void reportAndNames() {
        JsonNode report = products.get(API + "/policy/report", "carol");
        assertEquals(2, report.get("incidents").asInt());
        assertEquals("lead", report.at("/values/0/rule").asText());
        assertEquals(
                "[\"nobody\"]",
                products.get(API + "/policy/people?names=alice,nobody", "alice")
                        .get("unknown")
                        .toString());
    }

    private void severityNamesComeFromThePage(String page) throws IOException {
        edit(page, "<p>SEV4</p>", "<p>Papercut</p>");
        json(declareAs("Papercut"), 201);
        assertEquals(400, declareAs("SEV4").statusCode());
    }

    private void acknowledged(String page) {
        int version = products.get(API + "/policy", "bob").get("version").asInt();
        assertEquals(2, products.get(API + "/policy", "bob").get("waiting").size());
        assertEquals(409, acknowledge("bob", 1).statusCode());
        assertEquals(
                400,
                products.confluence()
                        .post(API + "/policy/acknowledgements")
                        .as("bob")
                        .json("{}")
                        .send()
                        .statusCode());
        JsonNode policy = json(acknowledge("bob", version), 200);
        assertEquals("bob", policy.at("/acknowledged/0/person/name").asText());
        assertEquals("alice", policy.at("/waiting/0/name").asText());
        assertEquals(403, review("carol", version).statusCode());
        json(review("alice", version), 200);
    }

    private void preparedFollows(String page, String incident) throws IOException {
        json(
                products.confluence()
                        .call("PUT", API + "/incidents/" + incident + "/policy-change")
                        .as("alice")
                        .json("{\"text\": \"Page the database team too\"}")
                        .send(),
                200);
        assertTrue(view(page).contains("Page the database team too"));
        edit(page, "<td><p>１０分</p></td>", "<td><p>5 minutes</p></td>");
        int version = products.get(API + "/policy", "bob").get("version").asInt();
        json(acknowledge("bob", version), 200);
        assertEquals("open", prepared(incident));
        json(acknowledge("alice", version), 200);
        assertEquals("set", prepared(incident));
        assertTrue(products.get(API + "/incidents/" + incident + "/policy-change", "bob")
                .get("fulfilled")
                .asBoolean());
    }

    private String prepared(String incident) {
        return products.get(API + "/incidents/" + incident, "bob")
                .at("/milestones/PREPARED/state")
                .asText();
    }

    private void copyEnforcesNothing(String page) {
        String copy = new WikiPages(products).make("Copy of the policy", storage(page));
        assertTrue(view(copy).contains("This page enforces nothing"));
        assertEquals(page, products.get(API + "/policy", "bob").get("pageId").asText());
    }

    private void trashedKeepsTheLastGoodPolicy(String page) {
        assertEquals(
                204,
                products.confluence()
                        .call("DELETE", CONTENT + page)
                        .as("alice")
                        .header("X-Atlassian-Token", "no-check")
                        .send()
                        .statusCode());
        JsonNode policy = products.get(API + "/policy", "bob");
        assertTrue(policy.get("lastGood").asBoolean());
        assertTrue(policy.get("trouble").asText().contains("in the trash"));
        assertEquals(5 * 60, respondSeconds(declare("SEV1")));
        String board = new WikiPages(products).make("Board with trouble", WikiPages.macro("incident-board"));
        assertTrue(view(board).contains("in the trash"));
    }

    /** What "engaged" allows, from its beginning to its end. */
    private long respondSeconds(String incident) {
        for (JsonNode demand :
                products.get(API + "/incidents/" + incident + "/demands", "bob").get("values")) {
            if (demand.get("rule").asText().equals("engaged")) {
                return Duration.between(
                                Instant.parse(demand.get("from").asText()),
                                Instant.parse(demand.get("dueAt").asText()))
                        .toSeconds();
            }
        }
        throw new AssertionError("no demand to engage: " + incident);
    }

    private String declare(String severity) {
        return json(declareAs(severity), 201).get("key").asText();
    }

    private HttpResponse<String> declareAs(String severity) {
        return products.confluence()
                .post(API + "/incidents")
                .as("alice")
                .json("{\"title\": \"By the policy\", \"severity\": \"" + severity + "\"}")
                .send();
    }

    private HttpResponse<String> put(String user, String body) {
        return products.confluence()
                .call("PUT", API + "/policy")
                .as(user)
                .json(body)
                .send();
    }

    private HttpResponse<String> acknowledge(String user, int version) {
        return products.confluence()
                .post(API + "/policy/acknowledgements")
                .as(user)
                .json("{\"version\": " + version + "}")
                .send();
    }

    private HttpResponse<String> review(String user, int version) {
        return products.confluence()
                .post(API + "/policy/reviews")
                .as(user)
                .json("{\"version\": " + version + "}")
                .send();
    }

    private String storage(String page) {
        return products.get(CONTENT + page + "?expand=body.storage", "alice")
                .at("/body/storage/value")
                .asText();
    }

    private String view(String page) {
        return products.view(page, "alice");
    }

    /** Publishes the page with a piece of it changed, as alice. */
    private void edit(String page, String from, String to) {
        JsonNode now = products.get(CONTENT + page + "?expand=body.storage,version", "alice");
        String body = now.at("/body/storage/value").asText();
        assertTrue(from + " in " + body, body.contains(from));
        ObjectNode changed = Products.JSON
                .createObjectNode()
                .put("type", "page")
                .put("title", now.get("title").asText());
        changed.putObject("version").put("number", now.at("/version/number").asInt() + 1);
        changed.putObject("body")
                .putObject("storage")
                .put("value", body.replace(from, to))
                .put("representation", "storage");
        json(
                products.confluence()
                        .call("PUT", CONTENT + page)
                        .as("alice")
                        .json(changed.toString())
                        .send(),
                200);
    }
}
