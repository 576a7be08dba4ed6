package org.sensible.incidents;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;
import static org.sensible.incidents.Products.API;
import static org.sensible.incidents.Products.json;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.Test;
import org.sensible.sandbox.Http;

/** The self-test on both hosts, and what it tells of the second one: it loads the jar, wires it and keeps its rows. */
public class SelfTestIT {

    private final Http confluence = Products.shared().confluence();
    private final Http jira = Products.shared().jira();

    @Test
    public void selfTest_passesInJira() {
        String page = "/projects/OPS?selectedItem=org.sensible.sensible-incidents:project-action-items";
        assertEquals(200, jira.get(page).as("alice").status());
        JsonNode report = json(
                jira.post(API + "/selftest")
                        .as("admin")
                        .header("X-Atlassian-Token", "no-check")
                        .send(),
                200);
        assertTrue(report.toString(), report.get("passed").asBoolean());
        assertEquals(6, report.get("findings").size());
        assertTrue(report.toString(), detail(report, "project sidebar").endsWith("the link and the page behind it"));
        assertTrue(
                report.toString(),
                detail(report, "application link to Confluence").startsWith("Confluence tells you the demands"));
    }

    @Test
    public void selfTest_passesInConfluenceAndLeavesNothing() {
        JsonNode report = report();
        assertTrue(report.toString(), report.get("passed").asBoolean());
        assertEquals(15, report.get("findings").size());
        report.get("findings")
                .forEach(finding -> assertEquals(
                        finding.toString(), "passed", finding.get("state").asText()));
        assertTrue(report.toString(), detail(report, "forged forms").contains("got 403 (XSRF check)"));
        assertTrue(report.toString(), detail(report, "application link").startsWith("Jira knows you as admin"));
        String found = confluence
                .get("/rest/api/content/search?cql=title~%22Self-test%22")
                .as("admin")
                .text();
        assertFalse(found, found.contains("Self-test"));
        String issues = jira.get("/rest/api/2/search?jql=summary~%22Self-test%22")
                .as("admin")
                .text();
        assertTrue(issues, issues.contains("\"total\":0"));
    }

    @Test
    public void createDialog_isAskedForTheBlueprintByItsKey() {
        assertEquals("the create dialog of OPS offers \"Postmortem\" by its key", detail(report(), "create dialog"));
    }

    @Test
    public void acting_triesTheServiceUserAndLeavesNoPage() {
        assertTrue(detail(report(), "acting as somebody").endsWith("no service user is set, so it was you"));
        settings("\"bob\"");
        try {
            assertEquals(
                    "a page was made and removed in the name of the service user",
                    detail(report(), "acting as somebody"));
            settings("\"carol\"");
            JsonNode report = report();
            assertEquals("failed", state(report, "acting as somebody"));
            assertTrue(detail(report, "acting as somebody").contains("carol may not create pages in OPS"));
        } finally {
            settings("null");
        }
        String found = confluence
                .get("/rest/api/content/search?cql=title~%22Self-test%22")
                .as("admin")
                .text();
        assertFalse(found, found.contains("Self-test"));
    }

    private void settings(String serviceUser) {
        json(
                confluence
                        .call("PUT", API + "/settings")
                        .as("admin")
                        .json("{\"serviceUser\": " + serviceUser + "}")
                        .send(),
                200);
    }

    @Test
    public void draft_keepsItsWordsWhileThePageIsSaved() {
        assertEquals(
                "the page was saved beside an open draft; the draft kept its words and"
                        + " shows nothing yet of what was added to the page",
                detail(report(), "open draft"));
    }

    @Test
    public void refusedSaveOfADraftedPage_isAFinding() {
        // the probe of pages saves once before
        faults("{\"externalChanges\": 2}");
        try {
            JsonNode report = report();
            assertEquals("passed", state(report, "open draft"));
            assertTrue(
                    report.toString(),
                    detail(report, "open draft").startsWith("the host refused for now to save a page"));
        } finally {
            faults("{\"externalChanges\": 0}");
        }
    }

    @Test
    public void draft_isNotTriedByAnotherAddressThanTheBaseAddress() {
        Http byNumber = new Http(Products.shared().confluenceUrl().replace("localhost", "127.0.0.1"));
        JsonNode report = json(
                byNumber.post(API + "/selftest")
                        .as("admin")
                        .header("X-Atlassian-Token", "no-check")
                        .send(),
                200);
        assertEquals("skipped", state(report, "open draft"));
        assertTrue(report.toString(), detail(report, "open draft").contains("call the self-test by the base address"));
        assertTrue("what is skipped fails nothing", report.get("passed").asBoolean());
    }

    @Test
    public void selfTest_saysThatJiraIsDownAndTriesTheRest() {
        assertTrue(detailOfFailedLink("down").startsWith("Jira did not answer"));
    }

    @Test
    public void selfTest_saysWhereToAuthorise() {
        String detail = detailOfFailedLink("unauthorised");
        String where = "authorise the link first: open " + Products.shared().confluenceUrl();
        assertTrue(detail, detail.contains(where));
    }

    /** Runs it with Jira in that state, in which nothing but the link may fail. */
    private String detailOfFailedLink(String state) {
        fault(state);
        try {
            JsonNode report = report();
            assertFalse(report.toString(), report.get("passed").asBoolean());
            report.get("findings")
                    .forEach(finding -> assertEquals(
                            finding.toString(),
                            finding.get("probe").asText().equals("application link") ? "failed" : "passed",
                            finding.get("state").asText()));
            return detail(report, "application link");
        } finally {
            fault("ok");
        }
    }

    private void fault(String state) {
        faults("{\"jira\": \"" + state + "\"}");
    }

    private void faults(String json) {
        assertEquals(
                200,
                confluence
                        .post("/rest/sandbox/1.0/faults")
                        .as("admin")
                        .json(json)
                        .status());
    }

    private JsonNode report() {
        return json(
                confluence
                        .post(API + "/selftest")
                        .as("admin")
                        .header("X-Atlassian-Token", "no-check")
                        .send(),
                200);
    }

    private static String detail(JsonNode report, String probe) {
        return finding(report, probe).get("detail").asText();
    }

    private static String state(JsonNode report, String probe) {
        return finding(report, probe).get("state").asText();
    }

    private static JsonNode finding(JsonNode report, String probe) {
        for (JsonNode finding : report.get("findings")) {
            if (finding.get("probe").asText().equals(probe)) {
                return finding;
            }
        }
        throw new AssertionError("no finding of " + probe + " in " + report);
    }

    @Test
    public void selfTest_isForAdministratorsOfConfluence() {
        assertEquals(
                403,
                confluence
                        .post(API + "/selftest")
                        .as("alice")
                        .header("X-Atlassian-Token", "no-check")
                        .status());
        assertEquals(
                401,
                confluence
                        .post(API + "/selftest")
                        .header("X-Atlassian-Token", "no-check")
                        .status());
        assertEquals(403, confluence.post(API + "/selftest").as("admin").status());
    }

    @Test
    public void selfTest_isForAdministrators() {
        assertEquals(
                403,
                jira.post(API + "/selftest")
                        .as("alice")
                        .header("X-Atlassian-Token", "no-check")
                        .status());
        assertEquals(
                401,
                jira.post(API + "/selftest")
                        .header("X-Atlassian-Token", "no-check")
                        .status());
    }

    @Test
    public void selfTest_needsTheXsrfHeader() {
        assertEquals(403, jira.post(API + "/selftest").as("admin").status());
    }

    @Test
    public void incidents_areNotOfferedInJira() {
        assertEquals(404, jira.get(API + "/incidents").as("admin").status());
    }
}
