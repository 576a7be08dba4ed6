package org.sensible.incidents;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;
import static org.sensible.incidents.Products.API;
import static org.sensible.incidents.Products.json;
import static org.sensible.incidents.WikiPages.macro;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.Test;
import org.sensible.sandbox.Http;

/** The macros of the response, as each reader and each medium meets them; and the demands behind them. */
public class ResponseMacrosIT {

    private static final String MARKUP = "Response <script>alert(1)</script>";

    private final Products products = Products.shared();
    private final WikiPages pages = new WikiPages(products);
    private final String key = products.declare(MARKUP).get("key").asText();

    @Test
    public void declare_isHiddenFromWhoMayNot() {
        String page = pages.make("declare " + key, macro("declare-incident"));
        assertTrue(products.view(page, "alice").contains("incidents-declare-open"));
        String carols = products.view(page, "carol");
        assertFalse(carols, carols.contains("incidents-declare-open"));
        assertTrue(carols, carols.contains("You may not declare incidents"));
    }

    @Test
    public void readOnlyMode_hidesWhatWouldChangeSomething() {
        String page =
                pages.make("read only " + key, macro("declare-incident") + macro("incident-summary", "incident", key));
        fault("{\"readOnly\": true}");
        try {
            String view = products.view(page, "alice");
            assertFalse(view, view.contains("<form"));
            assertTrue(view, view.contains("read-only mode"));
            assertTrue("it can still be read", view.contains("incidents-stages"));
        } finally {
            fault("{\"readOnly\": false}");
        }
    }

    @Test
    public void board_showsWhatIsOpenWithMarkupAsText() {
        String page = pages.make("board " + key, macro("incident-board", "limit", "100"));
        for (String reader : List.of("alice", "carol")) {
            String view = products.view(page, reader);
            assertTrue(view, view.contains("data-incident=\"" + key + "\""));
            assertTrue(view, view.contains("Response &lt;script&gt;"));
            assertFalse(view, view.contains("<script>"));
        }
    }

    @Test
    public void board_tellsSinceWhenInEveryZoneOfTheTeam() {
        String page = pages.make("zones " + key, macro("incident-board", "limit", "100"));
        String before = products.get(API + "/settings", "admin").get("zones").toString();
        zones("[\"Asia/Tokyo\", \"America/Los_Angeles\"]");
        try {
            String view = products.view(page, "carol");
            assertTrue(view, view.matches("(?s).*incidents-since.{0,200} JST.{0,200} P[SD]T.*"));
        } finally {
            zones(before);
        }
    }

    @Test
    public void board_thatAsksForNothingThereSaysWhatToDo() {
        String page = pages.make("empty " + key, macro("incident-board", "service", "no such service"));
        assertTrue(products.view(page, "carol").contains("No open incident"));
    }

    @Test
    public void board_saysWhichLimitItTakes() {
        for (String limit : List.of("0", "101", "-1", "many")) {
            String page = pages.make("limit " + limit + key, macro("incident-board", "limit", limit));
            assertTrue(limit, products.view(page, "carol").contains("role=\"alert\""));
        }
    }

    @Test
    public void summary_hasAFormForWhoMayChangeTheIncident() {
        String page = pages.make("summary " + key, macro("incident-summary", "incident", key));
        assertTrue(products.view(page, "alice").contains("incidents-status-form"));
        String carols = products.view(page, "carol");
        assertTrue(carols, carols.contains("incidents-stages"));
        assertFalse(carols, carols.contains("<form"));
    }

    @Test
    public void summary_ofAClosedIncidentAsksForNothing() {
        json(
                products.confluence()
                        .post(API + "/incidents/" + key + "/close")
                        .as("alice")
                        .json("{\"reason\": \"over\"}")
                        .send(),
                200);
        String page = pages.make("closed " + key, macro("incident-summary", "incident", key));
        String view = products.view(page, "alice");
        // what may still be wished for is another policy
        assertEquals(view, 2, view.split("<form").length);
        assertTrue(view, view.contains("incidents-policy-ask"));
        assertFalse(view, view.contains("data-step"));
        assertTrue(view, view.contains("It is closed."));
        assertFalse(view, view.contains("incidents-demand-next"));
    }

    @Test
    public void macros_withoutTheirScreenAreStaticWords() {
        String macros = macro("declare-incident")
                + macro("incident-board")
                + macro("incident-summary", "incident", key)
                + macro("incident-key-times", "incident", key);
        String word = products.confluence()
                .get("/exportword?pageId=" + pages.make("export " + key, macros))
                .as("alice")
                .text();
        for (String moving : List.of("<form", "<button", "<svg")) {
            assertFalse(word, word.contains(moving));
        }
        assertTrue(word, word.contains(key));
        String preview = products.confluence()
                .post("/pages/previewpage.action")
                .as("alice")
                .header("X-Atlassian-Token", "no-check")
                .body(
                        "application/x-www-form-urlencoded",
                        Http.form("spaceKey", "OPS", "title", "preview", "storage", macros))
                .text();
        for (String line : List.of(
                "A button to declare an incident will be here.",
                "Open and recent incidents will be here",
                "One incident will be here",
                "The key times of the incident will be here.")) {
            assertTrue(preview, preview.contains(line));
        }
    }

    @Test
    public void ownPage_hasSummaryBarAndAddressesOfDemands() {
        String alices = products.confluence()
                .get("/plugins/servlet/incidents/" + key)
                .as("alice")
                .text();
        for (String part : List.of("incidents-status-form", "class=\"incidents-bar\"", "id=\"demand-lead\"")) {
            assertTrue(alices, alices.contains(part));
        }
        assertFalse(alices, alices.contains("<script>alert"));
        assertFalse(products.confluence()
                .get("/plugins/servlet/incidents/" + key)
                .as("carol")
                .text()
                .contains("<form class=\"incidents-form"));
    }

    @Test
    public void rendering_changesNothing() {
        String before = products.get(API + "/incidents/" + key + "?", "alice").toString();
        String timeline = products.get(API + "/incidents/" + key + "/timeline?all=true", "alice")
                .toString();
        String page = pages.make("quiet " + key, macro("incident-board") + macro("incident-summary", "incident", key));
        products.view(page, "alice");
        assertEquals(
                before, products.get(API + "/incidents/" + key + "?", "alice").toString());
        assertEquals(
                timeline,
                products.get(API + "/incidents/" + key + "/timeline?all=true", "alice")
                        .toString());
    }

    @Test
    public void demands_followWhatHappens() {
        assertEquals("due", demand("status").get("state").asText());
        String due = demand("status").get("dueAt").asText();
        json(
                products.confluence()
                        .post(API + "/incidents/" + key + "/status")
                        .as("alice")
                        .json("{\"text\": \"looking\"}")
                        .send(),
                201);
        assertFalse(due.equals(demand("status").get("dueAt").asText()));
        assertEquals("due", demand("lead").get("state").asText());
        json(
                products.confluence()
                        .call("PUT", API + "/incidents/" + key)
                        .as("alice")
                        .json("{\"version\": 1, \"lead\": \"bob\"}")
                        .send(),
                200);
        assertEquals("kept", demand("lead").get("state").asText());
        assertTrue(demand("lead").has("at"));
        assertEquals("notYet", demand("drafted").get("state").asText());
        products.createPostmortem(key);
        assertEquals("kept", demand("drafted").get("state").asText());
    }

    private JsonNode demand(String rule) {
        for (JsonNode demand :
                products.get(API + "/incidents/" + key + "/demands", "carol").get("values")) {
            if (demand.get("rule").asText().equals(rule)) {
                return demand;
            }
        }
        throw new AssertionError("no demand " + rule);
    }

    private void zones(String names) {
        json(
                products.confluence()
                        .call("PUT", API + "/settings")
                        .as("admin")
                        .json("{\"zones\": " + names + "}")
                        .send(),
                200);
    }

    private void fault(String body) {
        assertEquals(
                200,
                products.confluence()
                        .post("/rest/sandbox/1.0/faults")
                        .as("admin")
                        .json(body)
                        .status());
    }
}
