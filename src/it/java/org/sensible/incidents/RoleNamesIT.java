package org.sensible.incidents;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;
import static org.sensible.incidents.Products.API;
import static org.sensible.incidents.Products.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.Before;
import org.junit.Test;

/** Names that become roles on a whole page, and come back, over HTTP. */
public class RoleNamesIT {

    private static final String WORDS = "<p>Bob Rivera should have looked. <em>Alice Tanaka</em> told Bob Rivera.</p>";

    private final Products products = Products.shared();
    private String key;
    private String pageId;
    private String path;

    @Before
    public void alicesPageNamesBob() {
        ObjectNode wanted = Products.JSON.createObjectNode();
        wanted.put("title", "Names " + System.nanoTime())
                .put("severity", "SEV2")
                .put("lead", "bob");
        key = send("alice", "POST", API + "/incidents", wanted.toString(), 201)
                .get("key")
                .asText();
        pageId = products.createPostmortem(key).get("pageId").asText();
        path = API + "/incidents/" + key + "/postmortem/roles";
        writes("alice", "<h2>What went badly</h2>", WORDS);
    }

    @Test
    public void names_becomeRolesInOneVersionAndComeBackInAnother() {
        String before = body();
        assertEquals("with the row that tells the lead", 4, names("{\"preview\": true}"));
        assertEquals("a preview changes nothing", before, body());
        JsonNode turned = send("alice", "POST", path, "{}", 200);
        assertEquals(4, turned.get("names").asInt());
        assertEquals(3, turned.get("version").asInt());
        String roles = body();
        assertTrue(
                roles,
                roles.contains("<p>the lead should have looked. <em>the first responder</em> told the lead.</p>"));
        assertTrue("the summary's fact stays", roles.contains("<td><p><ac:link><ri:user"));
        assertEquals(
                4,
                send("alice", "POST", path, "{\"undo\": 3}", 200).get("version").asInt());
        assertEquals(before, body());
    }

    @Test
    public void undo_isRefusedOnceThePageWasChanged() {
        send("alice", "POST", path, "{}", 200);
        writes("bob", "<h2>Where we were lucky</h2>", "<p>Twice</p>");
        String now = body();
        JsonNode refusal = send("alice", "POST", path, "{\"undo\": 3}", 409);
        assertTrue(refusal.toString(), refusal.toString().contains("it is at version 4 now"));
        assertEquals(now, body());
    }

    @Test
    public void versionThatTurnedNoNames_hasNothingToTakeBack() {
        JsonNode refusal = send("alice", "POST", path, "{\"undo\": 2}", 409);
        assertTrue(refusal.toString(), refusal.toString().contains("did not turn names into roles"));
    }

    @Test
    public void onlyTheAuthor_turnsNames() {
        send("bob", "POST", path, "{}", 403);
        send("carol", "POST", path, "{}", 403);
        send("mallory", "POST", path, "{}", 404);
        assertFalse(body().contains("the lead should"));
    }

    private void writes(String user, String heading, String words) {
        JsonNode page = page();
        ObjectNode changed =
                Products.JSON.createObjectNode().put("type", "page").put("status", "current");
        changed.put("title", page.get("title").asText());
        changed.putObject("version").put("number", page.at("/version/number").asInt() + 1);
        changed.putObject("body")
                .putObject("storage")
                .put("value", page.at("/body/storage/value").asText().replace(heading, heading + words))
                .put("representation", "storage");
        send(user, "PUT", "/rest/api/content/" + pageId, changed.toString(), 200);
    }

    private int names(String body) {
        return send("alice", "POST", path, body, 200).get("names").asInt();
    }

    private JsonNode page() {
        return products.get("/rest/api/content/" + pageId + "?expand=version,body.storage", "alice");
    }

    private String body() {
        return page().at("/body/storage/value").asText();
    }

    private JsonNode send(String user, String method, String address, String body, int status) {
        return json(
                products.confluence().call(method, address).as(user).json(body).send(), status);
    }
}
