package org.sensible.incidents;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertTrue;
import static org.sensible.incidents.Products.API;
import static org.sensible.incidents.Products.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.Test;

/** Whom the policy has told what, and what is due when somebody else has to act; by a policy page of its own. */
public class PolicyPeopleIT {

    private static final String JOB = "/rest/sandbox/1.0/jobs/org.sensible.sensible-incidents.reminders";

    private static Products products;
    private static PolicyPage page;

    @BeforeClass
    public static void start() {
        products = Products.start(Products.project()
                .resolve("target/it-policy-people-" + ProcessHandle.current().pid()));
        page = PolicyPage.fromTheBlueprint(products, "Incident policy");
        page.putInForce(null);
    }

    @AfterClass
    public static void stop() {
        products.close();
    }

    @Test
    public void newLead_movesWhatIsDueAndTheTimelineSaysItOnce() {
        String key = declare("SEV3");
        String byAlice = due(key, "engaged");
        change(key, "{\"lead\": \"bob\", \"version\": 1}");
        String byBob = due(key, "engaged");
        assertNotEquals(byAlice, byBob);
        run();
        run();
        List<JsonNode> said = said(key, "working hours of Bob Rivera");
        assertEquals(said.toString(), 1, said.size());
        String text = said.get(0).get("text").asText();
        assertTrue(text, text.contains("due " + byBob + ", until now " + byAlice));
        assertEquals("sensible", said.get(0).get("source").asText());
        assertFalse("no row of the postmortem", said.get(0).get("shown").asBoolean());
    }

    @Test
    public void newOwnerOfThePostmortem_movesItsReview() {
        String key = declare("SEV1");
        json(
                products.confluence()
                        .call("PUT", API + "/incidents/" + key + "/milestones/RECOVERED")
                        .as("alice")
                        .json("{\"at\": \"" + Instant.now() + "\"}")
                        .send(),
                200);
        products.createPostmortem(key);
        String byAlice = due(key, "reviewed");
        json(
                products.confluence()
                        .call("PUT", API + "/incidents/" + key + "/postmortem")
                        .as("alice")
                        .json("{\"owner\": \"bob\"}")
                        .send(),
                200);
        String byBob = due(key, "reviewed");
        assertNotEquals(byAlice, byBob);
        run();
        List<JsonNode> said = said(key, "Postmortem reviewed");
        assertEquals(said.toString(), 1, said.size());
        assertTrue(said.toString(), said.get(0).get("text").asText().contains(byBob + ", until now " + byAlice));
        assertFalse("no row of the postmortem", said.get(0).get("shown").asBoolean());
    }

    @Test
    public void declaration_isAnnouncedByMailAndInConfluence() {
        String key = declare("SEV1");
        assertEquals(List.of("bob"), mailed(key + " "));
        assertEquals(1, notified("bob", key));
        assertEquals("who declared it knows", 0, notified("alice", key));
    }

    @Test
    public void drill_isAnnouncedToNobody() {
        String key = json(
                        products.confluence()
                                .post(API + "/incidents")
                                .as("alice")
                                .json("{\"title\": \"Fire drill\", \"severity\": \"SEV1\", \"drill\": true}")
                                .send(),
                        201)
                .get("key")
                .asText();
        run();
        assertEquals(List.of(), mailed(key));
        assertEquals(0, notified("bob", key));
    }

    @Test
    public void mailSwitchedOff_leavesConfluencesOwnNotifications() {
        settings("{\"mail\": false}");
        try {
            String key = declare("SEV1");
            assertEquals(List.of(), mailed(key));
            assertEquals(1, notified("bob", key));
        } finally {
            settings("{\"mail\": true}");
        }
    }

    @Test
    public void brokenPage_isToldToAdministratorsAndWhoPublishedItOnceItIsKept() {
        run();
        page.edit("<p>30 minutes</p>", "<p>half past</p>");
        assertEquals(List.of(), mailed("cannot be read"));
        run();
        run();
        List<String> told = mailed("cannot be read");
        assertEquals(List.of("admin", "alice"), told);
        page.edit("<p>half past</p>", "<p>30 minutes</p>");
    }

    @Test
    public void policyOfTheIncidentSpace_decidesEverythingThere() {
        PolicyPage own = PolicyPage.fromTheBlueprint(products, "Policy of OPS");
        own.edit("<td><p>15 minutes</p></td>", "<td><p>7 minutes</p></td>");
        own.edit("<p>SEV4</p>", "<p>Papercut</p>");
        own.edit("<p>15 minutes of declaring</p>", "<p>4 minutes of declaring</p>");
        assertEquals(own.id(), own.putInForce("OPS").get("pageId").asText());
        String key;
        try {
            declare("Papercut");
            key = declare("SEV1");
            assertEquals(7, PolicyPage.respondMinutes(products, key));
            String unled = declareWithoutLead();
            assertEquals(
                    own.id(), products.get(API + "/policy", "bob").get("pageId").asText());
            String panel = products.confluence()
                    .get("/plugins/servlet/incidents/" + unled)
                    .as("alice")
                    .text();
            assertTrue(panel, panel.contains("Lead named within 4 min"));
            assertTrue("closing asks by it", panel.split("Lead named within 4 min").length > 2);
        } finally {
            PolicyPage.put(products, "{\"pageId\": null, \"space\": \"OPS\"}");
        }
        assertEquals("judged by what held when it was declared", 7, PolicyPage.respondMinutes(products, key));
        assertEquals(15, PolicyPage.respondMinutes(products, declare("SEV1")));
    }

    private static String declareWithoutLead() {
        return json(
                        products.confluence()
                                .post(API + "/incidents")
                                .as("alice")
                                .json("{\"title\": \"Nobody leads\", \"severity\": \"SEV1\"}")
                                .send(),
                        201)
                .get("key")
                .asText();
    }

    private static void settings(String body) {
        json(
                products.confluence()
                        .call("PUT", API + "/settings")
                        .as("admin")
                        .json(body)
                        .send(),
                200);
    }

    /** Who was sent a mail with that in its subject, by name, sorted. */
    private static List<String> mailed(String words) {
        List<String> to = new ArrayList<>();
        for (JsonNode mail : products.get("/rest/sandbox/1.0/mails", "admin").get("values")) {
            if (mail.get("subject").asText().contains(words)) {
                to.add(mail.get("to").asText().replaceAll("@.*", ""));
            }
        }
        return to.stream().sorted().toList();
    }

    private static int notified(String user, String key) {
        int notices = 0;
        for (JsonNode notice : products.get("/rest/sandbox/1.0/notifications?user=" + user, "admin")
                .get("values")) {
            notices += notice.get("group").asText().endsWith("." + key) ? 1 : 0;
        }
        return notices;
    }

    private static String due(String key, String rule) {
        return PolicyPage.demand(products, key, rule).get("dueAt").asText();
    }

    private static String declare(String severity) {
        return json(
                        products.confluence()
                                .post(API + "/incidents")
                                .as("alice")
                                .json("{\"title\": \"Handed over\", \"severity\": \"" + severity
                                        + "\", \"lead\": \"alice\"}")
                                .send(),
                        201)
                .get("key")
                .asText();
    }

    private static void change(String key, String body) {
        json(
                products.confluence()
                        .call("PUT", API + "/incidents/" + key)
                        .as("alice")
                        .json(body)
                        .send(),
                200);
    }

    private static void run() {
        JsonNode run =
                json(products.confluence().post(JOB).as("admin").json("{}").send(), 200);
        assertEquals(run.toString(), "SUCCESS", run.get("outcome").asText());
    }

    private static List<JsonNode> said(String key, String words) {
        List<JsonNode> said = new ArrayList<>();
        for (JsonNode event : products.get(API + "/incidents/" + key + "/timeline?all=true", "carol")
                .get("values")) {
            if (event.get("text").asText().contains(words)) {
                said.add(event);
            }
        }
        return said;
    }
}
