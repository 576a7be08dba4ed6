package org.sensible.incidents;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;
import static org.sensible.incidents.Products.API;
import static org.sensible.incidents.Products.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.sensible.sandbox.Http;

/** Imports that go on after their call was answered, over HTTP as curl would do it. */
public class LongImportsIT {

    private final Products products = Products.shared();
    private final Http confluence = products.confluence();
    private String incident;

    @Before
    public void declare() {
        incident = products.declare("Long imports").get("key").asText();
    }

    @After
    public void allowWriting() {
        readOnly(false);
    }

    @Test
    public void export_isImportedInTheBackground() throws IOException {
        HttpResponse<String> accepted = slack(Products.sampleExport());
        String id = json(accepted, 202).get("id").asText();
        URI place = URI.create(accepted.headers().firstValue("Location").orElseThrow());
        assertEquals(URI.create(products.confluenceUrl()).getPath() + API + "/imports/" + id, place.getPath());
        JsonNode done = products.awaitImport(id);
        assertEquals(done.toString(), "done", done.get("state").asText());
        int messages = done.get("of").asInt();
        assertEquals(messages, done.get("seen").asInt());
        assertEquals(
                messages,
                done.get("added").asInt()
                        + done.get("known").asInt()
                        + done.get("skipped").asInt());
        assertTrue(done.toString(), done.get("added").asInt() > 10);
        JsonNode again = products.awaitImport(
                json(slack(Products.sampleExport()), 202).get("id").asText());
        assertEquals(0, again.get("added").asInt());
        assertEquals(done.get("added").asInt(), again.get("known").asInt());
    }

    @Test
    public void questions_areAskedInTheLanguageOfWhoeverReadsThem() {
        String id = json(send("source=text&date=2022-08-12", "text/plain", "21:00 lag"), 202)
                .get("id")
                .asText();
        JsonNode done = products.awaitImport(id);
        assertEquals("zone", done.at("/questions/0/about").asText());
        String message = done.at("/questions/0/message").asText();
        assertTrue(message, message.contains("zone=Asia/Tokyo"));
    }

    @Test
    public void whatCannotBeTaken_saysWhy() {
        JsonNode failed = products.awaitImport(json(slack("no zip".getBytes(StandardCharsets.UTF_8)), 202)
                .get("id")
                .asText());
        assertEquals("failed", failed.get("state").asText());
        assertEquals(
                "Expected a zip, but this file is not one, or is damaged.",
                failed.at("/errors/0/message").asText());
    }

    @Test
    public void import_isForWhoMaySeeItsIncident() throws IOException {
        String id = json(slack(Products.sampleExport()), 202).get("id").asText();
        String path = API + "/imports/" + id;
        assertEquals(200, confluence.get(path).as("carol").status());
        assertEquals(404, confluence.get(path).as("mallory").status());
        assertEquals(401, confluence.get(path).status());
        assertEquals(404, confluence.get(API + "/imports/none").as("alice").status());
        assertEquals(403, delete(path, "carol"));
        products.awaitImport(id);
        assertEquals("what has ended stays as it is", 204, delete(path, "alice"));
        assertEquals("done", products.get(path, "alice").get("state").asText());
    }

    @Test
    public void stop_keepsWhatWasAdded() throws IOException {
        String id = json(slack(export(60_000)), 202).get("id").asText();
        await(id, "/added", 1);
        assertEquals(204, delete(API + "/imports/" + id, "alice"));
        JsonNode stopped = products.awaitImport(id);
        assertEquals("failed", stopped.get("state").asText());
        assertTrue(stopped.at("/errors/0/message").asText().startsWith("The import was stopped."));
        int added = stopped.get("added").asInt();
        assertTrue(stopped.toString(), added >= 500 && added < 60_000);
        String timeline = API + "/incidents/" + incident + "/timeline?all=true&source=slack&limit=1&start=";
        assertEquals(1, values(timeline + (added - 1)));
        assertEquals(0, values(timeline + added));
    }

    @Test
    public void readOnlyMode_refusesNewOnesAndMakesOthersWait() throws IOException {
        String id = json(slack(export(3_000)), 202).get("id").asText();
        readOnly(true);
        assertEquals(503, slack(Products.sampleExport()).statusCode());
        assertEquals(200, confluence.get(API + "/imports/" + id).as("alice").status());
        readOnly(false);
        JsonNode done = products.awaitImport(id);
        assertEquals(done.toString(), "done", done.get("state").asText());
        assertEquals(3_000, done.get("added").asInt());
    }

    @Test
    public void zipAboveTwentyMebibytes_isAlwaysTakenInTheBackground() throws IOException {
        byte[] zip = withBallast(21 << 20);
        HttpResponse<String> accepted = confluence
                .post(path("source=slack"))
                .as("alice")
                .bytes("application/zip", zip)
                .send();
        JsonNode done = products.awaitImport(json(accepted, 202).get("id").asText());
        assertEquals(done.toString(), "done", done.get("state").asText());
        assertEquals(1, done.get("added").asInt());
    }

    private void await(String id, String what, int least) {
        String path = API + "/imports/" + id;
        for (int tries = 0; products.get(path, "alice").at(what).asInt() < least; tries++) {
            assertTrue("nothing came of it: " + products.get(path, "alice"), tries < 2_000);
            LockSupport.parkNanos(30_000_000);
        }
    }

    private int values(String path) {
        return products.get(path, "alice").get("values").size();
    }

    private int delete(String path, String user) {
        return confluence
                .call("DELETE", path)
                .as(user)
                .header("X-Atlassian-Token", "no-check")
                .status();
    }

    private HttpResponse<String> slack(byte[] zip) {
        return confluence
                .post(path("source=slack&async=true"))
                .as("alice")
                .bytes("application/zip", zip)
                .send();
    }

    private HttpResponse<String> send(String query, String type, String body) {
        return confluence
                .post(path(query + "&async=true"))
                .as("alice")
                .header("X-Atlassian-Token", "no-check")
                .body(type, body)
                .send();
    }

    private String path(String query) {
        return API + "/incidents/" + incident + "/timeline/import?" + query;
    }

    /** An export with so many messages of one day. */
    static byte[] export(int messages) throws IOException {
        StringBuilder day = new StringBuilder("[");
        for (int i = 0; i < messages; i++) {
            day.append(i == 0 ? "" : ",")
                    .append("{\"type\":\"message\",\"user\":\"U1\",\"text\":\"message ")
                    .append(i)
                    .append("\",\"ts\":\"")
                    .append(1_660_298_400L + i)
                    .append(".000001\"}");
        }
        return zip(day.append("]").toString(), new byte[0]);
    }

    /** One message, and a file that does not shrink. */
    private static byte[] withBallast(int bytes) throws IOException {
        byte[] noise = new byte[bytes];
        new Random(1).nextBytes(noise);
        return zip("[{\"type\":\"message\",\"user\":\"U1\",\"text\":\"x\",\"ts\":\"1660298400.000001\"}]", noise);
    }

    private static byte[] zip(String day, byte[] ballast) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            entry(zip, "channels.json", "[{\"id\":\"C1\",\"name\":\"ops\"}]".getBytes(StandardCharsets.UTF_8));
            entry(zip, "users.json", "[{\"id\":\"U1\",\"name\":\"rhea\"}]".getBytes(StandardCharsets.UTF_8));
            entry(zip, "ops/2022-08-12.json", day.getBytes(StandardCharsets.UTF_8));
            entry(zip, "ops/picture.bin", ballast);
        }
        return bytes.toByteArray();
    }

    private static void entry(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }

    private void readOnly(boolean on) {
        int status = confluence
                .post("/rest/sandbox/1.0/faults")
                .as("admin")
                .json("{\"readOnly\": " + on + "}")
                .status();
        assertTrue("faults answered " + status, status < 300);
    }
}
