package org.sensible.incidents.rest;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.atlassian.sal.api.user.UserKey;
import com.atlassian.sal.api.user.UserManager;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.Before;
import org.junit.Test;
import org.junit.function.ThrowingRunnable;
import org.sensible.incidents.incident.IncidentFixture;
import org.sensible.incidents.incident.IncidentWorld;
import org.sensible.incidents.incident.InvalidInput;
import org.sensible.incidents.incident.NotFound;
import org.sensible.incidents.incident.NotPermitted;
import org.sensible.incidents.incident.NotSignedIn;
import org.sensible.incidents.incident.People;
import org.sensible.incidents.incident.Person;
import org.sensible.incidents.incident.Problem;
import org.sensible.incidents.incident.Refusal;
import org.sensible.incidents.incident.Text;
import org.sensible.incidents.incident.TooLarge;
import org.sensible.incidents.incident.Wording;
import org.sensible.incidents.timeline.InMemoryTimelineStore;
import org.sensible.incidents.timeline.Timelines;

public class TimelineResourceTest {

    private static final String ENTRY = "{\"at\": \"2026-03-01T19:00:00+09:00\", \"text\": \"Called the bank\"}";

    private final IncidentWorld world = new IncidentWorld();
    private final UserManager users = mock(UserManager.class);
    private final People people = new KeysAsNames();
    private TimelineResource resource;
    private ImportWorld imports;

    @Before
    public void wire() {
        Timelines timelines =
                new Timelines(new InMemoryTimelineStore(), Clock.fixed(IncidentWorld.NOW, ZoneOffset.UTC));
        resource = new TimelineResource(
                world.incidents,
                timelines,
                new Bodies(people),
                new EventAnswers(people, new Keys()),
                new Caller(users));
        imports = new ImportWorld(world.incidents, timelines, world.settings, new Caller(users));
        world.given(IncidentFixture.anIncident().uid("uid-1"));
        signIn(IncidentWorld.ALICE);
    }

    @Test
    public void entry_isAnsweredAsTheEventThatItBecame() throws IOException {
        JsonNode event =
                json(resource.write("INC-1", "Asia/Tokyo,UTC", body(ENTRY)).getEntity());
        assertEquals(
                List.of(
                        "at",
                        "author",
                        "by",
                        "flags",
                        "id",
                        "kind",
                        "local",
                        "receivedAt",
                        "revisions",
                        "shown",
                        "source",
                        "text",
                        "timeFrom",
                        "why"),
                fields(event));
        assertEquals(26, event.path("id").asText().length());
        assertEquals("2026-03-01T10:00:00Z", event.path("at").asText());
        assertEquals("person", event.path("timeFrom").asText());
        assertEquals("2026-03-01T12:00:00Z", event.path("receivedAt").asText());
        assertEquals("person", event.path("source").asText());
        assertEquals("note", event.path("kind").asText());
        assertEquals(
                "{\"name\":\"key-alice\",\"displayName\":\"KEY-ALICE\"}",
                event.path("author").toString());
        assertEquals(
                "{\"Asia/Tokyo\":\"2026-03-01 19:00\",\"UTC\":\"2026-03-01 10:00\"}",
                event.path("local").toString());
        assertEquals("incidents.timeline.why.ownEntry", event.path("why").asText());
        assertEquals("rule", event.path("by").asText());
    }

    @Test
    public void entries_areAnsweredAsAList() throws IOException {
        JsonNode list = json(resource.write("INC-1", null, body("[" + ENTRY + "," + ENTRY + "]"))
                .getEntity());
        assertEquals(2, list.path("values").size());
        assertEquals(true, list.path("isLastPage").asBoolean());
        JsonNode one =
                json(resource.write("INC-1", null, body("[" + ENTRY + "]")).getEntity());
        assertEquals(1, one.path("values").size());
    }

    @Test
    public void entry_isRefusedWithTheNamesOfItsFields() {
        assertFields(List.of("text", "at"), "{\"kind\": \"note\"}");
        assertFields(List.of("at"), "{\"at\": \"yesterday\", \"text\": \"x\"}");
        assertFields(List.of("[1].at"), "[" + ENTRY + ", {\"at\": \"1969-12-31T23:59:59Z\", \"text\": \"x\"}]");
        assertFields(List.of("[1].text"), "[" + ENTRY + ", {\"at\": \"2026-03-01T10:00:00Z\", \"text\": 7}]");
        assertFields(List.of("kind"), ENTRY.replace("}", ", \"kind\": \"party\"}"));
        assertThrows(InvalidInput.class, () -> resource.write("INC-1", null, body("not json")));
        assertThrows(InvalidInput.class, () -> resource.write("INC-1", null, body("[]")));
        assertThrows(InvalidInput.class, () -> resource.write("INC-1", null, body("[7]")));
        assertEquals(0, count());
    }

    @Test
    public void bodyAboveTheLimit_isRefused() {
        String large = "{\"text\": \"" + "x".repeat(1 << 20) + "\"}";
        assertThrows(TooLarge.class, () -> resource.write("INC-1", null, body(large)));
    }

    @Test
    public void unknownZone_isRefusedBeforeAnythingIsWritten() {
        assertField("zones", () -> resource.write("INC-1", "Mars/Olympus", body(ENTRY)));
        assertField(
                "zones", () -> resource.read("INC-1", asked("Asia/Tokyo,Mars/Olympus", null, null, null, null, null)));
        String many = Stream.iterate(1, i -> i + 1)
                .limit(25)
                .map(i -> String.format("+00:%02d", i))
                .collect(Collectors.joining(","));
        assertField("zones", () -> resource.read("INC-1", asked(many, null, null, null, null, null)));
        assertEquals(0, count());
    }

    @Test
    public void oddParameters_areRefused() {
        assertField("all", () -> resource.read("INC-1", asked(null, "maybe", null, null, null, null)));
        assertField("start", () -> resource.read("INC-1", asked(null, null, null, null, "x", null)));
        assertField("start", () -> resource.read("INC-1", asked(null, null, null, null, "-1", null)));
        assertField("limit", () -> resource.read("INC-1", asked(null, null, null, null, null, "1001")));
    }

    @Test
    public void events_areFilteredAndPaged() throws IOException {
        take(ImportWorld.export("[{\"ts\": \"1.000001\", \"user\": \"U1\", \"text\": \"first\"},"
                + " {\"ts\": \"2.000001\", \"user\": \"U1\", \"text\": \"second\"}]"));
        resource.write("INC-1", null, body(ENTRY));
        assertEquals(
                2,
                resource.read("INC-1", asked(null, null, null, null, null, null))
                        .values()
                        .size());
        assertEquals(
                3,
                resource.read("INC-1", asked(null, "true", null, null, null, null))
                        .values()
                        .size());
        assertEquals(
                2,
                resource.read("INC-1", asked(null, "true", "slack", null, null, null))
                        .values()
                        .size());
        assertEquals(
                1,
                resource.read("INC-1", asked(null, "true", null, "SECOND", null, null))
                        .values()
                        .size());
        SliceJson<EventJson> part = resource.read("INC-1", asked(null, "true", null, null, "1", "1"));
        assertEquals("second", part.values().get(0).text());
        assertFalse(part.isLastPage());
    }

    @Test
    public void authorOfAnotherSystem_hasNoUserName() throws IOException {
        take(ImportWorld.export("[{\"ts\": \"1.000001\", \"user\": \"U1\", \"text\": \"first\"}]"));
        EventJson event = resource.read("INC-1", asked(null, null, null, null, null, null))
                .values()
                .get(0);
        assertEquals("{\"displayName\":\"Rhea\"}", json(event).path("author").toString());
    }

    @Test
    public void whoMayViewOnly_mayNotWrite() {
        signIn(IncidentWorld.BOB);
        InputStream unread = new Unread();
        assertThrows(NotPermitted.class, () -> resource.write("INC-1", null, unread));
        assertEquals(0, count());
    }

    @Test
    public void whoMayNotView_findsNothing() {
        signIn(IncidentWorld.MALLORY);
        InputStream unread = new Unread();
        assertThrows(NotFound.class, () -> resource.read("INC-1", asked(null, null, null, null, null, null)));
        assertThrows(NotFound.class, () -> resource.write("INC-1", null, unread));
    }

    @Test
    public void unknownIncident_isNotFound() {
        assertThrows(NotFound.class, () -> resource.read("INC-99", asked(null, null, null, null, null, null)));
    }

    @Test
    public void stranger_isAskedToSignIn() {
        when(users.getRemoteUserKey()).thenReturn(null);
        InputStream unread = new Unread();
        assertThrows(NotSignedIn.class, () -> resource.read("INC-1", asked(null, null, null, null, null, null)));
        assertThrows(NotSignedIn.class, () -> resource.write("INC-1", null, unread));
    }

    private void signIn(Person person) {
        when(users.getRemoteUserKey()).thenReturn(new UserKey(person.key()));
    }

    private void take(byte[] zip) {
        imports.take("slack", "application/zip", zip);
    }

    private static TimelineParameters asked(
            String zones, String all, String source, String q, String start, String limit) {
        TimelineParameters asked = new TimelineParameters();
        asked.zones = zones;
        asked.all = all;
        asked.source = source;
        asked.q = q;
        asked.start = start;
        asked.limit = limit;
        return asked;
    }

    private int count() {
        signIn(IncidentWorld.ALICE);
        return resource.read("INC-1", asked(null, "true", null, null, null, null))
                .values()
                .size();
    }

    private void assertFields(List<String> fields, String entry) {
        InvalidInput refusal = assertThrows(InvalidInput.class, () -> resource.write("INC-1", null, body(entry)));
        assertEquals(fields, refusal.problems().stream().map(Problem::field).toList());
    }

    private static void assertField(String field, ThrowingRunnable call) {
        Refusal refusal = assertThrows(InvalidInput.class, call);
        assertEquals(field, refusal.problems().get(0).field());
    }

    private static InputStream body(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static JsonNode json(Object answer) {
        return new ObjectMapper().valueToTree(answer);
    }

    private static List<String> fields(JsonNode node) {
        return Stream.iterate(node.fieldNames(), Iterator::hasNext, names -> names)
                .map(Iterator::next)
                .sorted()
                .toList();
    }

    /** Fails whoever reads it: permission comes before the body. */
    private static final class Unread extends InputStream {
        @Override
        public int read() {
            throw new AssertionError("the body was read");
        }
    }

    private static final class KeysAsNames implements People {
        @Override
        public Optional<Person> byName(String userName) {
            return Optional.of(new Person(userName));
        }

        @Override
        public Named describe(Person person) {
            return new Named(person.key(), person.key().toUpperCase(Locale.ROOT));
        }
    }

    private static final class Keys implements Wording {
        @Override
        public String say(Text text) {
            return text.key();
        }

        @Override
        public String tell(Text text) {
            return text.key();
        }
    }
}
