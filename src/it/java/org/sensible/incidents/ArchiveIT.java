package org.sensible.incidents;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;
import static org.sensible.incidents.Products.API;
import static org.sensible.incidents.Products.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Random;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** All data out of one instance and into another: 1 000 generated incidents, and what people do with some of them. */
public class ArchiveIT {

    private static final int INCIDENTS = 1_000;
    private static final Instant START = Instant.parse("2024-01-01T00:00:00.000000001Z");

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    @Test
    public void archive_makesTheSameInstanceElsewhere() throws IOException {
        Products first = Products.start(folder.newFolder("first").toPath());
        String archive;
        try {
            ObjectNode generated = generated();
            JsonNode restored = json(post(first, generated.toString()), 200);
            assertEquals(INCIDENTS, restored.get("incidents").asInt());
            assertEquals(
                    generated.at("/end/events").asInt(), restored.get("events").asInt());
            JsonNode exported = Products.JSON.readTree(get(first));
            assertEquals(generated.get("incidents"), exported.get("incidents"));
            use(first);
            archive = get(first);
            refuses(first, archive);
        } finally {
            first.close();
        }
        Products second = Products.start(folder.newFolder("second").toPath());
        try {
            String cut = archive.substring(0, archive.length() - 40);
            assertEquals(400, post(second, cut).statusCode());
            assertEquals(
                    0, second.get(API + "/incidents", "alice").get("values").size());
            json(post(second, archive), 200);
            assertEquals(archive, get(second));
            JsonNode incident = second.get(API + "/incidents/INC-1", "alice");
            assertEquals("uid-1", incident.get("uid").asText());
            String next = second.declare("The next one").get("key").asText();
            // the number after the one of the incident that was removed
            assertEquals("INC-" + (INCIDENTS + 2), next);
        } finally {
            second.close();
        }
    }

    /** A postmortem in review, a note that was curated, an exception, and an incident that was removed. */
    private static void use(Products products) throws IOException {
        products.importSlack("INC-7", Products.sampleExport());
        products.createPostmortem("INC-7");
        send(
                products,
                "PUT",
                "/incidents/INC-7/postmortem",
                "{\"state\": \"IN_REVIEW\", \"reviewers\": [\"bob\"]}",
                200);
        JsonNode shown =
                products.get(API + "/incidents/INC-7/timeline", "alice").get("values");
        String event = shown.get(0).get("id").asText();
        send(products, "PATCH", "/incidents/INC-7/timeline/" + event, "{\"text\": \"reworded\"}", 200);
        String gone = products.declare("Removed again").get("key").asText();
        int removed = products.confluence()
                .call("DELETE", API + "/incidents/" + gone)
                .as("admin")
                .json("{\"confirm\": \"" + gone + "\"}")
                .status();
        assertTrue("answered " + removed, removed / 100 == 2);
    }

    /** Everybody but an administrator, and an instance that holds anything. */
    private static void refuses(Products products, String archive) throws IOException {
        assertEquals(409, post(products, archive).statusCode());
        assertEquals(archive, get(products));
        assertEquals(
                403, products.confluence().get(API + "/archive").as("alice").status());
        assertEquals(
                403,
                products.confluence()
                        .post(API + "/archive")
                        .as("alice")
                        .json("{}")
                        .status());
        assertEquals(400, post(products, "{\"format\": \"other\"}").statusCode());
        HttpResponse<String> answer = products.confluence()
                .get(API + "/archive")
                .as("admin")
                .patient()
                .send();
        assertTrue(answer.headers().firstValue("Content-Disposition").orElse("").startsWith("attachment"));
        assertEquals(
                "nosniff", answer.headers().firstValue("X-Content-Type-Options").orElse(""));
        assertFalse(archive.contains("\"token\""));
    }

    private static void send(Products products, String method, String path, String body, int status) {
        assertEquals(
                path,
                status,
                products.confluence()
                        .call(method, API + path)
                        .as("alice")
                        .json(body)
                        .status());
    }

    private static HttpResponse<String> post(Products products, String archive) {
        return products.confluence()
                .post(API + "/archive")
                .as("admin")
                .patient()
                .json(archive)
                .send();
    }

    private static String get(Products products) {
        HttpResponse<String> answer = products.confluence()
                .get(API + "/archive")
                .as("admin")
                .patient()
                .send();
        assertEquals(200, answer.statusCode());
        return answer.body();
    }

    /** Incidents of every kind that there is, from a seed. */
    private static ObjectNode generated() {
        Random random = new Random(6);
        ObjectNode archive = Products.JSON.createObjectNode();
        archive.put("format", "sensible-archive").put("version", 1);
        ArrayNode incidents = archive.putArray("incidents");
        int events = 0;
        for (int number = 1; number <= INCIDENTS; number++) {
            ObjectNode incident = incidents.addObject();
            incident.put("key", "INC-" + number).put("number", number).put("drill", false);
            incident.put("uid", "uid-" + number).put("version", 1 + random.nextInt(9));
            incident.put("title", "Incident " + number + " 障害 \"" + random.nextInt() + "\"");
            incident.put("severity", "SEV" + (1 + random.nextInt(4))).put("outcome", "REAL");
            if (random.nextBoolean()) {
                incident.put("service", "service-" + random.nextInt(20));
            }
            incident.put("complex", false).put("declaredBy", "key-of-somebody-who-left");
            Instant declared = START.plusSeconds(random.nextInt(80_000_000));
            ObjectNode milestones = incident.putObject("milestones");
            milestones
                    .putObject("STARTED")
                    .put("state", "SET")
                    .put("at", declared.minusSeconds(random.nextInt(3_600)).toString());
            milestones.putObject("DECLARED").put("state", "SET").put("at", declared.toString());
            if (random.nextBoolean()) {
                milestones.putObject("RECOVERED").put("state", "WAIVED").put("reason", "healed");
            }
            events += events(incident.putArray("events"), number, declared, random);
        }
        archive.putObject("end").put("incidents", INCIDENTS).put("events", events);
        return archive;
    }

    private static int events(ArrayNode events, int number, Instant from, Random random) {
        int count = random.nextInt(12);
        for (int i = 0; i < count; i++) {
            ObjectNode event = events.addObject().put("id", id(number, i));
            event.put("at", from.plusSeconds(i).toString()).put("timeFrom", "SOURCE");
            event.put("receivedAt", from.plusSeconds(i).toString()).put("source", "slack");
            event.put("externalId", "C1/" + number + "." + i)
                    .put("kind", "MESSAGE")
                    .put("text", "said " + random.nextInt());
            event.putObject("author").put("name", "ken").put("bot", false);
            event.put("pinned", false)
                    .put("shown", i == 0)
                    .put("why", "CHATTER")
                    .put("by", "RULE");
            event.put("revisionCount", 0).put("sequence", i).put("removed", false);
        }
        return count;
    }

    /** 26 letters that nobody else has. */
    private static String id(int number, int event) {
        StringBuilder id = new StringBuilder();
        String.format("%013d%013d", number, event).chars().forEach(digit -> id.append((char) ('a' + digit - '0')));
        return id.toString();
    }
}
