package org.sensible.incidents;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;
import static org.sensible.incidents.Products.API;
import static org.sensible.incidents.Products.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.Test;
import org.sensible.sandbox.Http;

/** Webhooks, restrictions and removal over HTTP, with every refusal that they document. */
public class HooksIT {

    private static final String HOOKS = API + "/hooks/";

    private final Products products = Products.shared();
    private final Http confluence = products.confluence();

    private JsonNode issue(String name) {
        return json(
                confluence
                        .post(HOOKS + "tokens")
                        .as("admin")
                        .json("{\"source\": \"alertmanager\", \"name\": \"" + name + "\"}")
                        .send(),
                201);
    }

    private HttpResponse<String> post(String path, String type, String body) {
        return confluence
                .post(HOOKS + path)
                .bytes(type, body.getBytes(StandardCharsets.UTF_8))
                .send();
    }

    private static String alert(String fingerprint, String endsAt) {
        return "{\"version\": \"4\", \"status\": \"" + (endsAt == null ? "firing" : "resolved")
                + "\", \"alerts\": [{\"fingerprint\": \"" + fingerprint
                + "\", \"startsAt\": \"2026-11-01T05:58:40.123456789Z\", \"endsAt\": \""
                + (endsAt == null ? "0001-01-01T00:00:00Z" : endsAt)
                + "\", \"labels\": {\"alertname\": \"<script>alert(1)</script>\"}}]}";
    }

    private String token() {
        return issue("it").get("token").asText();
    }

    @Test
    public void alert_becomesTwoEventsAndTwoProposalsHoweverOftenItIsSent() {
        String key = products.declare("Alert").get("key").asText();
        String path = "alertmanager/" + token() + "?incident=" + key;
        JsonNode first = json(post(path, "application/json", alert("f1", null)), 200);
        assertEquals("{\"incident\":\"" + key + "\",\"added\":1,\"known\":0,\"ignored\":0}", first.toString());
        json(post(path, "text/plain", alert("f1", "2026-11-01T09:40:00Z")), 200);
        JsonNode again =
                json(post(path, "application/x-www-form-urlencoded", alert("f1", "2026-11-01T09:40:00Z")), 200);
        assertEquals(0, again.get("added").asInt());
        assertEquals(2, again.get("known").asInt());
        JsonNode incident = products.get(API + "/incidents/" + key, "carol");
        assertEquals("proposed", incident.at("/milestones/DETECTED/state").asText());
        assertEquals(
                "2026-11-01T05:58:40.123456789Z",
                incident.at("/milestones/DETECTED/at").asText());
        assertEquals(
                "2026-11-01T09:40:00Z", incident.at("/milestones/RECOVERED/at").asText());
        assertEquals("DETECTION", incident.get("stage").asText());
        String html =
                confluence.get("/plugins/servlet/incidents/" + key).as("carol").text();
        assertFalse(html, html.contains("<script>alert"));
    }

    @Test
    public void token_mayTravelInAHeader() {
        String key = products.declare("Header").get("key").asText();
        HttpResponse<String> answer = confluence
                .post(HOOKS + "alertmanager?incident=" + key)
                .header("X-Incidents-Token", token())
                .bytes("application/json", alert("f2", null).getBytes(StandardCharsets.UTF_8))
                .send();
        assertEquals(key, json(answer, 200).get("incident").asText());
    }

    @Test
    public void hook_refusesWrongTokensBodiesAndSizes() {
        JsonNode issued = issue("revoked");
        String path = "alertmanager/" + issued.get("token").asText();
        assertEquals(
                400,
                post(path, "application/json", "{\"version\": \"2\", \"alerts\": []}")
                        .statusCode());
        assertEquals(400, post(path, "application/json", "no json").statusCode());
        byte[] large = new byte[(5 << 20) + 1];
        Arrays.fill(large, (byte) ' ');
        assertEquals(
                413,
                confluence.post(HOOKS + path).bytes("application/json", large).status());
        assertEquals(
                404,
                post("alertmanager/guess", "application/json", alert("f3", null))
                        .statusCode());
        assertEquals(
                404, post("alertmanager", "application/json", alert("f3", null)).statusCode());
        assertEquals(
                404,
                post("github/" + issued.get("token").asText(), "application/json", alert("f3", null))
                        .statusCode());
        assertEquals(
                204,
                confluence
                        .call("DELETE", HOOKS + "tokens/" + issued.get("id").asText())
                        .as("admin")
                        .header("X-Atlassian-Token", "no-check")
                        .status());
        assertEquals(404, post(path, "application/json", alert("f3", null)).statusCode());
    }

    @Test
    public void signature_isAskedForWhereASecretIsOnRecord() throws Exception {
        JsonNode token = json(
                confluence
                        .post(HOOKS + "tokens")
                        .as("admin")
                        .json("{\"source\": \"github\", \"name\": \"signed\", \"secret\": \"s3cret\"}")
                        .send(),
                201);
        String key = products.declare("Signed").get("key").asText();
        String path = HOOKS + "github/" + token.get("token").asText() + "?incident=" + key;
        byte[] body = "{\"zen\": \"Keep it logically awesome.\", \"hook_id\": 1, \"hook\": {}}"
                .getBytes(StandardCharsets.UTF_8);
        assertEquals(401, confluence.post(path).bytes("application/json", body).status());
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec("s3cret".getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        HttpResponse<String> answer = confluence
                .post(path)
                .header("X-GitHub-Event", "ping")
                .header("X-Hub-Signature-256", "sha256=" + HexFormat.of().formatHex(mac.doFinal(body)))
                .bytes("application/json", body)
                .send();
        assertEquals(key, json(answer, 200).get("incident").asText());
        JsonNode refused = products.get(
                        HOOKS + "deliveries?refused=true&token="
                                + token.get("id").asText(),
                        "admin")
                .get("values");
        assertEquals(1, refused.size());
        assertEquals(401, refused.at("/0/status").asInt());
        assertTrue(refused.at("/0/why").asText().contains("signature"));
    }

    @Test
    public void moreThan600InAMinute_areToldWhenToComeAgain() {
        String path = "alertmanager/" + token() + "?incident="
                + products.declare("Many").get("key").asText();
        HttpResponse<String> answer = post(path, "application/json", "{\"version\": \"4\", \"alerts\": []}");
        for (int i = 1; i < 5_000 && answer.statusCode() == 200; i++) {
            answer = post(path, "application/json", "{\"version\": \"4\", \"alerts\": []}");
        }
        assertEquals(429, answer.statusCode());
        int wait = Integer.parseInt(answer.headers().firstValue("Retry-After").orElseThrow());
        assertTrue("waits " + wait, wait >= 1 && wait <= 60);
    }

    @Test
    public void rules_areForAdministratorsAndGuardedByTheirVersion() {
        for (String path : List.of(HOOKS + "rules", HOOKS + "deliveries")) {
            assertEquals(401, confluence.get(path).status());
            assertEquals(403, confluence.get(path).as("alice").status());
        }
        JsonNode rules = products.get(HOOKS + "rules", "admin");
        HttpResponse<String> wrong = confluence
                .call("PUT", HOOKS + "rules")
                .as("admin")
                .json("{\"version\": " + rules.get("version") + ", \"values\": [{}]}")
                .send();
        assertEquals("values[0].then.to", field(wrong));
        assertEquals(
                409,
                confluence
                        .call("PUT", HOOKS + "rules")
                        .as("admin")
                        .json("{\"version\": 4711, \"values\": []}")
                        .status());
    }

    @Test
    public void delivery_thatMatchesNothingIsAssignedByAnAdministrator() {
        String path = "alertmanager/" + token() + "?incident=INC-999999";
        HttpResponse<String> answer = post(path, "application/json", alert("f4", null));
        assertTrue(json(answer, 202).get("incident").isNull());
        JsonNode waiting = products.get(HOOKS + "unassigned", "admin").at("/values/0");
        assertEquals(alert("f4", null), waiting.get("body").asText());
        String html = confluence
                .get("/plugins/servlet/incidents-admin/integrations")
                .as("admin")
                .text();
        assertTrue(html, html.contains("&lt;script&gt;alert(1)"));
        assertFalse(html, html.contains("<script>alert"));
        String key = products.declare("Assigned").get("key").asText();
        String delivery = HOOKS + "unassigned/" + waiting.get("id").asText();
        HttpResponse<String> wrong = confluence
                .post(delivery)
                .as("admin")
                .json("{\"incident\": \"INC-0\"}")
                .send();
        assertEquals("incident", json(wrong, 400).at("/errors/0/field").asText());
        HttpResponse<String> assigned = confluence
                .post(delivery)
                .as("admin")
                .json("{\"incident\": \"" + key + "\"}")
                .send();
        assertEquals(1, json(assigned, 200).get("added").asInt());
        assertEquals(
                404,
                confluence
                        .call("DELETE", delivery)
                        .as("admin")
                        .header("X-Atlassian-Token", "no-check")
                        .status());
    }

    @Test
    public void administration_isForAdministrators() {
        for (String path : List.of(HOOKS + "tokens", HOOKS + "unassigned")) {
            assertEquals(401, confluence.get(path).status());
            assertEquals(403, confluence.get(path).as("alice").status());
            assertEquals(200, confluence.get(path).as("admin").status());
        }
        assertEquals(
                403, confluence.post(HOOKS + "tokens").as("alice").json("{}").status());
        assertEquals(
                400, confluence.post(HOOKS + "tokens").as("admin").json("{}").status());
        String page = "/plugins/servlet/incidents-admin/integrations";
        assertEquals(403, confluence.get(page).as("alice").status());
        assertTrue(confluence.get(page).as("admin").text().contains("Integrations"));
    }

    private HttpResponse<String> restrict(String key, String user, String body) {
        return confluence
                .call("PUT", API + "/incidents/" + key + "/restriction")
                .as(user)
                .json(body)
                .send();
    }

    @Test
    public void restriction_hidesIncidentAndPageFromEverybodyElse() {
        String key = products.declare("Restricted").get("key").asText();
        String pageId = products.createPostmortem(key).get("pageId").asText();
        JsonNode restricted = json(restrict(key, "alice", "{\"users\": [\"alice\"], \"groups\": []}"), 200);
        assertEquals("alice", restricted.at("/restriction/users/0/name").asText());
        assertEquals(404, confluence.get(API + "/incidents/" + key).as("bob").status());
        assertEquals(
                404,
                confluence
                        .get(API + "/incidents/" + key + "/timeline")
                        .as("bob")
                        .status());
        assertEquals(
                404,
                confluence.get("/plugins/servlet/incidents/" + key).as("bob").status());
        assertFalse(
                products.get(API + "/incidents?limit=1000", "bob").toString().contains("\"" + key + "\""));
        assertTrue(
                products.get(API + "/incidents?limit=1000", "alice").toString().contains("\"" + key + "\""));
        assertEquals(
                404, confluence.get("/rest/api/content/" + pageId).as("bob").status());
        assertEquals(
                200, confluence.get("/rest/api/content/" + pageId).as("alice").status());
        json(restrict(key, "alice", "{\"users\": [], \"groups\": []}"), 200);
        assertEquals(200, confluence.get(API + "/incidents/" + key).as("bob").status());
        assertEquals(
                200, confluence.get("/rest/api/content/" + pageId).as("bob").status());
    }

    @Test
    public void page_ofARestrictedIncidentIsRestrictedFromTheStart() {
        String key = products.declare("Restricted first").get("key").asText();
        json(restrict(key, "alice", "{\"users\": [\"alice\", \"bob\"]}"), 200);
        String pageId = products.createPostmortem(key).get("pageId").asText();
        assertEquals(
                404, confluence.get("/rest/api/content/" + pageId).as("carol").status());
        assertEquals(
                200, confluence.get("/rest/api/content/" + pageId).as("bob").status());
    }

    @Test
    public void restriction_refusesWhatItDocuments() {
        String key = products.declare("Refused").get("key").asText();
        assertEquals(
                401,
                confluence
                        .call("PUT", API + "/incidents/" + key + "/restriction")
                        .json("{}")
                        .status());
        assertEquals(403, restrict(key, "carol", "{}").statusCode());
        assertEquals(404, restrict(key, "mallory", "{}").statusCode());
        assertEquals("users", field(restrict(key, "alice", "{\"users\": [\"bob\"]}")));
        assertEquals("users[0]", field(restrict(key, "alice", "{\"users\": [\"zoe\"]}")));
        assertEquals("groups[0]", field(restrict(key, "alice", "{\"users\": [\"alice\"], \"groups\": [\"zoes\"]}")));
    }

    private static String field(HttpResponse<String> answer) {
        return json(answer, 400).at("/errors/0/field").asText();
    }

    @Test
    public void removal_leavesTheNumberTaken() {
        String key = products.declare("Removed").get("key").asText();
        String pageId = products.createPostmortem(key).get("pageId").asText();
        assertEquals(403, remove(key, "alice", key).statusCode());
        assertEquals("confirm", field(remove(key, "admin", "INC-0")));
        assertEquals(404, remove(key, "mallory", key).statusCode());
        assertEquals(204, remove(key, "admin", key).statusCode());
        assertEquals(404, remove(key, "admin", key).statusCode());
        assertEquals(404, confluence.get(API + "/incidents/" + key).as("alice").status());
        assertEquals(
                200, confluence.get("/rest/api/content/" + pageId).as("alice").status());
        assertFalse(key.equals(products.declare("Next").get("key").asText()));
    }

    private HttpResponse<String> remove(String key, String user, String confirm) {
        return confluence
                .call("DELETE", API + "/incidents/" + key)
                .as(user)
                .json("{\"confirm\": \"" + confirm + "\"}")
                .send();
    }
}
