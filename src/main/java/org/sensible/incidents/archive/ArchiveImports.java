package org.sensible.incidents.archive;

import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import org.sensible.incidents.incident.Conflict;
import org.sensible.incidents.incident.NotPermitted;
import org.sensible.incidents.incident.Person;
import org.sensible.incidents.incident.Text;
import org.sensible.incidents.timeline.importing.Background;
import org.sensible.incidents.timeline.importing.ImportJob;
import org.sensible.incidents.timeline.importing.ImportJobs;
import org.sensible.incidents.timeline.importing.ImportRun;
import org.sensible.incidents.timeline.importing.Upload;
import org.sensible.incidents.timeline.source.Import;

/**
 * Archives that are taken while nobody waits: one at a time in the whole cluster, in one transaction, told while it goes on as
 * other long imports are. Administrators alone. Threads may share it.
 */
@ConfluenceComponent
public final class ArchiveImports {

    /** What such an import calls its source. */
    public static final String SOURCE = "archive";

    /** Bytes that are looked at before the rest comes. */
    private static final int FIRST = 4_096;

    private final Archives archives;
    private final ImportJobs jobs;
    private final Background background;

    @Inject
    public ArchiveImports(Archives archives, ImportJobs jobs, Background background) {
        this.archives = archives;
        this.jobs = jobs;
        this.background = background;
    }

    /**
     * Whether an archive could be taken now, asked before all of it is sent.
     *
     * @param sent what begins to come
     * @return the same, from its first byte
     * @throws NotPermitted unless the person is an administrator
     * @throws org.sensible.incidents.incident.InvalidInput for what does not begin as an archive
     * @throws Conflict where this instance holds anything, or another archive is being taken
     */
    public InputStream check(InputStream sent, Person person) throws IOException {
        archives.check(person);
        byte[] first = sent.readNBytes(FIRST);
        new ArchiveJson(new ByteArrayInputStream(first)).head();
        archives.checkEmpty(person);
        if (last(person).filter(ImportJob::isRunning).isPresent()) {
            throw new Conflict(Text.of("incidents.archive.refusal.running"));
        }
        return new SequenceInputStream(new ByteArrayInputStream(first), sent);
    }

    /** The last one, going on or ended, for 14 days. */
    public Optional<ImportJob> last(Person person) {
        archives.check(person);
        return jobs.lastOfAll(SOURCE);
    }

    /**
     * Takes it now.
     *
     * @throws org.sensible.incidents.incident.InvalidInput for what is no archive; nothing is kept then
     */
    public Archives.Restored take(Upload upload, Person person) throws IOException {
        try (upload) {
            return read(upload, person, new ArchiveProgress(count(upload)));
        }
    }

    /** Takes it in the background; the upload is closed when that has ended. */
    public ImportJob begin(Upload upload, Person person) throws IOException {
        return jobs.begin(null, person, SOURCE, upload, run -> read(run, upload));
    }

    private Import.Rest read(ImportRun run, Upload upload) throws IOException {
        run.awaitTurn();
        ArchiveProgress progress = new ArchiveProgress(count(upload));
        run.told(progress.reached());
        try {
            background.watch(
                    () -> run.asItsPerson(() -> read(upload, run.job().by(), progress)), () -> look(run, progress));
        } finally {
            run.reached(progress.reached());
        }
        return new Import.Rest(0, List.of());
    }

    /** While the host is read-only nothing is written, and an archive cannot wait: its transaction would. */
    private void look(ImportRun run, ArchiveProgress progress) {
        if (background.isStopping()) {
            progress.stop(Text.of("incidents.archive.import.cut"));
        } else if (background.isReadOnly()) {
            progress.stop(Text.of("incidents.archive.import.readOnly"));
        } else if (!run.tells(progress.reached())) {
            progress.stop(Text.of("incidents.archive.import.stopped"));
        }
    }

    private static int count(Upload upload) throws IOException {
        try (InputStream in = Files.newInputStream(upload.file())) {
            return ArchiveJson.count(in);
        }
    }

    private Archives.Restored read(Upload upload, Person person, ArchiveProgress progress) {
        return archives.read(() -> Files.newInputStream(upload.file()), person, progress);
    }
}
