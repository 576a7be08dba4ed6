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
    public void selfTest_passesInConfluenceAndLeavesNoPage() {
        JsonNode report = json(
                confluence
                        .post(API + "/selftest")
                        .as("admin")
                        .header("X-Atlassian-Token", "no-check")
                        .send(),
                200);
        assertTrue(report.toString(), report.get("passed").asBoolean());
        assertEquals(7, report.get("findings").size());
        String found = confluence
                .get("/rest/api/content/search?cql=title~%22Self-test%22")
                .as("admin")
                .text();
        assertFalse(found, found.contains("Self-test"));
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
