package org.sensible.incidents;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;
import static org.sensible.incidents.Products.API;
import static org.sensible.incidents.Products.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;

/** The job that drafts, over HTTP: the page, as whom, for whom, and what is said where it cannot be made. */
public class DraftByItselfIT {

    private static final String JOB = "/rest/sandbox/1.0/jobs/org.sensible.sensible-incidents.drafts";

    private final Products products = Products.shared();

    @Before
    public void atOnce() {
        settings("{\"draftAfterMinutes\": 0}");
    }

    @After
    public void asBefore() {
        faults("{\"readOnly\": false}");
        settings("{\"draftAfterMinutes\": null}");
    }

    @Test
    public void setting_isTenMinutesUntilAnAdministratorSaysOtherwise() {
        settings("{\"draftAfterMinutes\": null}");
        assertEquals(
                10,
                products.get(API + "/settings", "admin")
                        .get("draftAfterMinutes")
                        .asInt());
        String key = recovered("SEV1", "alice");
        assertEquals("SUCCESS", run());
        assertEquals(404, postmortem(key, "alice").statusCode());
    }

    @Test
    public void page_isDraftedOnceInTheNameOfTheLead() {
        String key = recovered("SEV1", "bob");
        assertEquals("SUCCESS", run());
        assertEquals("SUCCESS", run());
        JsonNode drafted = json(postmortem(key, "carol"), 200);
        assertEquals("DRAFT", drafted.get("state").asText());
        assertEquals("Bob Rivera", drafted.at("/owner/displayName").asText());
        JsonNode page = products.get(
                "/rest/api/content/" + drafted.get("pageId").asText() + "?expand=body.storage,history", "carol");
        assertTrue(page.toString(), page.at("/body/storage/value").asText().contains("incident-timeline"));
        assertEquals("bob", page.at("/history/createdBy/username").asText());
        assertTrue(told("bob", key));
    }

    @Test
    public void incidentThatOwesNone_getsNone() {
        String key = recovered("SEV4", "alice");
        assertEquals("SUCCESS", run());
        assertEquals(404, postmortem(key, "alice").statusCode());
    }

    @Test
    public void restrictedIncident_getsAPageForTheSamePeople() {
        String key = recovered("SEV1", "alice");
        json(
                products.confluence()
                        .call("PUT", API + "/incidents/" + key + "/restriction")
                        .as("alice")
                        .json("{\"users\": [\"alice\"], \"groups\": []}")
                        .send(),
                200);
        assertEquals("SUCCESS", run());
        String pageId = json(postmortem(key, "alice"), 200).get("pageId").asText();
        assertEquals(
                404,
                products.confluence()
                        .get("/rest/api/content/" + pageId)
                        .as("carol")
                        .status());
        assertEquals(404, postmortem(key, "carol").statusCode());
    }

    @Test
    public void pageThatPeoplePurged_isNotForcedOnThemAgain() {
        String key = recovered("SEV1", "alice");
        assertEquals("SUCCESS", run());
        String pageId = json(postmortem(key, "alice"), 200).get("pageId").asText();
        delete("/rest/api/content/" + pageId);
        delete("/rest/api/content/" + pageId + "?status=trashed");
        assertEquals("SUCCESS", run());
        assertEquals(404, postmortem(key, "alice").statusCode());
    }

    @Test
    public void titleThatIsTaken_getsTheNextNumberAndThatIsSaid() {
        String key = recovered("SEV1", "bob");
        change(key, "title", "Draft " + key);
        String usual = key + " Postmortem: Draft " + key;
        page(usual);
        assertEquals("SUCCESS", run());
        assertEquals(
                usual + " (2)", json(postmortem(key, "alice"), 200).get("title").asText());
        assertEquals(1, lines(key, "drafted as \"" + usual + " (2)\""));
        assertTrue(told("bob", usual + " (2)"));
    }

    @Test
    public void placeThatIsGone_isToldOnTheBoardAndInTheTimeline() {
        String key = recovered("SEV1", "alice");
        change(key, "service", "service-of-" + key);
        String parent = page("Postmortems of " + key);
        settings("{\"parentPage\": \"" + parent + "\"}");
        delete("/rest/api/content/" + parent);
        try {
            assertEquals("SUCCESS", run());
            assertEquals("SUCCESS", run());
            assertEquals(404, postmortem(key, "alice").statusCode());
            String board = view(board(key));
            assertTrue(board, board.contains("No postmortem page yet") && board.contains("next try"));
            assertEquals(1, lines(key, "could not be drafted by itself"));
        } finally {
            settings("{\"parentPage\": null}");
        }
    }

    @Test
    public void leadWhoMayOnlyView_leavesItToWhoDeclared() {
        String key = recovered("SEV1", "carol");
        assertEquals("SUCCESS", run());
        JsonNode drafted = json(postmortem(key, "bob"), 200);
        assertEquals("Alice Tanaka", drafted.at("/owner/displayName").asText());
        assertEquals(0, lines(key, "could not be drafted"));
    }

    @Test
    public void serviceUser_draftsWhatNeitherLeadNorDeclarerMaySee() {
        String key = recovered("SEV1", "alice");
        settings("{\"serviceUser\": \"admin\"}");
        try {
            json(
                    products.confluence()
                            .call("PUT", API + "/incidents/" + key + "/restriction")
                            .as("admin")
                            .json("{\"users\": [\"admin\", \"carol\"], \"groups\": []}")
                            .send(),
                    200);
            assertEquals(404, incident(key, "alice"));
            assertEquals("SUCCESS", run());
            JsonNode drafted = json(postmortem(key, "carol"), 200);
            assertEquals("admin", drafted.at("/owner/name").asText());
            assertEquals(
                    "the page is for the same people",
                    404,
                    products.confluence()
                            .get("/rest/api/content/" + drafted.get("pageId").asText())
                            .as("alice")
                            .status());
        } finally {
            settings("{\"serviceUser\": null}");
        }
    }

    @Test
    public void readOnlyMode_isToldOnTheBoardAndInTheTimelineOnceItIsOver() {
        String key = recovered("SEV1", "alice");
        change(key, "service", "service-of-" + key);
        String board = board(key);
        faults("{\"readOnly\": true}");
        assertEquals("ABORTED", run());
        assertTrue(view(board).contains("Confluence is in read-only mode"));
        assertEquals(0, lines(key, "read-only mode"));
        faults("{\"readOnly\": false}");
        assertEquals("SUCCESS", run());
        json(postmortem(key, "alice"), 200);
        assertEquals(1, lines(key, "was due while Confluence was in read-only mode"));
        assertFalse(view(board).contains("No postmortem page yet"));
    }

    @Test
    public void peopleAndTheJobAtTheSameTime_makeOnePage() throws Exception {
        String key = recovered("SEV1", "alice");
        List<Callable<Integer>> calls = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            calls.add(i % 2 == 0 ? this::runs : () -> create(key));
        }
        ExecutorService threads = Executors.newFixedThreadPool(calls.size());
        try {
            for (Future<Integer> call : threads.invokeAll(calls)) {
                assertTrue("answered " + call.get(), List.of(200, 201, 409).contains(call.get()));
            }
        } finally {
            threads.shutdown();
        }
        String pageId = json(postmortem(key, "alice"), 200).get("pageId").asText();
        JsonNode found = products.get("/rest/api/content/search?cql=label%3Dpostmortem&limit=500", "alice");
        List<String> ofIncident = new ArrayList<>();
        for (JsonNode page : found.get("results")) {
            if (page.get("title").asText().startsWith(key + " ")) {
                ofIncident.add(page.get("id").asText());
            }
        }
        assertEquals(List.of(pageId), ofIncident);
    }

    private int incident(String key, String user) {
        return products.confluence().get(API + "/incidents/" + key).as(user).status();
    }

    /** How many lines of the whole timeline say that. */
    private int lines(String key, String words) {
        JsonNode timeline = products.get(API + "/incidents/" + key + "/timeline?all=true&limit=1000", "carol");
        int lines = 0;
        for (JsonNode event : timeline.get("values")) {
            lines += event.get("text").asText().contains(words) ? 1 : 0;
        }
        return lines;
    }

    private int runs() {
        return products.confluence().post(JOB).as("admin").json("{}").send().statusCode();
    }

    private int create(String key) {
        HttpResponse<String> answer = products.confluence()
                .post(API + "/incidents/" + key + "/postmortem")
                .as("bob")
                .json("{}")
                .send();
        assertFalse(answer.body(), answer.statusCode() == 409 && !answer.body().contains("\"pageId\""));
        return answer.statusCode();
    }

    /** Declared by alice, led by somebody, recovered a moment ago. */
    private String recovered(String severity, String lead) {
        ObjectNode body = Products.JSON.createObjectNode();
        body.put("title", "Drafts " + System.nanoTime())
                .put("severity", severity)
                .put("lead", lead);
        String key = json(
                        products.confluence()
                                .post(API + "/incidents")
                                .as("alice")
                                .json(body.toString())
                                .send(),
                        201)
                .get("key")
                .asText();
        json(
                products.confluence()
                        .call("PUT", API + "/incidents/" + key + "/milestones/recovered")
                        .as("alice")
                        .json("{\"at\": \"" + Instant.now() + "\"}")
                        .send(),
                200);
        return key;
    }

    private void change(String key, String field, String value) {
        long version =
                products.get(API + "/incidents/" + key, "alice").get("version").asLong();
        json(
                products.confluence()
                        .call("PUT", API + "/incidents/" + key)
                        .as("alice")
                        .json("{\"version\": " + version + ", \"" + field + "\": \"" + value + "\"}")
                        .send(),
                200);
    }

    private String page(String title) {
        return json(
                        products.confluence()
                                .post("/rest/api/content")
                                .as("alice")
                                .json(
                                        "{\"type\": \"page\", \"title\": \"" + title
                                                + "\", \"space\": {\"key\": \"OPS\"},"
                                                + " \"body\": {\"storage\": {\"value\": \"<p>by hand</p>\", \"representation\": \"storage\"}}}")
                                .send(),
                        200)
                .get("id")
                .asText();
    }

    /** A page with the board of the service of that one alone, since other tests leave open incidents behind. */
    private String board(String key) {
        String title = "Board " + System.nanoTime();
        return json(
                        products.confluence()
                                .post("/rest/api/content")
                                .as("admin")
                                .json("{\"type\": \"page\", \"title\": \"" + title
                                        + "\", \"space\": {\"key\": \"OPS\"}, \"body\": {\"storage\": {\"value\":"
                                        + " \"<ac:structured-macro ac:name=\\\"incident-board\\\"><ac:parameter ac:name=\\\"service\\\">service-of-"
                                        + key + "</ac:parameter></ac:structured-macro>\","
                                        + " \"representation\": \"storage\"}}}")
                                .send(),
                        200)
                .get("id")
                .asText();
    }

    private String view(String pageId) {
        return products.view(pageId, "alice");
    }

    private boolean told(String user, String key) {
        for (JsonNode notice : products.get("/rest/sandbox/1.0/notifications?user=" + user, "admin")
                .get("values")) {
            if (notice.toString().contains(key)) {
                return true;
            }
        }
        return false;
    }

    private HttpResponse<String> postmortem(String key, String user) {
        return products.confluence()
                .get(API + "/incidents/" + key + "/postmortem")
                .as(user)
                .send();
    }

    private String run() {
        return json(products.confluence().post(JOB).as("admin").json("{}").send(), 200)
                .get("outcome")
                .asText();
    }

    private void settings(String json) {
        json(
                products.confluence()
                        .call("PUT", API + "/settings")
                        .as("admin")
                        .json(json)
                        .send(),
                200);
    }

    private void faults(String json) {
        products.confluence()
                .post("/rest/sandbox/1.0/faults")
                .as("admin")
                .json(json)
                .send();
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
