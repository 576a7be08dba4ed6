package org.sensible.incidents;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;
import static org.sensible.incidents.Products.API;
import static org.sensible.incidents.Products.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import org.junit.Test;

/** What the host's create dialog makes of the blueprint, over HTTP. */
public class PostmortemBlueprintIT {

    private static final String CREATE = "/rest/create-dialog/1.0/content-blueprint/create-content";
    private static final String CONTENT = "/rest/api/content/";
    private static final String ZONES = "Asia/Tokyo,America/Los_Angeles";

    private final Products products = Products.shared();

    @Test
    public void pageOfTheDialog_isThePostmortemOfItsIncident() {
        String key = declare("By the wizard <b>&amp; more</b>");
        JsonNode made = json(create("alice", key, "Our page of " + key), 200);
        assertEquals("OPS", made.get("spaceKey").asText());
        assertEquals("Our page of " + key, made.get("title").asText());
        JsonNode postmortem = products.get(API + "/incidents/" + key + "/postmortem", "bob");
        assertEquals(made.get("pageId").asText(), postmortem.get("pageId").asText());
        assertEquals("DRAFT", postmortem.get("state").asText());
        assertEquals("Alice Tanaka", postmortem.at("/owner/displayName").asText());
    }

    @Test
    public void pageOfTheDialog_carriesTheLabelOfTheBlueprint() {
        JsonNode made = json(create("alice", declare("Labelled"), ""), 200);
        JsonNode found = products.get(CONTENT + "search?cql=label%3Dpostmortem&limit=200", "carol");
        assertTrue(found.findValuesAsText("id").contains(made.get("pageId").asText()));
    }

    @Test
    public void pageWithoutATitle_hasTheProposedOne() {
        String key = declare("Untitled");
        assertEquals(
                key + " Postmortem: Untitled",
                json(create("alice", key, ""), 200).get("title").asText());
    }

    @Test
    public void dialogAndCall_handTheSameBytesToTheHost() throws IOException {
        String key = declare("Quotes \" and 'apostrophes' & <tags>");
        products.importSlack(key, Products.sampleExport());
        String byDialog =
                bodyAndPurge(json(create("alice", key, ""), 200).get("pageId").asText());
        String byCall =
                bodyAndPurge(products.createPostmortem(key).get("pageId").asText());
        assertTrue(byDialog, byDialog.contains("incident-timeline"));
        assertEquals(byCall, byDialog);
    }

    @Test
    public void secondPostmortem_isNotMade() {
        String key = declare("Twice");
        json(create("alice", key, ""), 200);
        assertEquals(500, create("alice", key, "Second of " + key).statusCode());
        assertEquals(0, pagesTitled("Second of " + key));
        assertEquals(409, proposal(key, "alice").statusCode());
    }

    @Test
    public void whoMayNotChangeTheIncident_makesNoPage() {
        String key = declare("Not theirs");
        assertEquals(500, create("carol", key, "Carol of " + key).statusCode());
        assertEquals(500, create("mallory", key, "Mallory of " + key).statusCode());
        assertEquals(0, pagesTitled("Carol of " + key));
        assertEquals(403, proposal(key, "carol").statusCode());
        assertEquals(404, proposal(key, "mallory").statusCode());
    }

    @Test
    public void zonesThatAreNone_makeNoPage() {
        String key = declare("Bad zone");
        ObjectNode body = body(key, "Zone of " + key);
        ((ObjectNode) body.get("context")).put("zones", "Mars/Olympus");
        assertEquals(500, send("alice", body).statusCode());
        assertEquals(0, pagesTitled("Zone of " + key));
    }

    @Test
    public void proposal_hasTitleAndZonesOfTheSettings() {
        String key = declare("Proposed");
        JsonNode proposal = json(proposal(key, "bob"), 200);
        assertEquals(key + " Postmortem: Proposed", proposal.get("title").asText());
        assertTrue(proposal.toString(), proposal.get("zones").isArray());
    }

    @Test
    public void unknownFieldOrBlueprint_isRefused() {
        String key = declare("Unknown");
        assertEquals(400, send("alice", body(key, "x").put("surprise", 1)).statusCode());
        assertEquals(
                404,
                send("alice", body(key, "x").put("moduleCompleteKey", "org.example:nothing"))
                        .statusCode());
    }

    @Test
    public void trashedPostmortem_comesBackAsItWas() {
        String key = declare("Trashed");
        String pageId = json(create("alice", key, ""), 200).get("pageId").asText();
        delete(CONTENT + pageId);
        assertEquals("MISSING", state(key));
        json(
                products.confluence()
                        .call("PUT", CONTENT + pageId + "?status=trashed")
                        .as("alice")
                        .json("{\"type\": \"page\", \"status\": \"current\", \"version\": {\"number\": 2}}")
                        .send(),
                200);
        assertEquals("DRAFT", state(key));
    }

    @Test
    public void entryOfTheDialog_hasAPicture() {
        HttpResponse<String> icon = products.confluence()
                .get("/download/resources/org.sensible.sensible-incidents:create-postmortem/icon")
                .as("alice")
                .send();
        assertEquals("image/svg+xml", icon.headers().firstValue("Content-Type").orElse(""));
    }

    private String declare(String title) {
        return products.declare(title).get("key").asText();
    }

    private String state(String key) {
        return products.get(API + "/incidents/" + key + "/postmortem", "bob")
                .get("state")
                .asText();
    }

    private HttpResponse<String> proposal(String key, String user) {
        return products.confluence()
                .get(API + "/incidents/" + key + "/postmortem/proposal")
                .as(user)
                .send();
    }

    private HttpResponse<String> create(String user, String key, String title) {
        return send(user, body(key, title));
    }

    private static ObjectNode body(String key, String title) {
        ObjectNode body = Products.JSON.createObjectNode();
        body.put("spaceKey", "OPS");
        body.put("moduleCompleteKey", "org.sensible.sensible-incidents:postmortem-blueprint");
        body.putObject("context").put("incident", key).put("zones", ZONES).put("ContentPageTitle", title);
        return body;
    }

    private HttpResponse<String> send(String user, ObjectNode body) {
        return products.confluence().post(CREATE).as(user).json(body.toString()).send();
    }

    private int pagesTitled(String title) {
        String asked = title.replace(" ", "%20");
        return products.get(CONTENT + "?spaceKey=OPS&title=" + asked, "alice")
                .get("results")
                .size();
    }

    private String bodyAndPurge(String pageId) {
        String body = products.get(CONTENT + pageId + "?expand=body.storage", "alice")
                .at("/body/storage/value")
                .asText();
        delete(CONTENT + pageId);
        delete(CONTENT + pageId + "?status=trashed");
        return body;
    }

    private void delete(String path) {
        assertEquals(
                204,
                products.confluence()
                        .call("DELETE", path)
                        .as("alice")
                        .header("X-Atlassian-Token", "no-check")
                        .send()
                        .statusCode());
    }
}
