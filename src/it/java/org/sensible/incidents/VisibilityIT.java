package org.sensible.incidents;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;
import static org.sensible.incidents.Products.API;
import static org.sensible.incidents.Products.json;
import static org.sensible.incidents.WikiPages.macro;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.Test;

/** Who may not see an incident sees nothing of it on any screen, in any list and in any search; who may only read reads. */
public class VisibilityIT {

    private static final String TITLE = "Zanzibar outage";

    private final Products products = Products.shared();

    private String allMacros(String key) {
        return macro("incident-board")
                + macro("postmortem-index")
                + macro("incident-summary", "incident", key)
                + macro("incident-timeline", "incident", key)
                + macro("incident-key-times", "incident", key)
                + macro("action-items", "incident", key)
                + macro("action-items", "incident", key, "view", "list");
    }

    @Test
    public void mallory_seesNothingAnywhere() {
        String key = products.declare(TITLE).get("key").asText();
        String pageId = products.createPostmortem(key).get("pageId").asText();
        String item = item(key);
        String macros = new WikiPages(products).make("All of " + key, allMacros(key));
        for (String screen : List.of(
                "/plugins/servlet/incidents/" + key,
                "/pages/viewpage.action?pageId=" + pageId,
                "/pages/viewpage.action?pageId=" + macros,
                "/exportword?pageId=" + pageId,
                "/display/OPS",
                "/rest/api/content/" + pageId + "?expand=body.view",
                "/rest/api/content/search?cql=label%3Dpostmortem&limit=200",
                "/rest/api/content/search?cql=" + encoded("title~\"Zanzibar\""),
                API + "/incidents",
                API + "/incidents?q=Zanzibar",
                API + "/postmortems?q=Zanzibar",
                "/plugins/servlet/incidents-postmortems?q=elsewhere",
                API + "/incidents/" + key + "/action-items")) {
            String answer = products.confluence().get(screen).as("mallory").text();
            assertFalse(screen + " shows " + answer, answer.contains("Zanzibar") || answer.contains(item));
        }
        for (String jql : List.of("incidentKey = \"" + key + "\"", "key = " + item, "isuImportance = high")) {
            String found = products.jira()
                    .get("/rest/api/2/search?jql=" + encoded(jql))
                    .as("mallory")
                    .text();
            assertFalse(jql + " finds " + found, found.contains("\"" + item + "\""));
        }
        String browse = products.jira().get("/browse/" + item).as("mallory").text();
        assertFalse(browse, browse.contains("incidents-item-panel") || browse.contains("Cap the retries"));
    }

    @Test
    public void carol_readsAndIsOfferedNothingToChange() {
        String key = products.declare(TITLE + " for readers").get("key").asText();
        String pageId = products.createPostmortem(key).get("pageId").asText();
        String item = item(key);
        String macros = new WikiPages(products).make("Read of " + key, macro("declare-incident") + allMacros(key));
        for (String screen : List.of(
                "/plugins/servlet/incidents/" + key,
                "/pages/viewpage.action?pageId=" + pageId,
                "/pages/viewpage.action?pageId=" + macros)) {
            String html = products.confluence().get(screen).as("carol").text();
            assertTrue(screen + " shows " + html, html.contains(key));
            for (String offer : List.of(
                    "incidents-status-form",
                    "incidents-items-form",
                    "incidents-declare-form",
                    "incidents-editor-form",
                    "incidents-import-form")) {
                assertFalse(screen + " offers " + offer, html.contains(offer));
            }
        }
        String issue = products.jira().get("/browse/" + item).as("carol").text();
        assertTrue(issue, issue.contains("incidents-item-panel"));
        assertFalse(issue, issue.contains("incidents-item-form"));
    }

    @Test
    public void macrosOnAPageOfAnotherSpace_tellNothingOfIncidentsThatTheReaderMayNotSee() {
        space("PRIV");
        try {
            String key = json(
                            products.confluence()
                                    .post(API + "/incidents")
                                    .as("admin")
                                    .json("{\"title\": \"" + TITLE + " in private\", \"severity\": \"SEV1\"}")
                                    .send(),
                            201)
                    .get("key")
                    .asText();
            String page = new WikiPages(products).make("Elsewhere " + key, allMacros(key));
            String alices = products.view(page, "alice");
            assertFalse(alices, alices.contains("in private"));
            assertTrue(alices, alices.contains("There is no incident " + key + " that you may view."));
            assertTrue(products.view(page, "admin").contains("in private"));
            String word = products.confluence()
                    .get("/exportword?pageId=" + page)
                    .as("alice")
                    .text();
            assertFalse(word, word.contains("in private"));
        } finally {
            space("OPS");
        }
    }

    private String item(String key) {
        JsonNode made = json(
                products.confluence()
                        .post(API + "/incidents/" + key + "/action-items")
                        .as("alice")
                        .json("{\"summary\": \"Cap the retries\", \"project\": \"OPS\", \"isu\":"
                                + " {\"importance\": \"high\", \"size\": \"S\", \"urgency\": \"high\"}}")
                        .send(),
                201);
        return made.get("key").asText();
    }

    private void space(String key) {
        assertEquals(
                200,
                products.confluence()
                        .call("PUT", API + "/settings")
                        .as("admin")
                        .json("{\"space\": \"" + key + "\"}")
                        .status());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
