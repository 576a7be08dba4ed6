package org.sensible.incidents.archive;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;
import static org.sensible.incidents.incident.IncidentFixture.ALICE;
import static org.sensible.incidents.incident.IncidentFixture.anIncident;
import static org.sensible.incidents.incident.IncidentWorld.ADMIN;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.Test;
import org.sensible.incidents.incident.Conflict;
import org.sensible.incidents.incident.IncidentWorld;
import org.sensible.incidents.incident.InvalidInput;
import org.sensible.incidents.incident.NotFound;
import org.sensible.incidents.incident.NotPermitted;
import org.sensible.incidents.incident.Person;
import org.sensible.incidents.incident.Text;
import org.sensible.incidents.timeline.Proposing;
import org.sensible.incidents.timeline.Recorded;
import org.sensible.incidents.timeline.Timelines;
import org.sensible.incidents.timeline.importing.FakeBackground;
import org.sensible.incidents.timeline.importing.ImportJob;
import org.sensible.incidents.timeline.importing.ImportJobStore;
import org.sensible.incidents.timeline.importing.ImportJobs;
import org.sensible.incidents.timeline.importing.ImportProgress;
import org.sensible.incidents.timeline.importing.InMemoryImportJobStore;
import org.sensible.incidents.timeline.importing.Upload;
import org.sensible.incidents.timeline.source.Imports;

public class ArchiveImportsTest {

    private static final Clock CLOCK = Clock.fixed(IncidentWorld.NOW, ZoneOffset.UTC);

    private final ArchivesTest.Instance empty = new ArchivesTest.Instance();
    private final FakeBackground background = new FakeBackground();
    private final ImportJobStore store = new InMemoryImportJobStore();
    private final ImportJobs jobs = new ImportJobs(
            empty.world.incidents,
            empty.world.access,
            new Imports(new Timelines(empty.timelines, CLOCK), Proposing.aside()),
            store,
            background,
            CLOCK);
    private final ArchiveImports imports = new ArchiveImports(empty.archives, jobs, background);

    private static Upload upload(String archive) {
        try {
            return Upload.of(new ByteArrayInputStream(archive.getBytes(StandardCharsets.UTF_8)), 1 << 20);
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
    }

    /** Asks as whoever sends an archive does. */
    private InputStream check(Person person) throws IOException {
        return imports.check(sent("{\"format\": \"sensible-archive\", \"version\": 1, \"incidents\": []}"), person);
    }

    private static InputStream sent(String body) {
        return new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    public void whatIsNoArchive_isRefusedByItsFirstBytes() throws IOException {
        assertThrows(InvalidInput.class, () -> imports.check(sent("no JSON"), ADMIN));
        assertThrows(InvalidInput.class, () -> imports.check(sent(""), ADMIN));
        String all = ArchivesTest.filled().archive().repeat(3);
        assertEquals(
                "nothing of it is lost",
                all,
                new String(imports.check(sent(all), ADMIN).readAllBytes(), StandardCharsets.UTF_8));
    }

    private ImportJob now(ImportJob begun) {
        return jobs.get(begun.id(), ADMIN);
    }

    private static String why(ImportJob job) {
        return job.errors().get(0).text().key();
    }

    @Test
    public void import_keepsAllAndSaysHowMuch() throws IOException {
        String archive = ArchivesTest.filled().archive();
        Upload upload = upload(archive);
        ImportJob begun = imports.begin(upload, ADMIN);
        assertEquals(ImportJob.State.RUNNING, now(begun).state());
        background.work();
        assertEquals(ImportJob.State.DONE, now(begun).state());
        assertEquals(
                new ImportProgress(3, 3, new Recorded(2, 0, null, null), 0),
                now(begun).progress());
        assertEquals(archive, empty.archive());
        assertFalse("the file is gone", Files.exists(upload.file()));
        assertEquals(begun.id(), imports.last(ADMIN).orElseThrow().id());
    }

    @Test
    public void archiveThatIsCutOff_isFoundBeforeAnythingIsKept() throws IOException {
        String archive = ArchivesTest.filled().archive();
        ImportJob half = imports.begin(upload(archive.substring(0, archive.length() / 2)), ADMIN);
        background.work();
        assertEquals("incidents.archive.input.json", why(now(half)));
        ImportJob changed =
                imports.begin(upload(archive.replace("\"end\":{\"incidents\":3", "\"end\":{\"incidents\":4")), ADMIN);
        background.work();
        assertEquals("incidents.archive.input.cut", why(now(changed)));
        assertEquals(ImportProgress.NONE, now(changed).progress());
        assertTrue(empty.archives.isEmpty(ADMIN));
    }

    @Test
    public void valueThatCannotBeRead_isToldWithItsPlaceAndHowFarItCame() throws IOException {
        String archive = ArchivesTest.filled().archive().replace("\"pageId\"", "\"unheard\"");
        ImportJob begun = imports.begin(upload(archive), ADMIN);
        background.work();
        assertEquals(ImportJob.State.FAILED, now(begun).state());
        assertEquals("incidents.archive.input.value", why(now(begun)));
        assertTrue(
                now(begun).errors().get(0).text().arguments().get(0).toString().startsWith("/postmortems/0"));
        assertEquals(3, now(begun).progress().seen());
    }

    @Test
    public void importThatIsStopped_keepsNothing() throws IOException {
        ImportJob begun = imports.begin(upload(ArchivesTest.filled().archive()), ADMIN);
        jobs.stop(begun.id(), ADMIN);
        background.work();
        assertEquals("incidents.archive.import.stopped", why(now(begun)));
        assertTrue(empty.archives.isEmpty(ADMIN));
    }

    @Test
    public void nodeThatStops_cutsItOff() throws IOException {
        ImportJob begun = imports.begin(upload(ArchivesTest.filled().archive()), ADMIN);
        background.stopping = true;
        background.work();
        assertEquals("incidents.archive.import.cut", why(now(begun)));
        assertTrue(empty.archives.isEmpty(ADMIN));
    }

    @Test
    public void progressThatIsAskedToEnd_saysWhy() {
        ArchiveProgress progress = new ArchiveProgress(10);
        progress.incident();
        progress.events(7);
        assertEquals(new ImportProgress(1, 10, new Recorded(7, 0, null, null), 0), progress.reached());
        progress.stop(Text.of("incidents.archive.import.readOnly"));
        Conflict end = assertThrows(Conflict.class, progress::incident);
        assertEquals(
                "incidents.archive.import.readOnly",
                end.problems().get(0).text().key());
    }

    @Test
    public void secondOne_isRefusedWhileOneGoesOn() throws IOException {
        check(ADMIN);
        imports.begin(upload(ArchivesTest.filled().archive()), ADMIN);
        Conflict running = assertThrows(Conflict.class, () -> check(ADMIN));
        assertEquals(
                "incidents.archive.refusal.running",
                running.problems().get(0).text().key());
        background.work();
        Conflict full = assertThrows(Conflict.class, () -> check(ADMIN));
        assertEquals(
                "incidents.archive.refusal.notEmpty",
                full.problems().get(0).text().key());
    }

    @Test
    public void incidentThatIsDeclaredMeanwhile_wins() throws IOException {
        ImportJob begun = imports.begin(upload(ArchivesTest.filled().archive()), ADMIN);
        empty.world.given(anIncident().number(1));
        background.work();
        assertEquals("incidents.archive.refusal.notEmpty", why(now(begun)));
    }

    @Test
    public void silentOne_isToldAsCutOff() throws IOException {
        ImportJob begun = ArchiveImportsTest.silent(store);
        assertEquals("incidents.archive.import.cut", why(now(begun)));
        check(ADMIN);
    }

    /** One of which nothing was heard for a day. */
    private static ImportJob silent(ImportJobStore store) {
        Instant yesterday = IncidentWorld.NOW.minusSeconds(86_400);
        ImportJob job = new ImportJob(
                "silent",
                null,
                ADMIN,
                ArchiveImports.SOURCE,
                ImportJob.State.RUNNING,
                ImportProgress.NONE,
                List.of(),
                List.of(),
                yesterday);
        store.add(job);
        return job;
    }

    @Test
    public void othersThanAdministrators_seeNothingOfIt() throws IOException {
        ImportJob begun = imports.begin(upload(ArchivesTest.filled().archive()), ADMIN);
        assertThrows(NotFound.class, () -> jobs.get(begun.id(), ALICE));
        assertThrows(NotFound.class, () -> jobs.stop(begun.id(), ALICE));
        assertThrows(NotPermitted.class, () -> check(ALICE));
        assertThrows(NotPermitted.class, () -> imports.last(ALICE));
        background.work();
    }
}
