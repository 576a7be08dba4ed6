package org.sensible.incidents;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;
import static org.sensible.incidents.Products.API;
import static org.sensible.incidents.Products.json;
import static org.sensible.incidents.ReportingPair.REPORTING;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Instant;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.ClassRule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** Jira's side tells Confluence's side how action items stand, over HTTP, and IMPROVED follows. */
public class OutboxIT {

    @ClassRule
    public static final TemporaryFolder FOLDER = new TemporaryFolder();

    private static ReportingPair pair;

    @BeforeClass
    public static void start() throws Exception {
        pair = ReportingPair.start(FOLDER.newFolder("home").toPath());
    }

    @AfterClass
    public static void stop() {
        pair.close();
    }

    @Test
    public void improved_isSetWhenTheLastItemIsDoneAndClearedWhenOneReopens() {
        String incident = pair.declare("Checkout is slow");
        String first = pair.item(incident, "Cap retries");
        String second = pair.item(incident, "Alert on queue length");
        assertTrue(pair.tell(), pair.improved(incident).path("state").asText().equals("open"));
        pair.move(first, "Done");
        pair.put(
                "/rest/api/2/issue/" + second + "/properties/incidents.action-item",
                ReportingPair.property(incident, "notDoing")
                        .put("reason", "No budget")
                        .put("at", Instant.now().toString())
                        .toString());
        pair.tell();
        assertEquals("set", pair.improved(incident).get("state").asText());
        pair.move(first, "To Do");
        pair.tell();
        assertEquals("open", pair.improved(incident).get("state").asText());
        String timeline = pair.products
                .get(API + "/incidents/" + incident + "/timeline?all=true", "alice")
                .toString();
        assertTrue(timeline, timeline.contains("resolved or dropped"));
        assertTrue(timeline, timeline.contains("one promised action item is open"));
        assertFalse("texts of Jira stay in Jira", timeline.contains("No budget") || timeline.contains("Cap retries"));
    }

    @Test
    public void deletion_isToldToo() {
        String incident = pair.declare("Search is down");
        String done = pair.item(incident, "Add a replica");
        String open = pair.item(incident, "Rehearse the fail-over");
        pair.move(done, "Done");
        pair.tell();
        assertEquals("open", pair.improved(incident).get("state").asText());
        pair.delete("/rest/api/2/issue/" + open);
        pair.tell();
        assertEquals("set", pair.improved(incident).get("state").asText());
    }

    @Test
    public void taken_awayPropertyIsNoItemAnyMore() {
        String incident = pair.declare("Mail is late");
        String done = pair.item(incident, "Raise the limit");
        String open = pair.item(incident, "Not ours after all");
        pair.move(done, "Done");
        pair.delete("/rest/api/2/issue/" + open + "/properties/incidents.action-item");
        pair.tell();
        assertEquals("set", pair.improved(incident).get("state").asText());
    }

    @Test
    public void revoked_tokenLosesNothing() {
        String incident = pair.declare("Images are missing");
        String item = pair.item(incident, "Keep two copies");
        pair.tell();
        pair.revoke();
        pair.move(item, "Done");
        assertTrue(pair.tell(), pair.tell().contains("not told"));
        JsonNode trouble = pair.reporting().get("trouble");
        assertEquals("TOKEN", trouble.get("why").asText());
        assertTrue(pair.reporting().get("waiting").asInt() > 0);
        HttpResponse<String> check = pair.products
                .jira()
                .post(REPORTING + "/check")
                .as("admin")
                .header("X-Atlassian-Token", "no-check")
                .send();
        assertEquals(409, check.statusCode());
        pair.setUpAnew();
        pair.tell();
        assertEquals("set", pair.improved(incident).get("state").asText());
        assertEquals(0, pair.reporting().get("waiting").asInt());
        assertTrue(pair.reporting().get("trouble").isNull());
    }

    @Test
    public void address_isCheckedBeforeItIsKeptAndNeverShown() {
        JsonNode before = pair.reporting();
        assertTrue(before.toString(), before.get("address").asText().endsWith("/hooks/jira/…"));
        HttpResponse<String> wrong =
                pair.setUp(pair.products.confluenceUrl() + "/rest/incidents/1.0/hooks/jira/" + "x".repeat(43));
        assertEquals("address", json(wrong, 400).at("/errors/0/field").asText());
        assertTrue(wrong.body(), wrong.body().contains("does not let this token in"));
        assertEquals(
                "address", json(pair.setUp("wiki"), 400).at("/errors/0/field").asText());
        assertEquals(before.get("address"), pair.reporting().get("address"));
    }

    @Test
    public void setup_isForAdministratorsOnly() {
        assertEquals(401, pair.products.jira().get(REPORTING).status());
        assertEquals(403, pair.products.jira().get(REPORTING).as("alice").status());
        assertEquals(
                403,
                pair.products
                        .jira()
                        .call("PUT", REPORTING)
                        .as("alice")
                        .json("{\"address\": \"x\"}")
                        .status());
        String page = "/plugins/servlet/incidents-admin/reporting";
        assertEquals(403, pair.products.jira().get(page).as("alice").status());
        assertEquals(200, pair.products.jira().get(page).as("admin").status());
    }
}
