package org.sensible.incidents;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;
import static org.sensible.incidents.Products.API;
import static org.sensible.incidents.Products.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.sensible.sandbox.Http;

/** The action items of an incident in an epic of their own in Jira, over HTTP. */
public class ItemEpicsIT {

    private static final String EPIC_LINK = "customfield_10100";

    private final Products products = Products.shared();
    private String incident;

    @Before
    public void switchOn() {
        epics(true);
        incident = products.declare("Secret customer is down").get("key").asText();
    }

    @After
    public void switchOff() {
        epics(false);
        faults(products.jira(), "{\"epics\": \"ok\"}");
        faults(products.confluence(), "{\"jira\": \"ok\"}");
    }

    @Test
    public void items_areInOneEpicThatTellsNoTitle() {
        JsonNode first = make("alice", "Cap retries", "one");
        String epic = first.get("epic").asText();
        JsonNode kept = issue(epic);
        assertEquals("Epic", kept.at("/fields/issuetype/name").asText());
        assertEquals("Action items of " + incident, kept.at("/fields/summary").asText());
        assertEquals(incident, kept.at("/fields/customfield_10101").asText());
        assertFalse(kept.toString(), kept.toString().contains("Secret customer"));
        assertEquals(
                epic,
                issue(first.get("key").asText()).at("/fields/" + EPIC_LINK).asText());
        JsonNode second = make("bob", "Test the limit", "two");
        assertEquals(epic, second.get("epic").asText());
        assertEquals(1, found("labels = \"incidents-epic-" + incident + "\""));
        JsonNode listed = products.get(API + "/incidents/" + incident + "/action-items", "alice");
        assertEquals(
                "the epic itself is no action item", 2, listed.get("values").size());
        assertEquals(epic, listed.at("/values/0/epic").asText());
    }

    @Test
    public void sameCallAgain_makesNoSecondEpic() {
        JsonNode first = make("alice", "Cap retries", "same");
        JsonNode again = make("alice", "Cap retries", "same");
        assertEquals(first.get("key"), again.get("key"));
        assertEquals(first.get("epic"), again.get("epic"));
        assertEquals(1, found("labels = \"incidents-epic-" + incident + "\""));
    }

    @Test
    public void projectWithoutEpics_takesTheItemAllTheSame() {
        faults(products.jira(), "{\"epics\": \"none\"}");
        JsonNode made = make("alice", "Cap retries", "none");
        assertFalse(made.has("epic"));
        assertTrue(made.toString(), made.get("note").asText().contains("Project OPS has no issue type for epics"));
        faults(products.jira(), "{\"epics\": \"ok\"}");
        assertTrue("the same call again", make("alice", "Cap retries", "none").has("epic"));
    }

    @Test
    public void switchedOff_makesNoEpic() {
        epics(false);
        JsonNode made = make("alice", "Cap retries", "off");
        assertFalse(made.has("epic"));
        assertFalse(made.has("note"));
        assertEquals(0, found("labels = \"incidents-epic-" + incident + "\""));
    }

    @Test
    public void panelInJira_namesTheEpic() {
        JsonNode made = make("alice", "Cap retries", "panel");
        String page = products.jira()
                .get("/browse/" + made.get("key").asText())
                .as("carol")
                .text();
        assertTrue(page, page.contains("<dt>Epic</dt>"));
        assertTrue(page, page.contains("/browse/" + made.get("epic").asText() + "\""));
    }

    private JsonNode make(String user, String summary, String key) {
        return json(
                products.confluence()
                        .post(API + "/incidents/" + incident + "/action-items")
                        .as(user)
                        .header("Idempotency-Key", key)
                        .json("{\"summary\": \"" + summary + "\", \"project\": \"OPS\", \"isu\":"
                                + " {\"importance\": \"low\", \"size\": \"S\", \"urgency\": \"low\"}}")
                        .send(),
                201);
    }

    private JsonNode issue(String key) {
        return json(products.jira().get("/rest/api/2/issue/" + key).as("alice").send(), 200);
    }

    private int found(String jql) {
        return json(
                        products.jira()
                                .get("/rest/api/2/search?jql=" + URLEncoder.encode(jql, StandardCharsets.UTF_8))
                                .as("alice")
                                .send(),
                        200)
                .get("total")
                .asInt();
    }

    private void epics(boolean on) {
        json(
                products.confluence()
                        .call("PUT", API + "/settings/follow-through")
                        .as("admin")
                        .json("{\"epics\": " + on + "}")
                        .send(),
                200);
    }

    private static void faults(Http product, String faults) {
        json(product.post("/rest/sandbox/1.0/faults").as("admin").json(faults).send(), 200);
    }
}
