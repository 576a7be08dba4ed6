package org.sensible.incidents;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;
import static org.sensible.incidents.Products.API;
import static org.sensible.incidents.Products.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.Test;

/** What becomes of the policy where nobody heard of a version, where one comes back, and where the page is gone. */
public class PolicyHistoryIT {

    private static final String JOBS = "/rest/sandbox/1.0/jobs/org.sensible.sensible-incidents.";
    private static final String FIVE = "<td><p>15 minutes</p></td>";

    private static Products products;
    private static PolicyPage page;

    @BeforeClass
    public static void start() {
        products = Products.start(Products.project()
                .resolve("target/it-policy-history-" + ProcessHandle.current().pid()));
        page = PolicyPage.fromTheBlueprint(products, "Incident policy");
        page.putInForce(null);
    }

    @AfterClass
    public static void stop() {
        products.close();
    }

    /** One after the other, since each step changes what holds. */
    @Test
    public void policy_isAFunctionOfItsPageWhateverIsLost() {
        String first = page.storage();
        versionsThatNobodyHeardOfAreReadByTheJob();
        versionThatNobodyHeardOfIsReadByTheNextWrite();
        otherWordsMakeNoVersion();
        oldVersionThatIsRestoredIsANewOne(first);
        pageThatIsGoneKeepsTheLastGoodPolicy();
    }

    private void versionsThatNobodyHeardOfAreReadByTheJob() {
        events("lost");
        page.edit(FIVE, "<td><p>20 minutes</p></td>");
        page.edit("<td><p>20 minutes</p></td>", "<td><p>25 minutes</p></td>");
        events("ok");
        products.view(page.id(), "bob");
        assertEquals("a page that is looked at reads nothing", 1, version());
        run("policy");
        assertEquals(3, version());
        assertEquals(
                List.of("SEV1: Respond within 20 min → 25 min", "SEV1: Respond within 15 min → 20 min"),
                changes().subList(0, 2));
    }

    private void versionThatNobodyHeardOfIsReadByTheNextWrite() {
        events("lost");
        page.edit("<td><p>25 minutes</p></td>", "<td><p>10 minutes</p></td>");
        events("ok");
        assertEquals(10, PolicyPage.respondMinutes(products, declare()));
    }

    private void otherWordsMakeNoVersion() {
        int before = changes().size();
        page.publish("<p>Read this first.</p>" + page.storage());
        run("policy");
        assertEquals(before, changes().size());
        assertEquals(4, version());
    }

    private void oldVersionThatIsRestoredIsANewOne(String first) {
        page.publish(first);
        assertEquals(6, version());
        assertEquals("SEV1: Respond within 10 min → 15 min", changes().get(0));
        assertEquals(15, PolicyPage.respondMinutes(products, declare()));
    }

    private void pageThatIsGoneKeepsTheLastGoodPolicy() {
        delete("");
        delete("?status=trashed");
        run("policy");
        JsonNode policy = products.get(API + "/policy", "bob");
        assertEquals(6, policy.get("version").asInt());
        assertTrue(policy.get("lastGood").asBoolean());
        assertTrue(policy.toString(), policy.get("trouble").asText().contains("removed"));
        assertEquals(15, PolicyPage.respondMinutes(products, declare()));
        String board = new WikiPages(products).make("Board", WikiPages.macro("incident-board"));
        assertTrue(products.view(board, "carol").contains("removed"));
        run("reminders");
        run("reminders");
        List<String> told = new ArrayList<>();
        for (JsonNode mail : products.get("/rest/sandbox/1.0/mails", "admin").get("values")) {
            if (mail.get("subject").asText().contains("out of reach")) {
                told.add(mail.get("to").asText().replaceAll("@.*", ""));
            }
        }
        assertEquals(List.of("admin"), told);
    }

    private static int version() {
        return products.get(API + "/policy", "bob").get("version").asInt();
    }

    /** What each version changed first, newest first. */
    private static List<String> changes() {
        List<String> changes = new ArrayList<>();
        products.get(API + "/policy/versions", "bob")
                .get("values")
                .forEach(version -> changes.add(version.at("/changes/0").asText()));
        return changes;
    }

    private static String declare() {
        return json(
                        products.confluence()
                                .post(API + "/incidents")
                                .as("alice")
                                .json("{\"title\": \"By the policy\", \"severity\": \"SEV1\"}")
                                .send(),
                        201)
                .get("key")
                .asText();
    }

    private static void delete(String query) {
        assertEquals(
                204,
                products.confluence()
                        .call("DELETE", "/rest/api/content/" + page.id() + query)
                        .as("admin")
                        .header("X-Atlassian-Token", "no-check")
                        .send()
                        .statusCode());
    }

    private static void events(String how) {
        json(
                products.confluence()
                        .post("/rest/sandbox/1.0/faults")
                        .as("admin")
                        .json("{\"events\": \"" + how + "\"}")
                        .send(),
                200);
    }

    private static void run(String job) {
        JsonNode run = json(
                products.confluence().post(JOBS + job).as("admin").json("{}").send(), 200);
        assertEquals(run.toString(), "SUCCESS", run.get("outcome").asText());
    }
}
