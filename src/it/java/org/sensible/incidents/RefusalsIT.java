package org.sensible.incidents;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;
import static org.sensible.incidents.Products.API;
import static org.sensible.incidents.Products.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.sensible.sandbox.Http;

/** Every documented call to the wrong user and with bad input: the right answer, and nothing changed. */
public class RefusalsIT {

    private static final int MIB = 1024 * 1024;

    private final Products products = Products.shared();
    private final Http confluence = products.confluence();
    private String incident;
    private String before;

    /** A call by its method, path below the incident and body. */
    private record Write(String method, String path, String body) {}

    private static final List<Write> WRITES = List.of(
            new Write("PUT", "", "{\"version\": 1, \"title\": \"changed\"}"),
            new Write("POST", "/close", "{\"reason\": \"over\"}"),
            new Write("POST", "/status", "{\"text\": \"still down\"}"),
            new Write("PUT", "/milestones/STARTED", "{\"at\": \"2026-11-01T05:52:00Z\"}"),
            new Write("DELETE", "/milestones/STARTED", "{}"),
            new Write("POST", "/timeline", "{\"at\": \"2026-11-01T05:52:00Z\", \"text\": \"x\"}"),
            new Write("POST", "/postmortem", "{}"));

    private static final List<String> READS = List.of("", "/milestones", "/timeline", "/postmortem", "/demands");

    @Before
    public void declare() {
        incident = API + "/incidents/" + products.declare("Refusals").get("key").asText();
        before = state();
    }

    @After
    public void nothingChanged() {
        assertEquals(before, state());
    }

    @Test
    public void strangers_areAskedToLogIn() {
        for (Write write : WRITES) {
            assertEquals(write.toString(), 401, send(write, null).statusCode());
        }
        for (String read : READS) {
            assertEquals(read, 401, confluence.get(incident + read).status());
        }
        assertEquals(401, confluence.get(API + "/incidents").status());
        assertEquals(401, confluence.get(API + "/settings").status());
        assertEquals(
                401,
                confluence.post(API + "/incidents").json("{\"title\": \"x\"}").status());
    }

    @Test
    public void wrongPassword_isNobody() {
        assertEquals(401, confluence.get(incident).as("alice", "wrong").status());
    }

    @Test
    public void whoMayOnlyRead_mayNotChange() {
        for (Write write : WRITES) {
            refused(write.toString(), send(write, "carol"), 403, null);
        }
        refused("import", upload("application/zip", new byte[0], "carol"), 403, null);
        refused(
                "declare",
                confluence
                        .post(API + "/incidents")
                        .as("carol")
                        .json("{\"title\": \"x\", \"severity\": \"SEV1\"}")
                        .send(),
                403,
                null);
    }

    @Test
    public void whoMaySeeNothing_findsNothing() {
        for (Write write : WRITES) {
            refused(write.toString(), send(write, "mallory"), 404, null);
        }
        for (String read : READS) {
            refused(read, confluence.get(incident + read).as("mallory").send(), 404, null);
        }
        refused("import", upload("application/zip", new byte[0], "mallory"), 404, null);
        JsonNode list = products.get(API + "/incidents", "mallory");
        assertEquals(0, list.get("values").size());
        assertTrue(list.get("isLastPage").asBoolean());
        String page = confluence
                .get("/plugins/servlet/incidents/" + key())
                .as("mallory")
                .text();
        assertFalse(page, page.contains("Refusals"));
    }

    @Test
    public void settings_areForAdministrators() {
        for (String user : List.of("alice", "carol", "mallory")) {
            refused(user, confluence.get(API + "/settings").as(user).send(), 403, null);
            refused(
                    user,
                    confluence
                            .call("PUT", API + "/settings")
                            .as(user)
                            .json("{\"space\": null}")
                            .send(),
                    403,
                    null);
        }
        assertEquals(
                "OPS", products.get(API + "/settings", "admin").get("space").asText());
    }

    @Test
    public void badInput_isRefusedAtItsField() {
        declareRefused("{\"severity\": \"SEV1\"}", "title");
        declareRefused("{\"title\": \"  \", \"severity\": \"SEV1\"}", "title");
        declareRefused("{\"title\": \"" + "x".repeat(256) + "\", \"severity\": \"SEV1\"}", "title");
        declareRefused("{\"title\": \"x\"}", "severity");
        declareRefused("{\"title\": \"x\", \"severity\": \"SEV9\"}", "severity");
        declareRefused("{\"title\": \"x\", \"severity\": \"SEV1\", \"lead\": \"nobody\"}", "lead");
        declareRefused(with("startedAt", "\"1969-12-31T23:59:59Z\""), "startedAt");
        declareRefused(with("startedAt", "\"2200-01-01T00:00:00Z\""), "startedAt");
        declareRefused(with("startedAt", "\"2150-01-01T00:00:00Z\""), "startedAt");
        declareRefused(with("startedAt", "\"yesterday\""), "startedAt");
        put("/milestones/STARTED", "{\"at\": \"1969-12-31T23:59:59Z\"}", 400, "at");
        put("/milestones/STARTED", "{\"at\": \"2199-12-31T00:00:00Z\"}", 400, "at");
        put("/milestones/STARTED", "{\"waived\": true}", 400, "reason");
        put("/milestones/DECLARED", "{\"waived\": true, \"reason\": \"x\"}", 400, "milestone");
        put("/milestones/DISCOVERED", "{\"at\": \"2026-11-01T05:52:00Z\"}", 404, null);
        put("", "{\"title\": \"x\"}", 400, "version");
        put("", "{\"version\": 1, \"severity\": \"SEV9\"}", 400, "severity");
        post("/close", "{}", 400, "reason");
        post("/status", "{\"text\": \"\"}", 400, "text");
        post("/timeline", "{\"text\": \"no time\"}", 400, "at");
        post("/timeline", "{\"at\": \"2200-01-01T00:00:00Z\", \"text\": \"x\"}", 400, "at");
        post("/timeline", "{\"at\": \"2026-11-01T05:52:00Z\"}", 400, "text");
        post("/postmortem", "{\"zones\": [\"Mars/Olympus\"]}", 400, "zones");
        post("/postmortem", "{\"space\": \"NOSUCH\"}", 400, "space");
        post("/postmortem", "{\"parent\": \"999999\"}", 400, "parent");
        post("/postmortem", "{\"title\": \"" + "x".repeat(256) + "\"}", 400, "title");
        refused(
                "zones",
                confluence
                        .get(incident + "/timeline?zones=Mars/Olympus")
                        .as("alice")
                        .send(),
                400,
                "zones");
        refused(
                "limit",
                confluence.get(API + "/incidents?limit=1001").as("alice").send(),
                400,
                "limit");
        refused(
                "stage",
                confluence.get(API + "/incidents?stage=LATER").as("alice").send(),
                400,
                "stage");
    }

    @Test
    public void severalMistakes_areToldAtOnce() {
        JsonNode answer =
                json(confluence.post(API + "/incidents").as("alice").json("{}").send(), 400);
        assertEquals(2, answer.get("errors").size());
    }

    @Test
    public void notJson_isRefused() {
        post("/status", "{\"text\": ", 400, null);
        post("/status", "[]", 400, null);
        declareRefused("not json", null);
        assertEquals(
                415,
                confluence
                        .post(incident + "/status")
                        .as("alice")
                        .body("application/xml", "<text/>")
                        .status());
    }

    @Test
    public void bodiesOverTheLimit_areRefused() {
        post("/status", "{\"text\": \"" + "x".repeat(MIB) + "\"}", 413, null);
        byte[] text = new byte[21 * MIB];
        Arrays.fill(text, (byte) 'x');
        HttpResponse<String> answer = confluence
                .post(incident + "/timeline/import?source=text")
                .as("alice")
                .header("X-Atlassian-Token", "no-check")
                .bytes("text/plain", text)
                .send();
        refused("import of a text above 20 MiB", answer, 413, null);
    }

    @Test
    public void staleVersion_isAConflict() {
        put("", "{\"version\": 99, \"title\": \"too late\"}", 409, "version");
    }

    @Test
    public void unknownIncident_isNotFound() {
        for (String read : READS) {
            refused(
                    read,
                    confluence
                            .get(API + "/incidents/INC-999999" + read)
                            .as("alice")
                            .send(),
                    404,
                    null);
        }
    }

    @Test
    public void formBodies_needTheXsrfHeader() {
        for (String type :
                List.of("application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "text/plain")) {
            int status = confluence
                    .post(incident + "/close")
                    .as("alice")
                    .body(type, "reason=over")
                    .status();
            assertTrue(type + " answered " + status, status == 403 || status == 415);
        }
        assertEquals(
                403,
                confluence
                        .call("DELETE", incident + "/milestones/STARTED")
                        .as("alice")
                        .status());
    }

    @Test
    public void whatIsNoExport_isRefused() throws IOException {
        refused("text", upload("application/zip", "no zip".getBytes(StandardCharsets.UTF_8), "alice"), 400, null);
        refused("empty", upload("application/zip", new byte[0], "alice"), 400, null);
        refused(
                "no export",
                upload("application/zip", zipOf("readme.txt", "hello".getBytes(StandardCharsets.UTF_8)), "alice"),
                400,
                null);
        refused(
                "broken",
                upload(
                        "application/zip",
                        zipOf("general/2026-11-01.json", "[{".getBytes(StandardCharsets.UTF_8)),
                        "alice"),
                400,
                null);
        refused(
                "bomb",
                upload("application/zip", zipOf("general/2026-11-01.json", new byte[64 * MIB]), "alice"),
                413,
                null);
        refused(
                "source",
                confluence
                        .post(incident + "/timeline/import?source=telepathy")
                        .as("alice")
                        .bytes("application/zip", new byte[0])
                        .send(),
                400,
                "source");
    }

    @Test
    public void readOnlyMode_refusesEveryWrite() {
        faults("{\"readOnly\": true}");
        try {
            for (Write write : WRITES) {
                assertEquals(write.toString(), 503, send(write, "alice").statusCode());
            }
            assertEquals(503, upload("application/zip", new byte[0], "alice").statusCode());
            assertEquals(200, confluence.get(incident).as("alice").status());
        } finally {
            faults("{\"readOnly\": false}");
        }
    }

    private void faults(String body) {
        int status = confluence
                .post("/rest/sandbox/1.0/faults")
                .as("admin")
                .json(body)
                .status();
        assertTrue("faults answered " + status, status / 100 == 2);
    }

    private String state() {
        return products.get(incident, "alice").toString()
                + products.get(incident + "/timeline?all=true", "alice")
                + confluence.get(incident + "/postmortem").as("alice").status();
    }

    private String key() {
        return incident.substring(incident.lastIndexOf('/') + 1);
    }

    private HttpResponse<String> send(Write write, String user) {
        Http.Call call =
                confluence.call(write.method(), incident + write.path()).json(write.body());
        return (user == null ? call : call.as(user)).send();
    }

    private HttpResponse<String> upload(String type, byte[] content, String user) {
        return confluence
                .post(incident + "/timeline/import?source=slack")
                .as(user)
                .bytes(type, content)
                .send();
    }

    private void post(String path, String body, int status, String field) {
        refused(path + " " + shortened(body), send(new Write("POST", path, body), "alice"), status, field);
    }

    private void put(String path, String body, int status, String field) {
        refused(path + " " + shortened(body), send(new Write("PUT", path, body), "alice"), status, field);
    }

    private void declareRefused(String body, String field) {
        refused(
                shortened(body),
                confluence.post(API + "/incidents").as("alice").json(body).send(),
                400,
                field);
    }

    private static String with(String field, String value) {
        return "{\"title\": \"x\", \"severity\": \"SEV1\", \"" + field + "\": " + value + "}";
    }

    private static String shortened(String body) {
        return body.substring(0, Math.min(80, body.length()));
    }

    /** Our form of an error, with words for a person, at the field where one is at fault. */
    private static void refused(String what, HttpResponse<String> answer, int status, String field) {
        assertEquals(what + " answered " + answer.body(), status, answer.statusCode());
        JsonNode error = json(answer, status).at("/errors/0");
        assertFalse(
                what + " answered " + answer.body(),
                error.path("message").asText().isBlank());
        assertFalse(
                what + " answered a key: " + answer.body(),
                error.path("message").asText().startsWith("incidents."));
        if (field != null) {
            assertEquals(
                    what + " answered " + answer.body(),
                    field,
                    error.path("field").asText());
        }
    }

    private static byte[] zipOf(String name, byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
            zip.closeEntry();
        }
        return bytes.toByteArray();
    }
}
