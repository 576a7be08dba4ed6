package org.sensible.incidents;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;
import static org.junit.Assume.assumeFalse;
import static org.sensible.incidents.Products.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.sensible.sandbox.Http;

/** Texts, chats, tables and Jira's history become events, over HTTP as curl would do it. */
public class ImportsIT {

    private static final String TEXT =
            "All times in JST\n\n### 2022-08-12\n\n- 23:50 replication lag\n- 00:10 rolled back";

    private final Products products = Products.shared();
    private String incident;

    @Before
    public void declare() {
        incident = products.declare("Imports").get("key").asText();
    }

    @After
    public void repairJira() {
        fault("ok");
    }

    @Test
    public void text_isTakenOnceAndShown() {
        JsonNode first = json(send("source=text", "text/plain", TEXT, "alice"), 200);
        assertEquals(2, first.get("added").asInt());
        assertEquals("2022-08-12T14:50:00Z", first.get("firstAt").asText());
        assertEquals("2022-08-12T15:10:00Z", first.get("lastAt").asText());
        JsonNode again = json(send("source=text", "text/plain", TEXT, "alice"), 200);
        assertEquals(0, again.get("added").asInt());
        assertEquals(2, again.get("known").asInt());
        JsonNode shown = products.get(Products.API + "/incidents/" + incident + "/timeline", "carol");
        assertTrue(shown.toString(), shown.toString().contains("replication lag"));
    }

    @Test
    public void question_isAskedInTheReadersLanguageAndAnswered() {
        JsonNode asked = json(send("source=text&date=2022-08-12", "text/plain", "21:00 lag", "alice"), 200);
        assertEquals(0, asked.get("added").asInt());
        assertEquals("zone", asked.at("/questions/0/about").asText());
        String message = asked.at("/questions/0/message").asText();
        assertTrue(message, message.contains("zone=Asia/Tokyo"));
        JsonNode answered =
                json(send("source=text&date=2022-08-12&zone=Asia/Tokyo", "text/plain", "21:00 lag", "alice"), 200);
        assertEquals(1, answered.get("added").asInt());
        assertEquals("2022-08-12T12:00:00Z", answered.get("firstAt").asText());
    }

    @Test
    public void chatAndTable_areTaken() {
        String chat = "Alice  10:23 AM\nIt is slow\n\nBob  10:24 AM\nLooking, password: hunter2";
        assertEquals(
                2,
                json(send("source=transcript&zone=UTC&date=2022-08-12", "text/plain", chat, "alice"), 200)
                        .get("added")
                        .asInt());
        String table = "日時,内容,種別\n2022-08-12 21:00 JST,切り戻し,rollback\n";
        assertEquals(
                1,
                json(send("source=csv", "text/csv", table, "alice"), 200)
                        .get("added")
                        .asInt());
        String all = products.get(Products.API + "/incidents/" + incident + "/timeline?all=true", "alice")
                .toString();
        assertFalse(all, all.contains("hunter2"));
        assertTrue(all, all.contains("切り戻し") && all.contains("redacted"));
    }

    @Test
    public void ownExport_isKnownInItsIncidentAndNewInAnother() {
        json(send("source=text", "text/plain", TEXT, "alice"), 200);
        String timeline = Products.API + "/incidents/" + incident + "/timeline";
        String table = products.confluence()
                .get(timeline + "/export?format=csv&all=true&zones=Asia/Tokyo")
                .as("alice")
                .text();
        String before = products.get(timeline + "?all=true", "alice").toString();
        JsonNode again = json(send("source=csv", "text/csv", table, "alice"), 200);
        assertEquals(again.toString(), 0, again.get("added").asInt());
        assertEquals(3, again.get("known").asInt());
        assertEquals(before, products.get(timeline + "?all=true", "alice").toString());
        incident = products.declare("Another").get("key").asText();
        assertEquals(
                3,
                json(send("source=csv", "text/csv", table, "alice"), 200)
                        .get("added")
                        .asInt());
    }

    @Test
    public void refusals_nameTheirFieldAndRecordNothing() {
        assertField("zone", send("source=text&zone=Mars", "text/plain", TEXT, "alice"));
        assertField("date", send("source=text&date=soon", "text/plain", TEXT, "alice"));
        assertField("source", send("source=telepathy", "text/plain", TEXT, "alice"));
        assertField("[2].time", send("source=csv", "text/csv", "time,what\nsoon,x\n", "alice"));
        assertField("issue", send("source=jira", null, "", "alice"));
        assertField("issue", send("source=jira&issue=nonsense", null, "", "alice"));
        assertEquals(415, send("source=text", "application/json", "{}", "alice").statusCode());
        assertEquals(403, send("source=text", "text/plain", TEXT, "carol").statusCode());
        assertEquals(404, send("source=text", "text/plain", TEXT, "mallory").statusCode());
        HttpResponse<String> forged = products.confluence()
                .post(path("source=text"))
                .as("alice")
                .body("text/plain", TEXT)
                .send();
        assertEquals(403, forged.statusCode());
    }

    @Test
    public void issue_tellsItsHistoryToWhoMaySeeIt() {
        Http jira = products.jira();
        String issue = json(
                        jira.post("/rest/api/2/issue")
                                .as("alice")
                                .json("{\"fields\":{\"project\":{\"key\":\"OPS\"},\"issuetype\":{\"name\":\"Task\"},"
                                        + "\"summary\":\"Imported\"}}")
                                .send(),
                        201)
                .get("key")
                .asText();
        String comments = "/rest/api/2/issue/" + issue + "/comment";
        json(
                jira.post(comments)
                        .as("alice")
                        .json("{\"body\":\"Rolled it back\"}")
                        .send(),
                201);
        String secret = "{\"body\":\"For few\",\"visibility\":{\"type\":\"role\",\"value\":\"Administrators\"}}";
        json(jira.post(comments).as("admin").json(secret).send(), 201);
        int assigned = jira.call("PUT", "/rest/api/2/issue/" + issue)
                .as("alice")
                .json("{\"fields\":{\"assignee\":{\"name\":\"bob\"}}}")
                .status();
        assertEquals(204, assigned);

        JsonNode first = json(send("source=jira&issue=" + issue, null, "", "alice"), 200);
        assertEquals(first.toString(), 2, first.get("added").asInt());
        JsonNode again = json(send("source=jira&issue=" + issue, null, "", "alice"), 200);
        assertEquals(0, again.get("added").asInt());
        String all = products.get(Products.API + "/incidents/" + incident + "/timeline?all=true", "alice")
                .toString();
        assertTrue(all, all.contains("Rolled it back") && all.contains("assignee"));
        assertFalse(all, all.contains("For few"));
    }

    @Test
    public void jiraThatIsDownOrUnauthorised_saysSo() {
        fault("down");
        assertEquals(503, send("source=jira&issue=OPS-1", null, "", "alice").statusCode());
        fault("unauthorised");
        JsonNode refusal = json(send("source=jira&issue=OPS-1", null, "", "alice"), 403);
        assertTrue(refusal.toString(), refusal.get("authorise").asText().startsWith("http"));
    }

    @Test
    public void foreignTimelines_areTakenOnce() throws IOException {
        String fixtures = System.getProperty("fixtures.dir", "");
        assumeFalse("skipped: run with -Dfixtures.dir=<folder> to test texts of others", fixtures.isEmpty());
        foreign(Path.of(fixtures, "timelines/rust-crates-io-incident-report.md"), 17);
        foreign(Path.of(fixtures, "timelines/mybinder-2018-04-18-cull-flood.md"), 15);
        foreign(Path.of(fixtures, "postmortems/dfds/PM2022-001.md"), 18);
    }

    private void foreign(Path file, int entries) throws IOException {
        String text = Files.readString(file, StandardCharsets.UTF_8);
        assertEquals(
                entries,
                json(send("source=text", "text/markdown", text, "alice"), 200)
                        .get("added")
                        .asInt());
        assertEquals(
                entries,
                json(send("source=text", "text/markdown", text, "alice"), 200)
                        .get("known")
                        .asInt());
    }

    private static void assertField(String field, HttpResponse<String> answer) {
        assertEquals(field, json(answer, 400).at("/errors/0/field").asText());
    }

    private HttpResponse<String> send(String query, String type, String body, String user) {
        Http.Call call = products.confluence().post(path(query)).as(user).header("X-Atlassian-Token", "no-check");
        return type == null ? call.send() : call.body(type, body).send();
    }

    private String path(String query) {
        return Products.API + "/incidents/" + incident + "/timeline/import?" + query;
    }

    private void fault(String state) {
        int status = products.confluence()
                .post("/rest/sandbox/1.0/faults")
                .as("admin")
                .json("{\"jira\": \"" + state + "\"}")
                .status();
        assertTrue("faults answered " + status, status < 300);
    }
}
