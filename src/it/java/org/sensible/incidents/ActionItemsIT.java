package org.sensible.incidents;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;
import static org.sensible.incidents.Products.API;
import static org.sensible.incidents.Products.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;

/** Action items over both products: raised in Confluence, found and classified in Jira, listed on the page. */
public class ActionItemsIT {

    private static final String ITEM = "{\"summary\": \"Cap the <b>retries</b>\", \"project\": \"OPS\","
            + " \"assignee\": \"bob\", \"kind\": \"mitigate\", \"due\": \"2026-10-30\","
            + " \"isu\": {\"importance\": \"high\", \"size\": \"M\", \"urgency\": \"low\", \"confidence\": \"medium\"}}";

    private final Products products = Products.shared();
    private String incident;

    @Before
    public void declare() {
        incident = products.declare("Action <i>items</i>").get("key").asText();
    }

    @After
    public void allIsWell() {
        fault("ok");
    }

    @Test
    public void raised_itemIsAnIssueWithItsPropertyAndItsLink() {
        JsonNode page = products.createPostmortem(incident);
        HttpResponse<String> answer = raise(ITEM, "alice", null);
        JsonNode item = json(answer, 201);
        assertEquals("Cap the <b>retries</b>", item.get("summary").asText());
        assertEquals("To Do", item.get("status").asText());
        assertEquals("open", item.get("stateCategory").asText());
        assertEquals("bob", item.at("/assignee/name").asText());
        assertEquals("2026-10-30", item.get("due").asText());
        assertEquals("medium", item.at("/isu/confidence").asText());
        assertEquals(24, item.get("value").asInt());
        assertEquals(incident, item.get("incident").asText());
        assertEquals(
                item.get("url").asText(),
                answer.headers().firstValue("Location").orElseThrow());
        JsonNode property = property(key(item)).get("value");
        assertEquals(1, property.get("v").asInt());
        assertEquals(page.get("url").asText(), property.get("postmortem").asText());
        assertEquals("alice", property.get("by").asText());
        assertFalse(property.toString(), property.toString().contains("Action"));
        JsonNode link =
                jira("/rest/api/2/issue/" + key(item) + "/remotelink", "alice").get(0);
        assertEquals("com.atlassian.confluence", link.at("/application/type").asText());
        assertEquals(page.get("url").asText(), link.at("/object/url").asText());
    }

    @Test
    public void jql_findsItByEachAlias() {
        String key = key(json(raise(ITEM, "alice", null), 201));
        for (String alias :
                new String[] {"isuImportance = high", "isuSize = M", "isuUrgency = low", "isuConfidence = medium"}) {
            JsonNode found = search("incidentKey = \"" + incident + "\" AND " + alias, "alice");
            assertEquals(alias, key, found.at("/issues/0/key").asText());
        }
        assertEquals(
                0,
                search("incidentKey = \"" + incident + "\" AND isuSize = XL", "alice")
                        .get("total")
                        .asInt());
    }

    @Test
    public void list_showsWhatTheReaderMaySeeInJira() {
        json(raise(ITEM, "alice", null), 201);
        assertEquals(1, list("carol").get("values").size());
        assertEquals(404, products.confluence().get(items()).as("mallory").status());
    }

    @Test
    public void sameCallAgain_makesOneIssue() {
        String name = UUID.randomUUID().toString();
        JsonNode first = json(raise(ITEM, "alice", name), 201);
        assertEquals(first, json(raise(ITEM, "alice", name), 201));
        assertEquals(1, list("alice").get("values").size());
    }

    @Test
    public void fieldErrorsOfJira_standAtOurFields() {
        JsonNode errors = json(raise(ITEM.replace("\"OPS\"", "\"NONE\""), "alice", null), 400);
        assertEquals("project", errors.at("/errors/0/field").asText());
        json(
                raise(
                        "{\"summary\": \"x\", \"project\": \"OPS\", \"isu\": {\"importance\": \"urgent\"}}",
                        "alice",
                        null),
                400);
    }

    @Test
    public void whoMayOnlyView_mayNeitherRaiseNorClassify() {
        assertEquals(403, raise(ITEM, "carol", null).statusCode());
        assertEquals(404, raise(ITEM, "mallory", null).statusCode());
        String key = key(json(raise(ITEM, "alice", null), 201));
        assertEquals(403, classify(key, "carol").statusCode());
        assertEquals(404, classify(key, "mallory").statusCode());
        assertEquals("S", json(classify(key, "bob"), 200).at("/isu/size").asText());
    }

    @Test
    public void drill_makesNoIssue() {
        String drill = json(
                        products.confluence()
                                .post(API + "/incidents")
                                .as("alice")
                                .json("{\"title\": \"Training\", \"severity\": \"SEV3\", \"drill\": true}")
                                .send(),
                        201)
                .get("key")
                .asText();
        HttpResponse<String> answer = products.confluence()
                .post(API + "/incidents/" + drill + "/action-items")
                .as("alice")
                .json(ITEM)
                .send();
        assertEquals(409, answer.statusCode());
    }

    @Test
    public void jiraDown_everyReaderGetsTheOwnLastState() {
        json(raise(ITEM, "alice", null), 201);
        list("alice");
        fault("down");
        JsonNode last = list("alice").get("values");
        assertEquals(1, last.size());
        assertTrue(last.get(0).has("age"));
        assertEquals(503, products.confluence().get(items()).as("carol").status());
        assertEquals(503, raise(ITEM, "alice", null).statusCode());
    }

    @Test
    public void jiraDownAndUpAgain_theRetryMakesOneIssue() {
        String name = UUID.randomUUID().toString();
        fault("down");
        assertEquals(503, raise(ITEM, "alice", name).statusCode());
        fault("ok");
        json(raise(ITEM, "alice", name), 201);
        assertEquals(1, list("alice").get("values").size());
    }

    @Test
    public void notAuthorised_saysWhereToAuthorise() {
        fault("unauthorised");
        JsonNode refusal = json(raise(ITEM, "alice", null), 403);
        assertTrue(refusal.toString(), refusal.get("authorise").asText().startsWith("http"));
    }

    @Test
    public void macro_showsTheItemsAsText() {
        String pageId = products.createPostmortem(incident).get("pageId").asText();
        String key = key(json(raise(ITEM, "alice", null), 201));
        String view = products.view(pageId, "alice");
        assertTrue(view, view.contains("/browse/" + key + "\""));
        assertTrue(view, view.contains("Cap the &lt;b&gt;retries&lt;/b&gt;"));
        assertTrue(view, view.contains("incidents-items-form"));
        assertFalse(products.view(pageId, "carol").contains("incidents-items-form"));
        fault("down");
        String silent = products.view(pageId, "alice");
        assertTrue(silent, silent.contains("Jira cannot be reached") && silent.contains(key));
        fault("unauthorised");
        assertTrue(products.view(pageId, "alice").contains(">Authorise<"));
    }

    @Test
    public void panel_showsTheClassificationToWhoMaySeeTheIssue() {
        products.createPostmortem(incident);
        String key = key(json(raise(ITEM, "alice", null), 201));
        String alice = browse(key, "alice").body();
        assertTrue(alice, alice.contains("incidents-item-panel") && alice.contains(incident));
        assertTrue(alice, alice.contains("incidents-item-form"));
        String carol = browse(key, "carol").body();
        assertTrue(carol, carol.contains("incidents-item-panel"));
        assertFalse(carol, carol.contains("incidents-item-form"));
        assertFalse(browse(key, "mallory").body().contains(incident));
    }

    @Test
    public void classifiedInJira_isSeenInConfluence() {
        String key = key(json(raise(ITEM, "alice", null), 201));
        String isu = "{\"importance\": \"low\", \"size\": \"XL\", \"urgency\": \"high\", \"confidence\": null}";
        String path = API + "/action-items/" + key + "/isu";
        json(products.jira().call("PUT", path).as("alice").json(isu).send(), 200);
        assertEquals("XL", list("carol").at("/values/0/isu/size").asText());
        assertEquals(
                403, products.jira().call("PUT", path).as("carol").json(isu).status());
        assertEquals(
                404, products.jira().call("PUT", path).as("mallory").json(isu).status());
        assertEquals(
                400, products.jira().call("PUT", path).as("alice").json("{}").status());
    }

    private HttpResponse<String> raise(String body, String user, String name) {
        var call = products.confluence().post(items()).as(user).json(body);
        return (name == null ? call : call.header("Idempotency-Key", name)).send();
    }

    private HttpResponse<String> classify(String key, String user) {
        return products.confluence()
                .call("PUT", API + "/action-items/" + key + "/isu")
                .as(user)
                .json("{\"importance\": \"high\", \"size\": \"S\", \"urgency\": \"high\"}")
                .send();
    }

    private JsonNode list(String user) {
        return products.get(items(), user);
    }

    private String items() {
        return API + "/incidents/" + incident + "/action-items";
    }

    private JsonNode property(String key) {
        return jira("/rest/api/2/issue/" + key + "/properties/incidents.action-item", "alice");
    }

    private JsonNode search(String jql, String user) {
        return jira("/rest/api/2/search?jql=" + URLEncoder.encode(jql, StandardCharsets.UTF_8), user);
    }

    private JsonNode jira(String path, String user) {
        return json(products.jira().get(path).as(user).send(), 200);
    }

    private HttpResponse<String> browse(String key, String user) {
        return products.jira().get("/browse/" + key).as(user).send();
    }

    private static String key(JsonNode item) {
        return item.get("key").asText();
    }

    private void fault(String state) {
        HttpResponse<String> answer = products.confluence()
                .post("/rest/sandbox/1.0/faults")
                .as("admin")
                .json("{\"jira\": \"" + state + "\"}")
                .send();
        assertTrue(answer.body(), answer.statusCode() < 300);
    }
}
