package org.sensible.incidents;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;
import static org.sensible.incidents.Products.API;
import static org.sensible.incidents.Products.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.ClassRule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** Totals, reminders and their answers over HTTP, and one issue for each item however often it is asked for. */
public class FollowThroughIT {

    @ClassRule
    public static final TemporaryFolder FOLDER = new TemporaryFolder();

    private static final String JOB = "/rest/sandbox/1.0/jobs/org.sensible.sensible-incidents.item-reminders";
    private static final String RULES = API + "/settings/follow-through";

    private static ReportingPair pair;
    private static Products products;
    private static WikiPages pages;

    @BeforeClass
    public static void start() throws Exception {
        pair = ReportingPair.start(FOLDER.newFolder("home").toPath());
        products = pair.products;
        pages = new WikiPages(products);
    }

    @AfterClass
    public static void stop() {
        pair.close();
    }

    private static void faults(String json) {
        int status = products.confluence()
                .post("/rest/sandbox/1.0/faults")
                .as("admin")
                .json(json)
                .status();
        assertTrue("faults answered " + status, status < 300);
    }

    @Test
    public void board_countsWhatJiraReportedUntilAnAdministratorSwitchesThatOff() {
        String incident = pair.declare("Totals");
        String done = pair.item(incident, "One");
        pair.item(incident, "Two");
        pair.move(done, "Done");
        pair.tell();
        String page = pages.make("board", WikiPages.macro("incident-board"));
        assertTrue(products.view(page, "carol").contains("Action items: 1 of 2 done"));
        json(put(RULES, "{\"totals\": false}", "admin"), 200);
        assertTrue(!products.view(page, "carol").contains("1 of 2 done"));
        json(put(RULES, "{\"totals\": true}", "admin"), 200);
        assertEquals(
                "dueDays.high",
                json(put(RULES, "{\"dueDays\": {\"high\": 0}}", "admin"), 400)
                        .at("/errors/0/field")
                        .asText());
        assertEquals(403, put(RULES, "{\"totals\": false}", "alice").statusCode());
    }

    private static HttpResponse<String> put(String path, String body, String user) {
        return products.confluence().call("PUT", path).as(user).json(body).send();
    }

    @Test
    public void answers_areCarriedOutInJiraAsTheReader() {
        String incident = pair.declare("Answers");
        String done = pair.item(incident, "Cap retries");
        String later = pair.item(incident, "Add a replica");
        String dropped = pair.item(incident, "Rewrite everything");
        LocalDate day = LocalDate.now(ZoneOffset.UTC).plusDays(30);
        assertEquals(
                "done",
                answer(done, "{\"answer\": \"done\"}").get("stateCategory").asText());
        assertEquals(
                "done",
                answer(done, "{\"answer\": \"done\"}").get("stateCategory").asText());
        JsonNode put = answer(later, "{\"answer\": \"later\", \"until\": \"" + day + "\"}");
        assertEquals("later", put.get("commitment").asText());
        assertEquals(day.toString(), put.get("due").asText());
        assertEquals(
                "notDoing",
                answer(dropped, "{\"answer\": \"notDoing\", \"reason\": \"bought instead\"}")
                        .get("commitment")
                        .asText());
        pair.tell();
        assertEquals(
                "put off to a day is still owed",
                "open",
                pair.improved(incident).get("state").asText());
        answer(later, "{\"answer\": \"done\"}");
        pair.tell();
        assertEquals("set", pair.improved(incident).get("state").asText());
        assertEquals("until", refused(later, "{\"answer\": \"later\"}"));
        assertEquals("until", refused(later, "{\"answer\": \"later\", \"until\": \"2020-01-01\"}"));
        assertEquals("reason", refused(later, "{\"answer\": \"notDoing\"}"));
        assertEquals(
                403,
                put(
                                API + "/action-items/" + later + "/answer",
                                "{\"answer\": \"notDoing\", \"reason\": \"x\"}",
                                "carol")
                        .statusCode());
    }

    private static JsonNode answer(String issue, String body) {
        return json(put(API + "/action-items/" + issue + "/answer", body, "alice"), 200);
    }

    private static String refused(String issue, String body) {
        return json(put(API + "/action-items/" + issue + "/answer", body, "alice"), 400)
                .at("/errors/0/field")
                .asText();
    }

    @Test
    public void digest_comesOnceADayToWhoIsAtWorkAndHoldsItsAnswers() {
        atWork("alice");
        String incident = pair.declare("Digest");
        String issue = pair.item(incident, "Cap retries");
        pair.put("/rest/api/2/issue/" + issue, "{\"fields\": {\"duedate\": \"2026-01-05\"}}");
        pair.tell();
        int before = mails().size();
        assertEquals("SUCCESS", run(JOB));
        assertEquals("SUCCESS", run(JOB));
        List<JsonNode> mails = mails();
        assertEquals(mails.toString(), before + 1, mails.size());
        String text = mails.get(mails.size() - 1).get("text").asText();
        assertTrue(text, text.contains(issue + " for " + incident + ": was due on 2026-01-05"));
        assertTrue(
                text,
                text.contains("Not doing it, because …: " + products.confluenceUrl()
                        + "/plugins/servlet/incidents-answer/" + issue + "?answer=notDoing"));
        assertTrue("no words of Jira: " + text, !text.contains("Cap retries"));
    }

    /** A policy by which that person is at work day and night. */
    private static void atWork(String user) {
        PolicyPage policy = PolicyPage.fromTheBlueprint(products, "Policy of the digest");
        Matcher rows = Pattern.compile("(?s)ac:name=\"team-coverage\".*?<tbody>(.*?)</tbody>")
                .matcher(policy.storage());
        assertTrue(policy.storage(), rows.find());
        String everyDay = "<tr><th>Who</th><th>Time zone</th><th>Working hours</th><th>Days</th></tr><tr><td>" + user
                + "</td><td>UTC</td><td>00:00–24:00</td><td>Mon–Sun</td></tr>";
        policy.edit(rows.group(1), everyDay);
        policy.putInForce(null);
    }

    @Test
    public void policy_givesNewItemsTheirDayByItsPage() {
        String before = pair.declare("Before the policy");
        PolicyPage policy = PolicyPage.fromTheBlueprint(products, "Policy with days");
        policy.edit(
                "<td><p>Action items of high urgency are done</p></td><td><p>all</p></td><td><p>5 business days</p></td>",
                "<td><p>Action items of high urgency are done</p></td><td><p>SEV1, SEV2</p></td><td><p>7 days</p></td>");
        policy.putInForce(null);
        String incident = pair.declare("After the policy");
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Tokyo"));
        JsonNode high = raised(incident, "high", null);
        assertTrue(
                high.toString(),
                Set.of(today.plusDays(7).toString(), today.plusDays(8).toString())
                        .contains(high.get("due").asText()));
        assertEquals(
                "Jira has it too",
                high.get("due"),
                json(
                                products.jira()
                                        .get("/rest/api/2/issue/"
                                                + high.get("key").asText())
                                        .as("bob")
                                        .send(),
                                200)
                        .at("/fields/duedate"));
        assertTrue(LocalDate.parse(raised(incident, "low", null).get("due").asText())
                .isAfter(today.plusDays(80)));
        assertEquals(
                "2031-01-02", raised(incident, "high", "2031-01-02").get("due").asText());
        assertTrue(
                "an older incident keeps its own version",
                raised(before, "high", null).path("due").isMissingNode());
        policy.edit("<td><p>7 days</p></td>", "<td><p>soon</p></td>");
        JsonNode problem = products.get(API + "/policy", "alice").at("/problems/0");
        assertEquals("soon", problem.get("found").asText());
        assertTrue(problem.toString(), problem.get("expected").asText().contains("5 business days"));
        assertTrue("the last good version stays", raised(incident, "high", null).hasNonNull("due"));
    }

    private static JsonNode raised(String incident, String urgency, String due) {
        String body = "{\"summary\": \"Cap retries\", \"project\": \"OPS\", \"isu\": {\"importance\": \"high\","
                + " \"size\": \"S\", \"urgency\": \"" + urgency + "\"}"
                + (due == null ? "" : ", \"due\": \"" + due + "\"") + "}";
        return json(
                products.confluence()
                        .post(API + "/incidents/" + incident + "/action-items")
                        .as("alice")
                        .json(body)
                        .send(),
                201);
    }

    @Test
    public void without_aMailServerTheJobGoesOnAndTheBoardSaysSo() {
        String incident = pair.declare("No mail");
        pair.item(incident, "Three");
        pair.tell();
        faults("{\"mail\": \"none\"}");
        jiraMail("none");
        try {
            assertEquals("SUCCESS", run(JOB));
            String page = pages.make("no mail board", WikiPages.macro("incident-board"));
            assertTrue(products.view(page, "carol").contains("not sent by mail"));
        } finally {
            faults("{\"mail\": \"ok\"}");
            jiraMail("ok");
        }
    }

    /** Confluence hears of it with the next complete list. */
    private static void jiraMail(String state) {
        int status = products.jira()
                .post("/rest/sandbox/1.0/faults")
                .as("admin")
                .json("{\"mail\": \"" + state + "\"}")
                .status();
        assertTrue("faults answered " + status, status < 300);
        json(
                products.jira()
                        .post(ReportingPair.REPORTING + "/list")
                        .as("admin")
                        .json("{}")
                        .send(),
                200);
        pair.tell();
    }

    @Test
    public void many_itemsRaisedTwiceAtOnceAndAfterATimeOutAreOneIssueEach() throws Exception {
        String incident = pair.declare("Many");
        faults("{\"jira\": \"slow\"}");
        try {
            assertEquals(503, raise(incident, "key-0").statusCode());
        } finally {
            faults("{\"jira\": \"ok\"}");
        }
        ExecutorService clicks = Executors.newFixedThreadPool(6);
        List<Callable<Integer>> calls = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            String key = "key-" + i % 12;
            calls.add(() -> raise(incident, key).statusCode());
        }
        for (Future<Integer> status : clicks.invokeAll(calls)) {
            assertTrue("answered " + status.get(), Set.of(201, 409).contains(status.get()));
        }
        clicks.shutdown();
        Set<String> issues = new LinkedHashSet<>();
        for (int i = 0; i < 12; i++) {
            issues.add(json(raise(incident, "key-" + i), 201).get("key").asText());
        }
        assertEquals(12, issues.size());
        JsonNode listed = products.get(API + "/incidents/" + incident + "/action-items", "alice");
        assertEquals(12, listed.get("values").size());
        JsonNode times = products.get(API + "/incidents/" + incident + "/action-items/times", "alice");
        assertEquals(12, times.get("values").size());
        assertEquals("PENDING", times.at("/values/0/state").asText());
    }

    @Test
    public void item_thatJiraMadeWithoutAnsweringInTimeIsFoundByTheRetry() {
        String incident = pair.declare("Answer lost");
        faults("{\"jira\": \"lost\"}");
        try {
            assertEquals("made, but nobody knows", 503, raise(incident, "lost").statusCode());
            assertEquals("nor now", 503, raise(incident, "lost").statusCode());
        } finally {
            faults("{\"jira\": \"ok\"}");
        }
        JsonNode inJira = json(
                products.jira()
                        .get("/rest/incidents/1.0/action-items?incident=" + incident)
                        .as("alice")
                        .send(),
                200);
        assertEquals(1, inJira.get("values").size());
        String made = inJira.at("/values/0/key").asText();
        assertEquals(made, json(raise(incident, "lost"), 201).get("key").asText());
        assertEquals(made, json(raise(incident, "lost"), 201).get("key").asText());
        assertEquals(
                1,
                products.get(API + "/incidents/" + incident + "/action-items", "alice")
                        .get("values")
                        .size());
    }

    private static HttpResponse<String> raise(String incident, String key) {
        return products.confluence()
                .post(API + "/incidents/" + incident + "/action-items")
                .as("alice")
                .header("Idempotency-Key", key)
                .json("{\"summary\": \"Item " + key + "\", \"project\": \"OPS\", \"isu\": {\"importance\": \"high\","
                        + " \"size\": \"S\", \"urgency\": \"low\"}}")
                .send();
    }

    private static String run(String job) {
        return json(products.confluence().post(job).as("admin").json("{}").send(), 200)
                .get("outcome")
                .asText();
    }

    private static List<JsonNode> mails() {
        List<JsonNode> mails = new ArrayList<>();
        for (JsonNode mail : products.get("/rest/sandbox/1.0/mails", "admin").get("values")) {
            if (mail.get("text").asText().contains("incidents-answer")) {
                mails.add(mail);
            }
        }
        return mails;
    }
}
