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
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.sensible.sandbox.SandboxConfig;
import org.sensible.sandbox.StoreDatabase;

/** All data out of one instance and into another, on both databases: 1 000 generated incidents, and what people do with some of them. */
@RunWith(Parameterized.class)
public class ArchiveIT {

    private static final int INCIDENTS = 1_000;
    private static final Instant START = Instant.parse("2024-01-01T00:00:00.000000001Z");

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    @Parameterized.Parameter
    public String name;

    @Parameterized.Parameter(1)
    public Supplier<Optional<String>> database;

    @Parameterized.Parameters(name = "{0}")
    public static List<Object[]> databases() {
        Supplier<Optional<String>> h2 = Optional::empty;
        Supplier<Optional<String>> postgres = () -> Optional.of(StoreDatabase.freshPostgresUrl());
        return List.of(new Object[] {"h2", h2}, new Object[] {"postgres", postgres});
    }

    private Products start(String instance) throws IOException {
        SandboxConfig config = SandboxConfig.inFolder(folder.newFolder(instance).toPath());
        return Products.start(database.get().map(config::withDatabase).orElse(config));
    }

    @Test
    public void archive_makesTheSameInstanceElsewhere() throws IOException {
        String archive = filledAndUsed();
        Products second = start("second");
        try {
            refusesWhatIsNone(second, archive);
            JsonNode done = inBackground(second, archive);
            assertEquals(INCIDENTS, done.get("of").asInt());
            assertEquals(INCIDENTS, done.get("seen").asInt());
            assertEquals(
                    Products.JSON.readTree(archive).at("/end/events").asInt(),
                    done.get("added").asInt());
            assertEquals(archive, get(second));
            JsonNode incident = second.get(API + "/incidents/INC-1", "alice");
            assertEquals("uid-1", incident.get("uid").asText());
            assertEquals(
                    "noob",
                    second.get(API + "/settings/blaming-words", "admin")
                            .at("/values/0/words/0")
                            .asText());
            assertEquals(
                    "OPS", second.get(API + "/settings", "admin").get("space").asText());
            String next = second.declare("The next one").get("key").asText();
            // the number after the one of the incident that was removed
            assertEquals("INC-" + (INCIDENTS + 2), next);
        } finally {
            second.close();
        }
    }

    private String filledAndUsed() throws IOException {
        Products first = start("first");
        try {
            ObjectNode generated = generated();
            JsonNode restored = json(post(first, generated.toString()), 200);
            assertEquals(INCIDENTS, restored.get("incidents").asInt());
            assertEquals(
                    generated.at("/end/events").asInt(), restored.get("events").asInt());
            JsonNode exported = Products.JSON.readTree(get(first));
            assertEquals(generated.get("incidents"), exported.get("incidents"));
            use(first);
            String archive = get(first);
            for (String list :
                    List.of("eventSignals", "alertHomes", "matchingRules", "dutyChanges", "reviews", "settings")) {
                assertTrue(list, Products.JSON.readTree(archive).get(list).size() > 0);
            }
            refuses(first, archive);
            return archive;
        } finally {
            first.close();
        }
    }

    /** What fails, in whichever way, leaves the instance empty. */
    private static void refusesWhatIsNone(Products second, String archive) {
        String cut = archive.substring(0, archive.length() - 40);
        assertEquals(400, post(second, cut).statusCode());
        JsonNode failed = inBackground(second, cut);
        assertEquals("failed", failed.get("state").asText());
        assertTrue(failed.toString(), failed.at("/errors/0/message").asText().contains("no JSON at"));
        JsonNode odd = inBackground(second, archive.replace("\"settingName\":\"zones\"", "\"settingName\":\"space\""));
        assertEquals("failed", odd.get("state").asText());
        assertTrue(odd.toString(), odd.at("/errors/0/message").asText().contains("/settings/"));
        assertEquals("all of it was read by then", INCIDENTS, odd.get("seen").asInt());
        assertEquals(0, second.get(API + "/incidents", "alice").get("values").size());
    }

    /** Sent, and asked for until it has ended. */
    private static JsonNode inBackground(Products products, String archive) {
        HttpResponse<String> answer = products.confluence()
                .post(API + "/archive?async=true")
                .as("admin")
                .patient()
                .json(archive)
                .send();
        JsonNode begun = json(answer, 202);
        String id = begun.get("id").asText();
        assertTrue(answer.headers().firstValue("Location").orElse("").endsWith("/imports/" + id));
        assertEquals("archive", begun.get("source").asText());
        assertFalse(begun.has("incident"));
        assertEquals(
                404,
                products.confluence().get(API + "/imports/" + id).as("alice").status());
        return products.awaitImport(id, "admin");
    }

    /** A postmortem in review, a note that was curated, an exception, and an incident that was removed. */
    private static void use(Products products) throws IOException {
        products.importSlack("INC-7", Products.sampleExport());
        products.createPostmortem("INC-7");
        send(
                products,
                "PUT",
                "/incidents/INC-7/postmortem",
                "{\"state\": \"IN_REVIEW\", \"reviewers\": [\"bob\"], \"due\": \"2099-01-01T00:00:00Z\"}",
                200);
        JsonNode shown =
                products.get(API + "/incidents/INC-7/timeline", "alice").get("values");
        String event = shown.get(0).get("id").asText();
        send(products, "PATCH", "/incidents/INC-7/timeline/" + event, "{\"text\": \"reworded\"}", 200);
        administration(products);
        String gone = products.declare("Removed again").get("key").asText();
        int removed = products.confluence()
                .call("DELETE", API + "/incidents/" + gone)
                .as("admin")
                .json("{\"confirm\": \"" + gone + "\"}")
                .status();
        assertTrue("answered " + removed, removed / 100 == 2);
    }

    /** Words, rules, a sender whose alert was taken, and a lead who hands over. */
    private static void administration(Products products) {
        asAdministrator(
                products,
                "PUT",
                "/settings/blaming-words",
                "{\"values\": [{\"words\": [\"noob\"], \"reason\": \"It judges\", \"better\": \"Say what was new\"}]}");
        asAdministrator(
                products,
                "PUT",
                "/hooks/rules",
                "{\"version\": 0, \"values\": [{\"when\": [{\"fact\": \"source\", \"is\": [\"sentry\"]}],"
                        + " \"then\": {\"to\": \"incident\", \"incident\": \"INC-7\"}}]}");
        String token = asAdministrator(
                        products, "POST", "/hooks/tokens", "{\"source\": \"alertmanager\", \"name\": \"alerts\"}")
                .get("token")
                .asText();
        String alert = "{\"version\": \"4\", \"status\": \"firing\", \"alerts\": [{\"status\": \"firing\", \"labels\":"
                + " {\"alertname\": \"Slow\"}, \"annotations\": {}, \"startsAt\": \"2024-06-01T00:00:00Z\", \"fingerprint\":"
                + " \"f1\"}]}";
        json(
                products.confluence()
                        .post(API + "/hooks/alertmanager/" + token + "?incident=INC-7")
                        .json(alert)
                        .send(),
                200);
        JsonNode incident = products.get(API + "/incidents/INC-7", "alice");
        String version = incident.get("version").asText();
        send(products, "PUT", "/incidents/INC-7", "{\"version\": " + version + ", \"lead\": \"bob\"}", 200);
    }

    private static JsonNode asAdministrator(Products products, String method, String path, String body) {
        HttpResponse<String> answer = products.confluence()
                .call(method, API + path)
                .as("admin")
                .json(body)
                .send();
        return json(answer, answer.statusCode() == 201 ? 201 : 200);
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
    static ObjectNode generated() {
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
