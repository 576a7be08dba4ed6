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
        JsonNode report = json(
                jira.post(API + "/selftest")
                        .as("admin")
                        .header("X-Atlassian-Token", "no-check")
                        .send(),
                200);
        assertTrue(report.toString(), report.get("passed").asBoolean());
        assertEquals(3, report.get("findings").size());
    }

    @Test
    public void selfTest_passesInConfluenceAndLeavesNothing() {
        JsonNode report = report();
        assertTrue(report.toString(), report.get("passed").asBoolean());
        assertEquals(12, report.get("findings").size());
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
                            !finding.get("probe").asText().equals("application link"),
                            finding.get("passed").asBoolean()));
            return detail(report, "application link");
        } finally {
            fault("ok");
        }
    }

    private void fault(String state) {
        assertEquals(
                200,
                confluence
                        .post("/rest/sandbox/1.0/faults")
                        .as("admin")
                        .json("{\"jira\": \"" + state + "\"}")
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
        for (JsonNode finding : report.get("findings")) {
            if (finding.get("probe").asText().equals(probe)) {
                return finding.get("detail").asText();
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
