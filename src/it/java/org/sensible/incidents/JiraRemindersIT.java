package org.sensible.incidents;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;
import static org.sensible.incidents.Products.API;
import static org.sensible.incidents.Products.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.ClassRule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.sensible.sandbox.Http;

/** Each product reminds its own users: Jira those whom Confluence does not know, and whom Confluence cannot mail. */
public class JiraRemindersIT {

    @ClassRule
    public static final TemporaryFolder FOLDER = new TemporaryFolder();

    private static final String JOB = "/rest/sandbox/1.0/jobs/org.sensible.sensible-incidents.item-reminders";

    private static ReportingPair pair;
    private static Products products;
    private static WikiPages pages;

    @BeforeClass
    public static void start() throws Exception {
        pair = ReportingPair.start(FOLDER.newFolder("home").toPath());
        products = pair.products;
        pages = new WikiPages(products);
        inJira(
                "/rest/api/2/user",
                "{\"name\": \"dana\", \"displayName\": \"Dana Only\", \"emailAddress\": \"dana@example.com\"}");
        inJira("/rest/api/2/group/user?groupname=operations", "{\"name\": \"dana\"}");
        PolicyPage policy = PolicyPage.fromTheBlueprint(products, "Policy of the reminders");
        String rows = Stream.of("alice", "bob", "carol", "dana")
                .map(name -> "<tr><td>" + name + "</td><td>UTC</td><td>00:00–24:00</td><td>Mon–Sun</td></tr>")
                .collect(Collectors.joining());
        String body = policy.storage();
        int from = body.indexOf("<tbody>", body.indexOf("ac:name=\"team-coverage\"")) + "<tbody>".length();
        String head = "<tr><th>Who</th><th>Time zone</th><th>Working hours</th><th>Days</th></tr>";
        policy.publish(body.substring(0, from) + head + rows + body.substring(body.indexOf("</tbody>", from)));
        policy.putInForce(null);
    }

    @AfterClass
    public static void stop() {
        pair.close();
    }

    private static void inJira(String path, String body) {
        json(products.jira().post(path).as("admin").json(body).send(), 201);
    }

    private static void mail(Http product, String state) {
        int status = product.post("/rest/sandbox/1.0/faults")
                .as("admin")
                .json("{\"mail\": \"" + state + "\"}")
                .status();
        assertTrue("faults answered " + status, status < 300);
    }

    private static List<JsonNode> mails(Http product, String to) {
        JsonNode all = json(product.get("/rest/sandbox/1.0/mails").as("admin").send(), 200);
        assertEquals("[]", all.get("failed").toString());
        List<JsonNode> mails = new ArrayList<>();
        all.get("values").forEach(mail -> {
            boolean isDigest = mail.get("subject").asText().contains("action item");
            if (isDigest && mail.get("to").asText().equals(to)) {
                mails.add(mail);
            }
        });
        return mails;
    }

    private static void remindInConfluence() {
        JsonNode run =
                json(products.confluence().post(JOB).as("admin").json("{}").send(), 200);
        assertEquals("SUCCESS", run.get("outcome").asText());
    }

    /** Jira asks at once after a complete list; else twice an hour. */
    private static String jiraAsks() {
        json(
                products.jira()
                        .post(ReportingPair.REPORTING + "/list")
                        .as("admin")
                        .json("{}")
                        .send(),
                200);
        return pair.tell();
    }

    private static String late(String incident, String assignee) {
        String issue = pair.item(incident, "Secret words");
        pair.put(
                "/rest/api/2/issue/" + issue,
                "{\"fields\": {\"duedate\": \"2026-01-05\", \"assignee\": {\"name\": \"" + assignee + "\"}}}");
        return issue;
    }

    private static String ledBy(String lead) {
        JsonNode incident = products.declare("Led by " + lead);
        String body = "{\"version\": " + incident.get("version") + ", \"lead\": \"" + lead + "\"}";
        json(
                products.confluence()
                        .call("PUT", API + "/incidents/" + incident.get("key").asText())
                        .as("alice")
                        .json(body)
                        .send(),
                200);
        return incident.get("key").asText();
    }

    @Test
    public void user_ofJiraAloneIsRemindedByJiraOnceAndListedToTheLead() {
        String issue = late(ledBy("carol"), "dana");
        String ran = jiraAsks();
        assertTrue(ran, ran.contains("1 people reminded"));
        jiraAsks();
        List<JsonNode> mails = mails(products.jira(), "dana@example.com");
        assertEquals(mails.toString(), 1, mails.size());
        String text = mails.get(0).get("text").asText();
        assertTrue(text, text.contains(products.jiraUrl() + "/browse/" + issue));
        assertTrue(text, text.contains("was due on 2026-01-05"));
        assertFalse("no page of Confluence: " + text, text.contains("incidents-answer"));
        assertFalse("no words of Jira: " + text, text.contains("Secret words"));
        assertEquals(
                "1 action item, 1 of them late", mails.get(0).get("subject").asText());
        remindInConfluence();
        String lead = mails(products.confluence(), "carol@example.com")
                .get(0)
                .get("text")
                .asText();
        assertTrue(lead, lead.contains("Assigned to dana in Jira, whom Confluence cannot tell"));
        assertEquals(List.of(), mails(products.confluence(), "dana@example.com"));
    }

    @Test
    public void digest_thatConfluenceCannotMailIsMailedByJiraOnce() {
        String issue = late(ledBy("alice"), "bob");
        jiraAsks();
        mail(products.confluence(), "none");
        String board = pages.make("Board without mail", WikiPages.macro("incident-board"));
        try {
            remindInConfluence();
            jiraAsks();
            jiraAsks();
            remindInConfluence();
            List<JsonNode> mails = mails(products.jira(), "bob@example.com");
            assertEquals(mails.toString(), 1, mails.size());
            String text = mails.get(0).get("text").asText();
            assertTrue(
                    text,
                    text.contains("Done: " + products.confluenceUrl() + "/plugins/servlet/incidents-answer/" + issue
                            + "?answer=done"));
            assertEquals(
                    "the lead of a week ago too",
                    1,
                    mails(products.jira(), "alice@example.com").size());
            assertFalse(products.view(board, "bob").contains("not sent by mail"));
            mail(products.jira(), "none");
            String ran = jiraAsks();
            assertTrue("the job does not fail: " + ran, ran.startsWith("SUCCESS"));
            assertTrue(products.view(board, "bob").contains("not sent by mail"));
        } finally {
            mail(products.confluence(), "ok");
            mail(products.jira(), "ok");
        }
        jiraAsks();
        remindInConfluence();
        assertEquals(List.of(), mails(products.confluence(), "bob@example.com"));
        assertEquals(1, mails(products.jira(), "bob@example.com").size());
    }
}
