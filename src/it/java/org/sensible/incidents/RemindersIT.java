package org.sensible.incidents;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;
import static org.sensible.incidents.Products.API;
import static org.sensible.incidents.Products.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.junit.Test;

/** The job that reminds, over HTTP: mails and notifications, once, and what an exception does to them. */
public class RemindersIT {

    private static final String JOB = "/rest/sandbox/1.0/jobs/org.sensible.sensible-incidents.reminders";

    private final Products products = Products.shared();

    @Test
    public void demandAboutToBreak_isRemindedOfOnceByMailAndInConfluence() {
        String key = declare("Reminder " + System.nanoTime());
        assertEquals("SUCCESS", run());
        assertEquals("SUCCESS", run());
        List<JsonNode> mails = mails(key);
        assertEquals(mails.toString(), 1, mails.size());
        JsonNode mail = mails.get(0);
        assertTrue(mail.toString(), mail.get("to").asText().startsWith("alice@"));
        assertTrue(mail.toString(), mail.get("subject").asText().contains(key));
        assertTrue(
                mail.toString(),
                mail.get("text").asText().contains("/plugins/servlet/incidents/" + key + "#demand-engaged"));
        JsonNode told = products.get("/rest/sandbox/1.0/notifications?user=alice", "admin")
                .get("values");
        long notices = 0;
        for (JsonNode notice : told) {
            notices += notice.get("group").asText().endsWith("." + key) ? 1 : 0;
        }
        assertEquals(told.toString(), 1, notices);
    }

    @Test
    public void exception_isKeptWithItsReasonAndCanBeTakenBack() {
        String key = declare("Exception " + System.nanoTime());
        String demand = API + "/incidents/" + key + "/demands/engaged/exception";
        JsonNode excepted = json(
                products.confluence()
                        .post(demand)
                        .as("alice")
                        .json("{\"reason\": \"everybody was in the room\"}")
                        .send(),
                200);
        assertEquals("excepted", excepted.get("state").asText());
        String timeline = products.get(API + "/incidents/" + key + "/timeline?all=true", "carol")
                .toString();
        assertTrue(timeline, timeline.contains("everybody was in the room"));
        json(
                products.confluence()
                        .post(demand)
                        .as("carol")
                        .json("{\"reason\": \"x\"}")
                        .send(),
                403);
        json(products.confluence().post(demand).as("alice").json("{}").send(), 400);
        JsonNode again = json(
                products.confluence()
                        .call("DELETE", demand)
                        .as("alice")
                        .header("X-Atlassian-Token", "no-check")
                        .send(),
                200);
        assertEquals("due", again.get("state").asText());
    }

    @Test
    public void coverage_isReadByWhoMayViewAndSaysWhatIsWrongWithADay() {
        JsonNode week = products.get(API + "/policy/coverage?week=2026-11-04", "carol");
        assertEquals("2026-11-02", week.get("week").asText());
        assertEquals(168 * 3_600, week.get("total").asLong());
        json(
                products.confluence()
                        .get(API + "/policy/coverage?week=soon")
                        .as("carol")
                        .send(),
                400);
        json(products.confluence().get(API + "/policy/coverage").as("mallory").send(), 404);
        json(products.confluence().get(API + "/policy/coverage").send(), 401);
    }

    /** By alice, noticed fourteen minutes ago: a minute is left to engage. */
    private String declare(String title) {
        Instant detected = Instant.now().minus(14, ChronoUnit.MINUTES);
        return json(
                        products.confluence()
                                .post(API + "/incidents")
                                .as("alice")
                                .json(Products.JSON
                                        .createObjectNode()
                                        .put("title", title)
                                        .put("severity", "SEV1")
                                        .put("detectedAt", detected.toString())
                                        .put("lead", "alice")
                                        .toString())
                                .send(),
                        201)
                .get("key")
                .asText();
    }

    private String run() {
        return json(products.confluence().post(JOB).as("admin").json("{}").send(), 200)
                .get("outcome")
                .asText();
    }

    private List<JsonNode> mails(String key) {
        List<JsonNode> mails = new ArrayList<>();
        for (JsonNode mail : products.get("/rest/sandbox/1.0/mails", "admin").get("values")) {
            if (mail.get("subject").asText().contains(key + ":")) {
                mails.add(mail);
            }
        }
        return mails;
    }
}
