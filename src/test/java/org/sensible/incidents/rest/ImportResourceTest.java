package org.sensible.incidents.rest;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.atlassian.sal.api.user.UserKey;
import com.atlassian.sal.api.user.UserManager;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
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
import org.sensible.incidents.incident.Person;
import org.sensible.incidents.incident.TooLarge;
import org.sensible.incidents.timeline.InMemoryTimelineStore;
import org.sensible.incidents.timeline.TimelineQuery;
import org.sensible.incidents.timeline.Timelines;

public class ImportResourceTest {

    private static final String ZIP = "application/zip";
    private static final String PLAIN = "text/plain";
    private static final String CSV = "text/csv";

    private final IncidentWorld world = new IncidentWorld();
    private final UserManager users = mock(UserManager.class);
    private final Timelines timelines =
            new Timelines(new InMemoryTimelineStore(), Clock.fixed(IncidentWorld.NOW, ZoneOffset.UTC));
    private final ImportWorld imports = new ImportWorld(world.incidents, timelines, world.settings, new Caller(users));

    @Before
    public void declareOne() {
        world.given(IncidentFixture.anIncident().uid("uid-1"));
        signIn(IncidentWorld.ALICE);
    }

    @Test
    public void slackExportTwice_addsNothingTheSecondTime() throws IOException {
        byte[] export = ImportWorld.export(
                "[{\"ts\": \"1516454398.000074\", \"user\": \"U1\", \"text\": \"first\"},"
                        + " {\"ts\": \"1516454399.000074\", \"user\": \"U1\", \"subtype\": \"channel_join\", \"text\": \"x\"}]");
        assertEquals(
                "{\"added\":1,\"known\":0,\"skipped\":1,\"firstAt\":\"2018-01-20T13:19:58.000074Z\","
                        + "\"lastAt\":\"2018-01-20T13:19:58.000074Z\",\"questions\":[]}",
                json(imports.take("slack", ZIP, export)));
        assertTaken(0, 1, 1, imports.take("slack", ZIP, export));
    }

    @Test
    public void importOfNothing_hasNoInstants() throws IOException {
        assertEquals(
                "{\"added\":0,\"known\":0,\"skipped\":0,\"questions\":[]}",
                json(imports.take("slack", ZIP, ImportWorld.export("[]"))));
    }

    @Test
    public void textTwice_addsNothingTheSecondTime() {
        String text = "- 21:00 replication lag\n- 21:05 rolled back";
        ImportJson first = imports.text("text", PLAIN, "Asia/Tokyo", "2022-08-12", text);
        assertTaken(2, 0, 0, first);
        assertEquals("2022-08-12T12:00:00Z", first.firstAt());
        assertEquals("2022-08-12T12:05:00Z", first.lastAt());
        assertTaken(0, 2, 0, imports.text("text", PLAIN, "Asia/Tokyo", "2022-08-12", text));
        assertTaken(1, 2, 0, imports.text("text", PLAIN, "Asia/Tokyo", "2022-08-12", "- 20:55 new\n" + text));
    }

    @Test
    public void openQuestion_isAskedAndThenAnswered() throws IOException {
        String text = "2022-08-12 21:00 replication lag";
        ImportJson asked = imports.text("text", PLAIN, null, null, text);
        assertTaken(0, 0, 1, asked);
        assertEquals(
                "[{\"line\":1,\"text\":\"2022-08-12 21:00 replication lag\",\"about\":\"zone\","
                        + "\"message\":\"incidents.timeline.question.zone[]\",\"choices\":[],\"entries\":1}]",
                new ObjectMapper().writeValueAsString(asked.questions()));
        assertTaken(1, 0, 0, imports.text("text", PLAIN, "UTC", null, text));
    }

    @Test
    public void transcript_isTaken() {
        assertTaken(
                2, 0, 0, imports.text("transcript", PLAIN, "+09:00", "2022-08-12", "[10:23] alice: a\n[10:24] bob: b"));
    }

    @Test
    public void table_isTakenUnlessARowIsBad() {
        assertTaken(1, 0, 0, imports.text("csv", CSV, null, null, "time,what\n2022-08-12T10:00:00Z,lag\n"));
        assertFields(
                List.of("[3].time", "[4].what"),
                () -> imports.text(
                        "csv", CSV, null, null, "time,what\n2022-08-12T11:00:00Z,a\nsoon,b\n2022-08-12T12:00:00Z,\n"));
        assertEquals(1, count());
    }

    @Test
    public void issue_isTheNamedOneElseTheIncidents() {
        assertFields(List.of("issue"), () -> imports.take("jira", null, new byte[0]));
        imports.resource.take(
                "INC-1", "jira", null, null, null, " OPS-7 ", null, null, null, InputStream.nullInputStream());
        assertEquals(List.of("OPS-7"), imports.issuesRead);
    }

    @Test
    public void oddParameters_areRefusedAtTheirField() {
        assertFields(List.of("source"), () -> imports.text("telepathy", PLAIN, null, null, "x"));
        assertFields(List.of("source"), () -> imports.text(null, PLAIN, null, null, "x"));
        assertFields(List.of("zone"), () -> imports.text("text", PLAIN, "Mars/Olympus", null, "x"));
        assertFields(List.of("date"), () -> imports.text("text", PLAIN, null, "yesterday", "x"));
        assertEquals(0, count());
    }

    @Test
    public void bodyOfAnotherType_isRefused() {
        for (String type : new String[] {"application/json", "multipart/form-data; boundary=x", "nonsense"}) {
            assertThrows(type, NotSupportedException.class, () -> imports.text("text", type, null, null, "x"));
        }
        assertThrows(NotSupportedException.class, () -> imports.text("slack", PLAIN, null, null, "x"));
        assertThrows(NotSupportedException.class, () -> imports.text("csv", ZIP, null, null, "x"));
    }

    @Test
    public void charset_isTheNamedOneElseUtf8() {
        byte[] japanese = "time,what\n2022-08-12T10:00:00Z,遅延\n".getBytes(Charset.forName("Shift_JIS"));
        assertTaken(1, 0, 0, imports.take("csv", "text/csv; charset=Shift_JIS", japanese));
        assertFields(Stream.of((String) null).toList(), () -> imports.take("csv", CSV, japanese));
        assertFields(
                Stream.of((String) null).toList(), () -> imports.take("csv", "text/csv; charset=klingon", japanese));
        byte[] wide = "\ufefftime,what\n2022-08-12T11:00:00Z,x\n".getBytes(StandardCharsets.UTF_16LE);
        assertTaken(1, 0, 0, imports.take("csv", CSV, wide));
    }

    @Test
    public void whatIsNoZip_isRefusedAndLeavesNoFile() throws IOException {
        List<Path> before = uploads();
        assertThrows(
                InvalidInput.class, () -> imports.take("slack", ZIP, "not a zip".getBytes(StandardCharsets.UTF_8)));
        assertThrows(InvalidInput.class, () -> imports.take("slack", ZIP, ImportWorld.export("{")));
        imports.take("slack", ZIP, ImportWorld.export("[]"));
        assertEquals(before, uploads());
        assertEquals(0, count());
    }

    @Test
    public void bodyAboveTheLimit_isRefusedAndLeavesNoFile() throws IOException {
        List<Path> before = uploads();
        assertThrows(TooLarge.class, () -> imports.take("text", PLAIN, null, null, new Endless()));
        assertEquals(before, uploads());
    }

    @Test
    public void askedForLater_isAcceptedAndToldAtItsAddress() {
        Response accepted = imports.later("text", PLAIN, "21:00 lag\n2X:00 odd".getBytes(StandardCharsets.UTF_8));
        assertEquals(202, accepted.getStatus());
        ImportJobJson begun = (ImportJobJson) accepted.getEntity();
        assertEquals(URI.create("http://wiki/rest/imports/" + begun.id()), accepted.getLocation());
        assertEquals("running", imports.job.get(begun.id()).state());
        assertEquals(0, count());
        imports.background.work();
        ImportJobJson done = imports.job.get(begun.id());
        assertEquals("done", done.state());
        assertEquals(List.of(2, 1, 0, 1), List.of(done.seen(), done.added(), done.known(), done.skipped()));
        assertEquals("2022-08-12T21:00:00Z", done.firstAt());
        assertEquals("time", done.questions().get(0).about());
        assertEquals(1, count());
    }

    @Test
    public void whatCannotBeTakenLater_isToldAtItsAddress() {
        Response accepted = imports.later("slack", ZIP, "no zip".getBytes(StandardCharsets.UTF_8));
        imports.background.work();
        ImportJobJson failed = imports.job.get(((ImportJobJson) accepted.getEntity()).id());
        assertEquals("failed", failed.state());
        assertEquals("incidents.timeline.import.noZip[]", failed.errors().get(0).message());
    }

    @Test
    public void later_isStillRefusedAtOnceWhereTheAddressIsWrong() {
        assertThrows(InvalidInput.class, () -> imports.later("telepathy", PLAIN, new byte[0]));
        assertThrows(NotSupportedException.class, () -> imports.later("slack", PLAIN, new byte[0]));
    }

    @Test
    public void import_isForWhoMaySeeTheIncidentAndStoppedByWhoMayChangeIt() {
        String id = ((ImportJobJson) imports.later("text", PLAIN, "21:00 lag".getBytes(StandardCharsets.UTF_8))
                        .getEntity())
                .id();
        signIn(IncidentWorld.BOB);
        assertEquals("running", imports.job.get(id).state());
        assertThrows(NotPermitted.class, () -> imports.job.stop(id));
        signIn(IncidentWorld.MALLORY);
        assertThrows(NotFound.class, () -> imports.job.get(id));
        assertThrows(NotFound.class, () -> imports.job.stop(id));
        signIn(IncidentWorld.ALICE);
        assertThrows(NotFound.class, () -> imports.job.get("another"));
        imports.job.stop(id);
        imports.background.work();
        assertEquals("failed", imports.job.get(id).state());
        assertEquals(0, count());
    }

    @Test
    public void whoMayNotChange_isRefusedBeforeTheBodyIsRead() {
        signIn(IncidentWorld.BOB);
        assertThrows(NotPermitted.class, () -> imports.take("slack", ZIP, null, null, new Unread()));
        signIn(IncidentWorld.MALLORY);
        assertThrows(NotFound.class, () -> imports.take("text", PLAIN, null, null, new Unread()));
        when(users.getRemoteUserKey()).thenReturn(null);
        assertThrows(NotSignedIn.class, () -> imports.take("csv", CSV, null, null, new Unread()));
    }

    @Test
    public void unknownIncident_isNotFound() {
        assertThrows(
                NotFound.class,
                () -> imports.resource.take("INC-99", "slack", null, null, null, null, null, ZIP, null, new Unread()));
    }

    private void signIn(Person person) {
        when(users.getRemoteUserKey()).thenReturn(new UserKey(person.key()));
    }

    private int count() {
        return timelines
                .read(world.incidents.get("INC-1", IncidentWorld.ALICE), new TimelineQuery(true, null, null), 0, 50)
                .values()
                .size();
    }

    private static void assertTaken(int added, int known, int skipped, ImportJson answer) {
        assertEquals(List.of(added, known, skipped), List.of(answer.added(), answer.known(), answer.skipped()));
    }

    private static void assertFields(List<String> fields, ThrowingRunnable call) {
        InvalidInput refusal = assertThrows(InvalidInput.class, call);
        assertEquals(
                fields,
                refusal.problems().stream().map(problem -> problem.field()).toList());
    }

    private static String json(Object answer) throws IOException {
        return new ObjectMapper().writeValueAsString(answer);
    }

    private static List<Path> uploads() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().startsWith("incidents-import"))
                    .sorted()
                    .toList();
        }
    }

    /** Never comes to an end. */
    private static final class Endless extends InputStream {
        @Override
        public int read() {
            return 0;
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            return length;
        }
    }

    /** Must not be read. */
    private static final class Unread extends InputStream {
        @Override
        public int read() {
            throw new AssertionError("the body was read");
        }
    }
}
