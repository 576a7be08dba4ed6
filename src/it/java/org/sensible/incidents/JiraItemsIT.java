package org.sensible.incidents;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;
import static org.sensible.incidents.Products.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.Before;
import org.junit.Test;

/** Action items by Jira's own calls and its query language, by people of different rights. */
public class JiraItemsIT {

    private static final String ITEMS = "/rest/incidents/1.0/action-items";
    private static final String MIDDLE =
            "{\"importance\": \"medium\", \"size\": \"M\", \"urgency\": \"medium\", \"confidence\": null}";

    private final Products products = Products.shared();
    private String incident;
    private String issue;

    @Before
    public void anOrdinaryIssue() {
        incident = products.declare("Printers print twice").get("key").asText();
        issue = products.issue("Update the office printer's driver");
    }

    @Test
    public void ordinaryIssue_becomesAnItemThatConfluenceSeesToo() {
        JsonNode made = json(make(issue, incident, "alice"), 201);
        assertEquals(issue, made.get("key").asText());
        assertEquals("proposed", made.get("commitment").asText());
        assertTrue(made.get("url").asText(), made.get("url").asText().endsWith("/jira/browse/" + issue));
        JsonNode seen = products.get("/rest/incidents/1.0/incidents/" + incident + "/action-items", "bob")
                .at("/values/0");
        assertEquals(issue, seen.get("key").asText());
        assertEquals("M", seen.at("/isu/size").asText());
        assertEquals(
                "again it stays as it is", 201, make(issue, incident, "bob").statusCode());
        assertEquals(409, make(issue, "INC-999", "bob").statusCode());
    }

    @Test
    public void rights_areThoseOfTheIssue() {
        assertEquals(403, make(issue, incident, "carol").statusCode());
        assertEquals(404, make(issue, incident, "mallory").statusCode());
        json(make(issue, incident, "alice"), 201);
        assertEquals(
                403,
                put("commitment", "{\"commitment\": \"committed\"}", "carol").statusCode());
        assertEquals(
                404,
                put("commitment", "{\"commitment\": \"committed\"}", "mallory").statusCode());
        assertEquals("proposed", property().get("commitment").asText());
    }

    @Test
    public void input_isRefusedAtTheField() {
        assertEquals("incident", field(make(issue, "checkout", "alice")));
        assertEquals("incident", field(make(issue, "", "alice")));
        assertEquals(409, make(issue, "DRILL-1", "alice").statusCode());
        assertEquals(
                "isu.size",
                field(post("{\"issue\": \"" + issue + "\", \"incident\": \"" + incident
                        + "\", \"isu\": {\"importance\": \"low\", \"urgency\": \"low\", \"size\": \"XXL\"}}")));
        json(make(issue, incident, "alice"), 201);
        assertEquals("commitment", field(put("commitment", "{}", "alice")));
        assertEquals("reason", field(put("commitment", "{\"commitment\": \"notDoing\"}", "alice")));
        assertEquals("at", field(put("isu", MIDDLE.replace("}", ", \"at\": \"soon\"}"), "alice")));
    }

    @Test
    public void decision_goesOnFromWhatThePersonSaw() {
        String first = json(make(issue, incident, "alice"), 201).get("at").asText();
        JsonNode later = json(put("commitment", later(first), "bob"), 200);
        assertEquals("later", later.get("commitment").asText());
        assertEquals(1, later.get("moved").asInt());
        HttpResponse<String> stale = put("commitment", later(first), "alice");
        assertEquals(409, stale.statusCode());
        assertTrue(stale.body(), stale.body().contains("by bob"));
        JsonNode undone = json(
                put(
                        "commitment",
                        "{\"commitment\": \"proposed\", \"undo\": true, \"at\": \""
                                + later.get("at").asText() + "\"}",
                        "bob"),
                200);
        assertEquals(0, undone.get("moved").asInt());
    }

    @Test
    public void whatCannotBeRead_isNeverOverwritten() {
        String foreign = "{\"v\":9,\"else\":true}";
        assertEquals(
                201,
                products.jira()
                        .call("PUT", "/rest/api/2/issue/" + issue + "/properties/incidents.action-item")
                        .as("alice")
                        .json(foreign)
                        .status());
        assertEquals(409, make(issue, incident, "alice").statusCode());
        assertEquals(409, put("isu", MIDDLE, "alice").statusCode());
        assertEquals(9, property().get("v").asInt());
    }

    @Test
    public void afresh_replacesOnlyWhatWasSeenAndKeepsItBeside() {
        String foreign = "{\"v\":9,\"else\":true}";
        products.jira()
                .call("PUT", "/rest/api/2/issue/" + issue + "/properties/incidents.action-item")
                .as("alice")
                .json(foreign)
                .status();
        assertEquals(403, afresh(foreign, "carol").statusCode());
        assertEquals(409, afresh("{\"v\":8}", "alice").statusCode());
        assertEquals(9, property().get("v").asInt());
        assertEquals(
                "proposed",
                json(afresh(foreign, "alice"), 200).get("commitment").asText());
        assertEquals(1, property().get("v").asInt());
        assertFalse(property().has("else"));
        JsonNode kept = json(
                products.jira()
                        .get("/rest/api/2/issue/" + issue + "/properties/incidents.action-item.replaced")
                        .as("carol")
                        .send(),
                200);
        assertEquals(foreign, kept.get("value").toString());
        assertEquals(409, afresh(foreign, "alice").statusCode());
    }

    @Test
    public void weights_areConfluencesOnceTheyWereSent() {
        json(make(issue, incident, "alice"), 201);
        JsonNode usual = settings("GET", "/settings", null);
        String points = "{\"points\": {\"S\": 1, \"M\": 3, \"L\": 5, \"XL\": 8}}";
        try {
            settings("PUT", "/settings", points);
            JsonNode differs = settings("GET", "/settings/jira-weights", null);
            assertEquals("different", differs.get("agreement").asText());
            assertEquals(
                    2,
                    listed("incident=" + incident, "bob").at("/values/0/points").asInt());
            assertEquals(
                    "same",
                    settings("PUT", "/settings/jira-weights", "{}")
                            .get("agreement")
                            .asText());
            assertEquals(
                    3,
                    listed("incident=" + incident, "bob").at("/values/0/points").asInt());
            assertTrue(products.jira().get("/browse/" + issue).as("bob").text().contains("M, 3 points"));
        } finally {
            settings("PUT", "/settings", "{\"points\": " + usual.get("points") + "}");
            settings("PUT", "/settings/jira-weights", "{}");
        }
        assertEquals(
                2, listed("incident=" + incident, "bob").at("/values/0/points").asInt());
        String weights = "/rest/incidents/1.0/weights";
        assertEquals(401, products.jira().get(weights).status());
        assertEquals(403, products.jira().get(weights).as("alice").status());
        assertEquals(
                "points.S",
                field(products.jira()
                        .call("PUT", weights)
                        .as("admin")
                        .json("{}")
                        .send()));
        assertEquals(
                403,
                products.confluence()
                        .get("/rest/incidents/1.0/settings/jira-weights")
                        .as("alice")
                        .status());
    }

    private JsonNode settings(String method, String path, String body) {
        var call =
                products.confluence().call(method, "/rest/incidents/1.0" + path).as("admin");
        return json((body == null ? call : call.json(body)).send(), 200);
    }

    private HttpResponse<String> afresh(String seen, String user) {
        return products.jira()
                .post(ITEMS + "/" + issue + "/afresh")
                .as(user)
                .json(Products.JSON
                        .createObjectNode()
                        .put("incident", incident)
                        .put("seen", seen)
                        .set(
                                "isu",
                                Products.JSON
                                        .createObjectNode()
                                        .put("importance", "low")
                                        .put("size", "S")
                                        .put("urgency", "low"))
                        .toString())
                .send();
    }

    @Test
    public void openActionItems_areNeitherDoneNorDroppedAndVisible() {
        String dropped = products.issue("Replace the printers");
        String done = products.issue("Buy paper");
        String ofAnother = products.issue("Buy ink");
        String another = products.declare("Scanners scan twice").get("key").asText();
        for (String key : List.of(issue, dropped, done)) {
            json(make(key, incident, "alice"), 201);
        }
        json(make(ofAnother, another, "alice"), 201);
        json(put(dropped, "commitment", "{\"commitment\": \"notDoing\", \"reason\": \"too dear\"}", "alice"), 200);
        resolve(done);
        assertEquals(List.of(issue), found("issue in openActionItems(\"" + incident + "\")", "alice"));
        assertEquals(
                List.of(ofAnother, issue),
                found("issue in openActionItems(" + incident + ", " + another + ") order by key desc", "bob"));
        assertTrue(found("key in openActionItems()", "alice").containsAll(List.of(issue, ofAnother)));
        assertFalse(found("key in openActionItems()", "alice").contains(dropped));
        assertEquals(List.of(), found("issue in openActionItems(\"" + incident + "\")", "mallory"));
        HttpResponse<String> refused = search("issue in openActionItems(checkout)", "alice");
        assertEquals(400, refused.statusCode());
        assertTrue(refused.body(), refused.body().contains("such as INC-7; got CHECKOUT"));
    }

    @Test
    public void list_isConfluencesAndSaysWhatOneMayEdit() {
        json(make(issue, incident, "alice"), 201);
        JsonNode own = listed("incident=" + incident, "bob");
        JsonNode theirs = products.get("/rest/incidents/1.0/incidents/" + incident + "/action-items", "bob");
        assertEquals(theirs.at("/values/0"), own.at("/values/0"));
        assertEquals(1, own.get("total").asInt());
        assertTrue(own.at("/values/0/why").asText().contains("worth 36 for 2 points"));
        assertFalse(
                listed("incident=" + incident, "carol").at("/values/0/mayEdit").asBoolean(true));
        assertEquals(0, listed("incident=" + incident, "mallory").get("total").asInt());
        assertTrue(listed("project=ops&jql=summary~printer", "carol")
                .findValuesAsText("key")
                .contains(issue));
        assertEquals(400, list("project=OPS-1", "alice").statusCode());
        assertEquals(400, list("", "alice").statusCode());
        assertEquals(400, list("project=OPS&limit=0", "alice").statusCode());
        assertEquals("jql", field(list("project=OPS&jql=nonsense", "alice")));
        assertEquals(401, products.jira().get(ITEMS + "?project=OPS").send().statusCode());
    }

    @Test
    public void plan_isConfluencesOfTheSameItems() {
        json(make(issue, incident, "alice"), 201);
        json(make(products.issue("Replace the printers"), incident, "alice"), 201);
        String query = "incident=" + incident + "&capacity=3";
        JsonNode own =
                json(products.jira().get(ITEMS + "/plan?" + query).as("bob").send(), 200);
        assertEquals(products.get("/rest/incidents/1.0/action-items/plan?" + query, "bob"), own);
        assertEquals(List.of(issue), List.of(own.at("/chosen/0").asText()));
        assertEquals(
                "capacity",
                field(products.jira()
                        .get(ITEMS + "/plan?incident=" + incident)
                        .as("bob")
                        .send()));
        assertEquals(
                "person",
                field(products.jira()
                        .get(ITEMS + "/plan?incident=" + incident + "&capacity=3&person=alice")
                        .as("bob")
                        .send()));
    }

    @Test
    public void kindAndWhatIsDoneBefore_areClassifiedToo() {
        json(make(issue, incident, "alice"), 201);
        JsonNode item =
                json(put("isu", MIDDLE.replace("}", ", \"kind\": \"detect\", \"after\": [\"ops-1\"]}"), "alice"), 200);
        assertEquals("detect", item.get("kind").asText());
        assertEquals("OPS-1", item.at("/after/0").asText());
        JsonNode same = json(put("isu", MIDDLE, "alice"), 200);
        assertEquals("detect", same.get("kind").asText());
        assertFalse(json(put("isu", MIDDLE.replace("}", ", \"kind\": null}"), "alice"), 200)
                .has("kind"));
        assertEquals("kind", field(put("isu", MIDDLE.replace("}", ", \"kind\": \"magic\"}"), "alice")));
        assertEquals("after", field(put("isu", MIDDLE.replace("}", ", \"after\": \"OPS-1\"}"), "alice")));
        assertEquals("after", field(put("isu", MIDDLE.replace("}", ", \"after\": [\"x\"]}"), "alice")));
    }

    private JsonNode listed(String query, String user) {
        return json(list(query, user), 200);
    }

    private HttpResponse<String> list(String query, String user) {
        return products.jira().get(ITEMS + "?" + query).as(user).send();
    }

    private void resolve(String key) {
        String transitions = "/rest/api/2/issue/" + key + "/transitions";
        for (String status : List.of("In Progress", "Done")) {
            for (JsonNode way : json(
                            products.jira().get(transitions).as("alice").send(), 200)
                    .get("transitions")) {
                if (way.at("/to/name").asText().equals(status)) {
                    products.jira()
                            .post(transitions)
                            .as("alice")
                            .json("{\"transition\": {\"id\": \"" + way.get("id").asText() + "\"}}")
                            .send();
                    break;
                }
            }
        }
    }

    private HttpResponse<String> make(String key, String incidentKey, String user) {
        return products.jira()
                .post(ITEMS)
                .as(user)
                .json("{\"issue\": \"" + key + "\", \"incident\": \"" + incidentKey + "\", \"isu\": " + MIDDLE + "}")
                .send();
    }

    private HttpResponse<String> post(String body) {
        return products.jira().post(ITEMS).as("alice").json(body).send();
    }

    private HttpResponse<String> put(String what, String body, String user) {
        return put(issue, what, body, user);
    }

    private HttpResponse<String> put(String key, String what, String body, String user) {
        return products.jira()
                .call("PUT", ITEMS + "/" + key + "/" + what)
                .as(user)
                .json(body)
                .send();
    }

    private static String later(String at) {
        return "{\"commitment\": \"later\", \"at\": \"" + at + "\"}";
    }

    private static String field(HttpResponse<String> answer) {
        return json(answer, 400).at("/errors/0/field").asText();
    }

    private JsonNode property() {
        return json(
                        products.jira()
                                .get("/rest/api/2/issue/" + issue + "/properties/incidents.action-item")
                                .as("alice")
                                .send(),
                        200)
                .get("value");
    }

    private List<String> found(String jql, String user) {
        List<String> keys = new ArrayList<>();
        json(search(jql, user), 200)
                .get("issues")
                .forEach(each -> keys.add(each.get("key").asText()));
        return keys;
    }

    private HttpResponse<String> search(String jql, String user) {
        return products.jira()
                .get("/rest/api/2/search?jql=" + URLEncoder.encode(jql, StandardCharsets.UTF_8))
                .as(user)
                .send();
    }
}
