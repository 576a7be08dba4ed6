package org.sensible.incidents;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;
import static org.sensible.incidents.Products.API;
import static org.sensible.incidents.Products.json;
import static org.sensible.incidents.WikiPages.macro;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import org.junit.After;
import org.junit.Test;

/** With Jira down, slow or not authorised an incident goes on, and what needs Jira says in words what is wrong. */
public class JiraTroubleIT {

    private static final String ISU = "{\"importance\": \"high\", \"size\": \"S\", \"urgency\": \"high\"}";

    private final Products products = Products.shared();

    @After
    public void allIsWell() {
        fault("ok");
    }

    @Test
    public void jiraDown_stopsNothingButActionItems() throws IOException {
        everythingElseWorks("down", 503, "Jira cannot be reached");
    }

    @Test
    public void jiraSlow_stopsNothingButActionItems() throws IOException {
        everythingElseWorks("slow", 503, "Jira cannot be reached");
    }

    @Test
    public void jiraNotAuthorised_stopsNothingButActionItems() throws IOException {
        everythingElseWorks("unauthorised", 403, "Authorise");
    }

    private void everythingElseWorks(String state, int refusal, String words) throws IOException {
        String item = item(products.declare("Before " + state).get("key").asText());
        fault(state);
        String key = products.declare("While Jira is " + state).get("key").asText();
        assertTrue(
                products.importSlack(key, Products.sampleExport()).get("added").asInt() > 0);
        String pageId = products.createPostmortem(key).get("pageId").asText();

        String items = API + "/incidents/" + key + "/action-items";
        assertRefused(products.confluence().get(items).as("alice").send(), refusal);
        assertRefused(
                products.confluence()
                        .post(items)
                        .as("alice")
                        .json("{\"summary\": \"Cap retries\", \"project\": \"OPS\", \"isu\": " + ISU + "}")
                        .send(),
                refusal);
        assertRefused(
                products.confluence()
                        .call("PUT", API + "/action-items/" + item + "/isu")
                        .as("alice")
                        .json(ISU)
                        .send(),
                refusal);

        String page = products.view(pageId, "alice");
        assertTrue(page, page.contains(words));
        assertTrue("the rest of the page is there", page.contains("CheckoutErrorRateHigh"));
        String list = new WikiPages(products)
                .make("items while " + state + " " + key, macro("action-items", "incident", key, "view", "list"));
        assertTrue(products.view(list, "alice").contains(words));
        String word = products.confluence()
                .get("/exportword?pageId=" + pageId)
                .as("alice")
                .text();
        assertTrue(word, word.contains(state.equals("unauthorised") ? "authorise" : words));
        assertFalse(word, word.contains("<form"));
    }

    private String item(String key) {
        return json(
                        products.confluence()
                                .post(API + "/incidents/" + key + "/action-items")
                                .as("alice")
                                .json("{\"summary\": \"Cap retries\", \"project\": \"OPS\", \"isu\": " + ISU + "}")
                                .send(),
                        201)
                .get("key")
                .asText();
    }

    private static void assertRefused(HttpResponse<String> answer, int status) {
        JsonNode error = json(answer, status).at("/errors/0/message");
        assertFalse(answer.body(), error.asText().isBlank());
        assertFalse(answer.body(), error.asText().startsWith("incidents."));
    }

    private void fault(String state) {
        assertEquals(
                200,
                products.confluence()
                        .post("/rest/sandbox/1.0/faults")
                        .as("admin")
                        .json("{\"jira\": \"" + state + "\"}")
                        .status());
    }
}
