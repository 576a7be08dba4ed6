package org.sensible.incidents.timeline.importing;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.sensible.incidents.incident.Conflict;
import org.sensible.incidents.incident.Incident;
import org.sensible.incidents.incident.IncidentFixture;
import org.sensible.incidents.incident.IncidentWorld;
import org.sensible.incidents.incident.InvalidInput;
import org.sensible.incidents.incident.NotFound;
import org.sensible.incidents.incident.NotPermitted;
import org.sensible.incidents.incident.Text;
import org.sensible.incidents.timeline.InMemoryTimelineStore;
import org.sensible.incidents.timeline.Kind;
import org.sensible.incidents.timeline.NewEvent;
import org.sensible.incidents.timeline.Proposing;
import org.sensible.incidents.timeline.Recorded;
import org.sensible.incidents.timeline.TimelineQuery;
import org.sensible.incidents.timeline.Timelines;
import org.sensible.incidents.timeline.source.Import;
import org.sensible.incidents.timeline.source.Imports;

public class ImportJobsTest {

    private static final Instant NOON = IncidentWorld.NOW;

    private final IncidentWorld world = new IncidentWorld();
    private final FakeBackground background = new FakeBackground();
    private final ImportJobStore store = new InMemoryImportJobStore();
    private final Timelines timelines = new Timelines(new InMemoryTimelineStore(), Clock.fixed(NOON, ZoneOffset.UTC));
    private final Turning clock = new Turning();
    private final ImportJobs jobs = new ImportJobs(
            world.incidents, world.access, new Imports(timelines, Proposing.aside()), store, background, clock);
    private Incident incident;
    private Upload upload;

    @Before
    public void declareAndSend() throws IOException {
        incident = world.given(IncidentFixture.anIncident().uid("uid-1"));
        upload = Upload.of(InputStream.nullInputStream(), 0);
    }

    @After
    public void close() throws IOException {
        upload.close();
    }

    private ImportJob begin(Content content) throws IOException {
        return jobs.begin(incident, IncidentWorld.ALICE, "slack", upload, content);
    }

    private ImportJob now(ImportJob begun) {
        return jobs.get(begun.id(), IncidentWorld.ALICE);
    }

    private int kept() {
        return timelines
                        .read(incident, new TimelineQuery(true, null, null), 0, 1_000)
                        .values()
                        .size()
                + timelines
                        .read(incident, new TimelineQuery(true, null, null), 1_000, 1_000)
                        .values()
                        .size();
    }

    /** So many entries; before each, something may happen. */
    private static Import entries(int count, IntConsumer before) {
        return new Import() {
            @Override
            public Rest read(Consumer<NewEvent> into) {
                for (int number = 0; number < count; number++) {
                    before.accept(number);
                    into.accept(
                            NewEvent.of("slack", "m" + number, NOON.minusSeconds(number), Kind.CHANGE, "text " + number)
                                    .build());
                }
                return new Rest(3, List.of());
            }

            @Override
            public Integer size() {
                return count + 3;
            }
        };
    }

    private static Text why(ImportJob job) {
        return job.errors().get(0).text();
    }

    @Test
    public void import_isDoneAsThePersonAPortionAtATime() throws IOException {
        ImportJob begun = begin(() -> entries(1_200, number -> {}));
        assertEquals(ImportJob.State.RUNNING, now(begun).state());
        background.work();
        ImportJob done = now(begun);
        assertEquals(ImportJob.State.DONE, done.state());
        assertEquals(
                new ImportProgress(1_203, 1_203, new Recorded(1_200, 0, NOON.minusSeconds(1_199), NOON), 3),
                done.progress());
        assertEquals(Collections.nCopies(3, IncidentWorld.ALICE), background.acted);
        assertFalse("the file is gone", Files.exists(upload.file()));
    }

    @Test
    public void progress_isToldAfterEachPortion() throws IOException {
        ImportJob[] between = new ImportJob[1];
        ImportJob[] begun = new ImportJob[1];
        begun[0] = begin(() -> entries(1_200, number -> {
            if (number == 700) {
                between[0] = now(begun[0]);
            }
        }));
        background.work();
        assertEquals(ImportJob.State.RUNNING, between[0].state());
        assertEquals(500, between[0].progress().seen());
        assertEquals(Integer.valueOf(1_203), between[0].progress().of());
    }

    @Test
    public void stop_keepsWhatWasAdded() throws IOException {
        ImportJob[] begun = new ImportJob[1];
        begun[0] = begin(() -> entries(5_000, number -> {
            if (number == 700) {
                jobs.stop(begun[0].id(), IncidentWorld.ALICE);
            }
        }));
        background.work();
        ImportJob stopped = now(begun[0]);
        assertEquals(ImportJob.State.FAILED, stopped.state());
        assertEquals(Text.of("incidents.timeline.import.stopped"), why(stopped));
        assertEquals(1_000, stopped.progress().recorded().added());
        assertEquals(1_000, kept());
        assertFalse(Files.exists(upload.file()));
        jobs.stop(begun[0].id(), IncidentWorld.ALICE);
        assertEquals(stopped, now(begun[0]));
    }

    @Test
    public void rightThatIsTakenAway_endsIt() throws IOException {
        ImportJob begun = begin(() -> entries(1_200, number -> {
            if (number == 700) {
                world.access.hide(incident.key());
            }
        }));
        background.work();
        assertEquals(500, kept());
        assertEquals(
                ImportJob.State.FAILED, store.find(begun.id()).orElseThrow().state());
    }

    @Test
    public void personWhoIsGone_addsNothing() throws IOException {
        background.gone.add(IncidentWorld.ALICE);
        ImportJob begun = begin(() -> entries(10, number -> {}));
        background.work();
        assertEquals(Text.of("incidents.timeline.import.personGone"), why(now(begun)));
        assertEquals(0, kept());
    }

    @Test
    public void contentThatIsRefused_saysWhyAtItsField() throws IOException {
        ImportJob begun = begin(() -> {
            throw new InvalidInput("channel", Text.of("none"));
        });
        background.work();
        assertEquals("channel", now(begun).errors().get(0).field());
        assertFalse(Files.exists(upload.file()));
    }

    @Test
    public void whatNobodyForesaw_isToldByAReferenceOnly() throws IOException {
        ImportJob begun = begin(() -> {
            throw new IllegalStateException("secret");
        });
        background.work();
        assertEquals("incidents.timeline.import.failed", why(now(begun)).key());
        assertFalse(now(begun).errors().toString().contains("secret"));
    }

    @Test
    public void readOnlyHost_makesItWait() throws IOException {
        background.whilePausing = () -> background.readOnly = false;
        ImportJob begun = begin(() -> entries(1_200, number -> background.readOnly |= number == 700));
        background.work();
        assertEquals(ImportJob.State.DONE, now(begun).state());
        assertEquals(1_200, kept());
    }

    @Test
    public void nodeThatStops_cutsItOff() throws IOException {
        ImportJob begun = begin(() -> entries(1_200, number -> background.stopping |= number == 700));
        background.work();
        assertEquals(Text.of("incidents.timeline.import.cut"), why(now(begun)));
        assertEquals(500, kept());
    }

    @Test
    public void tooMany_areRefusedAndLeaveNothing() {
        background.full = true;
        assertThrows(Conflict.class, () -> begin(() -> entries(1, number -> {})));
        assertFalse(Files.exists(upload.file()));
        assertThrows(NotFound.class, () -> jobs.get(upload.id(), IncidentWorld.ALICE));
    }

    @Test
    public void silentImport_isToldAsCutOff() throws IOException {
        ImportJob begun = begin(() -> entries(1, number -> {}));
        clock.now = NOON.plus(ImportJobs.SILENCE);
        assertEquals(ImportJob.State.RUNNING, now(begun).state());
        clock.now = clock.now.plusSeconds(1);
        assertEquals(Text.of("incidents.timeline.import.cut"), why(now(begun)));
        background.readOnly = true;
        assertEquals("all wait then", ImportJob.State.RUNNING, now(begun).state());
    }

    @Test
    public void whatThisMachineWasAtWhenItStopped_isToldAsCutOff() throws IOException {
        ImportJob begun = begin(() -> entries(1, number -> {}));
        jobs.recover();
        assertEquals("it is still at it", ImportJob.State.RUNNING, now(begun).state());
        upload.close();
        Path left =
                Files.createDirectory(Path.of(System.getProperty("java.io.tmpdir"), "incidents-import-" + begun.id()));
        Files.createFile(left.resolve("lock"));
        jobs.recover();
        assertEquals(Text.of("incidents.timeline.import.cut"), why(now(begun)));
        assertFalse(Files.exists(left));
    }

    @Test
    public void import_isForgottenAfterTwoWeeks() throws IOException {
        ImportJob begun = begin(() -> entries(1, number -> {}));
        background.work();
        clock.now = NOON.plus(Duration.ofDays(15));
        upload = Upload.of(InputStream.nullInputStream(), 0);
        begin(() -> entries(1, number -> {}));
        assertThrows(NotFound.class, () -> now(begun));
    }

    @Test
    public void importOfARemovedIncident_ends() throws IOException {
        IncidentImports dependent = new IncidentImports(store);
        begin(() -> entries(1_200, number -> {
            if (number == 700) {
                dependent.removed(incident);
            }
        }));
        background.work();
        assertTrue(store.find(upload.id()).isEmpty());
        assertEquals(1_000, kept());
    }

    @Test
    public void import_isShownAndStoppedByTheRightsOfItsIncident() throws IOException {
        ImportJob begun = begin(() -> entries(1, number -> {}));
        assertEquals(begun, jobs.get(begun.id(), IncidentWorld.BOB));
        assertThrows(NotPermitted.class, () -> jobs.stop(begun.id(), IncidentWorld.BOB));
        assertThrows(NotFound.class, () -> jobs.get(begun.id(), IncidentWorld.MALLORY));
        assertThrows(NotFound.class, () -> jobs.stop(begun.id(), IncidentWorld.MALLORY));
    }

    /** A clock that the test sets. */
    private static final class Turning extends Clock {

        Instant now = NOON;

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
