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
        assertEquals(incident, link.at("/object/title").asText());
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
        assertTrue(view, view.contains("&quot;mayAdd&quot;:true"));
        assertTrue(products.view(pageId, "carol").contains("&quot;mayAdd&quot;:false"));
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

    @Test
    public void decided_itemIsCommittedPutOffAndDroppedWithItsReason() {
        String key = key(json(raise(ITEM, "alice", null), 201));
        JsonNode committed = json(decide(key, "{\"commitment\": \"committed\"}", "bob"), 200);
        assertEquals("committed", committed.get("commitment").asText());
        assertEquals("bob", committed.get("by").asText());
        JsonNode later = json(decide(key, "{\"commitment\": \"later\", \"reason\": \"after <b>May</b>\"}", "bob"), 200);
        assertEquals(1, later.get("moved").asInt());
        assertEquals("after <b>May</b>", later.get("reason").asText());
        JsonNode errors = json(decide(key, "{\"commitment\": \"notDoing\"}", "alice"), 400);
        assertEquals("reason", errors.at("/errors/0/field").asText());
        String stale = "{\"commitment\": \"committed\", \"at\": \""
                + committed.get("at").asText() + "\"}";
        assertEquals(
                "at",
                json(decide(key, stale, "alice"), 409).at("/errors/0/field").asText());
        String undo = "{\"commitment\": \"committed\", \"undo\": true}";
        assertEquals(0, json(decide(key, undo, "alice"), 200).get("moved").asInt());
        assertEquals(400, decide(key, "{\"commitment\": \"maybe\"}", "alice").statusCode());
        assertEquals(403, decide(key, undo, "carol").statusCode());
        assertEquals(404, decide(key, undo, "mallory").statusCode());
        assertEquals("committed", property(key).at("/value/commitment").asText());
    }

    @Test
    public void scopes_areAnIncidentASpaceAServiceOrAQuery() {
        String key = key(json(raise(ITEM, "alice", null), 201));
        assertEquals(
                key, scope("incident=" + incident, "alice").at("/values/0/key").asText());
        assertTrue(scope("space=OPS", "alice").toString().contains("\"" + key + "\""));
        assertEquals(
                0, scope("service=nothing-of-that-name", "alice").get("values").size());
        JsonNode found = scope("jql=" + encoded("key = " + key + " AND isuUrgency = low ORDER BY due"), "alice");
        assertEquals(key, found.at("/values/0/key").asText());
        assertEquals(1, found.at("/values/0/order").asInt());
        assertTrue(
                found.at("/values/0/why").asText(),
                found.at("/values/0/why").asText().contains("24"));
        assertEquals(
                0,
                scope("jql=" + encoded("key = " + key + " AND isuSize = XL"), "alice")
                        .get("values")
                        .size());
        assertEquals(
                "jql",
                json(get("/action-items?jql=" + encoded("colour = red"), "alice"), 400)
                        .at("/errors/0/field")
                        .asText());
        assertEquals(400, get("/action-items", "alice").statusCode());
        assertEquals(404, get("/action-items?incident=" + incident, "mallory").statusCode());
    }

    @Test
    public void plan_choosesWithinTheCapacityAndSaysWhatIsLeft() {
        String small = key(json(raise(ITEM, "alice", null), 201));
        String large =
                key(json(raise(ITEM.replace("\"M\"", "\"XL\"").replace("\"bob\"", "\"alice\""), "alice", null), 201));
        String path = "/action-items/plan?incident=" + incident + "&capacity=";
        JsonNode plan = json(get(path + "5", "alice"), 200);
        assertEquals(small, plan.at("/chosen/0").asText());
        assertEquals(2, plan.get("used").asInt());
        assertTrue(plan.get("best").asBoolean());
        assertEquals(large, plan.at("/left/0/key").asText());
        assertEquals(8, plan.at("/left/0/over").asInt());
        assertTrue(
                plan.at("/left/0/help").asText(),
                plan.at("/left/0/help").asText().startsWith("Split it"));
        JsonNode limited = json(get(path + "20&person=bob:1", "alice"), 200);
        assertEquals("person", limited.at("/left/0/reason").asText());
        for (String wrong : new String[] {"", "x", "-1", "10001", "5&person=bob"}) {
            assertEquals(wrong, 400, get(path + wrong, "alice").statusCode());
        }
    }

    @Test
    public void linked_issueBecomesAnItemAndAForeignOneIsLeftAlone() {
        String issue = json(
                        products.jira()
                                .post("/rest/api/2/issue")
                                .as("alice")
                                .json(
                                        "{\"fields\": {\"project\": {\"key\": \"OPS\"}, \"issuetype\": {\"name\": \"Task\"},"
                                                + " \"summary\": \"An issue of Jira\"}}")
                                .send(),
                        201)
                .get("key")
                .asText();
        String body = "{\"issue\": \"" + issue
                + "\", \"isu\": {\"importance\": \"low\", \"size\": \"L\", \"urgency\": \"low\"}}";
        assertEquals(403, post(items() + "/links", body, "carol").statusCode());
        assertEquals(
                issue,
                json(post(items() + "/links", body, "alice"), 200).get("key").asText());
        assertEquals("L", list("alice").at("/values/0/isu/size").asText());
        String property = "/rest/api/2/issue/" + issue + "/properties/incidents.action-item";
        String foreign = "{\"v\": 9, \"incident\": \"" + incident + "\", \"else\": true}";
        assertEquals(
                200,
                products.jira().call("PUT", property).as("alice").json(foreign).status());
        JsonNode shown = list("alice").at("/values/0");
        assertTrue(shown.toString(), shown.get("foreign").asText().contains("\"else\":true"));
        assertFalse(shown.has("isu"));
        assertEquals(
                409, decide(issue, "{\"commitment\": \"committed\"}", "alice").statusCode());
        assertEquals(409, post(items() + "/links", body, "alice").statusCode());
        assertTrue(property(issue).at("/value/else").asBoolean());
    }

    @Test
    public void ideas_gainWeightAndBecomeOneIssue() {
        String ideas = API + "/incidents/" + incident + "/candidates";
        String words = "Rehearse outage " + UUID.randomUUID() + " of the payment provider";
        String idea = "{\"summary\": \"" + words + "\", \"isu\": {\"importance\": \"high\", \"size\": \"M\","
                + " \"urgency\": \"low\"}}";
        assertEquals(403, post(ideas, idea, "carol").statusCode());
        String id = json(post(ideas, idea, "alice"), 201).get("id").asText();
        String other = products.declare("Another one").get("key").asText();
        JsonNode again = json(post(API + "/incidents/" + other + "/candidates", idea, "alice"), 201);
        assertEquals(id, again.get("id").asText());
        assertEquals(2, again.get("weight").asInt());
        assertEquals(words, products.get(ideas, "carol").at("/values/0/summary").asText());
        assertEquals(
                404, get("/incidents/" + incident + "/candidates", "mallory").statusCode());
        String make = API + "/candidates/" + id + "/issue";
        assertEquals(
                "project",
                json(post(make, "{}", "alice"), 400).at("/errors/0/field").asText());
        JsonNode item = json(post(make, "{\"project\": \"OPS\"}", "alice"), 201);
        assertEquals(other, item.get("incident").asText());
        assertEquals(409, post(make, "{\"project\": \"OPS\"}", "alice").statusCode());
        assertEquals(0, products.get(ideas, "alice").get("values").size());
    }

    @Test
    public void settings_changeWhatAnItemIsWorth() {
        String key = key(json(raise(ITEM, "alice", null), 201));
        String settings = API + "/settings";
        try {
            json(
                    products.confluence()
                            .call("PUT", settings)
                            .as("admin")
                            .json("{\"points\": {\"M\": 4}, \"weights\": {\"importance\": {\"high\": 10}}}")
                            .send(),
                    200);
            JsonNode item = list("alice").at("/values/0");
            assertEquals(key, item.get("key").asText());
            assertEquals(80, item.get("value").asInt());
            assertEquals(4, item.get("points").asInt());
        } finally {
            json(
                    products.confluence()
                            .call("PUT", settings)
                            .as("admin")
                            .json("{\"points\": null, \"weights\": null}")
                            .send(),
                    200);
        }
        assertEquals(24, list("alice").at("/values/0/value").asInt());
    }

    @Test
    public void macro_takesScopesViewsAndLimits() {
        String key = key(json(raise(ITEM, "alice", null), 201));
        String page = new WikiPages(products)
                .make(
                        "Items " + UUID.randomUUID(),
                        WikiPages.macro("action-items", "query", "key = " + key)
                                + WikiPages.macro("action-items", "space", "OPS")
                                + WikiPages.macro("action-items", "incident", incident, "limit", "many")
                                + WikiPages.macro("action-items", "incident", incident, "view", "plan"));
        String view = products.view(page, "alice");
        assertTrue(view, view.contains("/browse/" + key + "\""));
        assertTrue(view, view.contains("&quot;jql&quot;:&quot;key = " + key + "&quot;"));
        assertTrue(view, view.contains("The parameter limit takes a whole number from 1 to 1,000"));
    }

    private HttpResponse<String> decide(String key, String body, String user) {
        return products.confluence()
                .call("PUT", API + "/action-items/" + key + "/commitment")
                .as(user)
                .json(body)
                .send();
    }

    private HttpResponse<String> post(String path, String body, String user) {
        return products.confluence().post(path).as(user).json(body).send();
    }

    private HttpResponse<String> get(String path, String user) {
        return products.confluence().get(API + path).as(user).send();
    }

    private JsonNode scope(String query, String user) {
        return json(get("/action-items?" + query, user), 200);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
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
