package org.sensible.incidents.timeline.importing;

import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import jakarta.annotation.Nullable;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.sensible.incidents.incident.Conflict;
import org.sensible.incidents.incident.Incident;
import org.sensible.incidents.incident.IncidentAccess;
import org.sensible.incidents.incident.Incidents;
import org.sensible.incidents.incident.NotFound;
import org.sensible.incidents.incident.Person;
import org.sensible.incidents.incident.Text;
import org.sensible.incidents.timeline.source.Imports;

/**
 * Imports that are too long to wait for. They are known by their id to whoever may see the incident, for 14 days. One whose
 * node stopped has failed; sending the same again adds what is missing. Threads may share it.
 */
@ConfluenceComponent
public final class ImportJobs {

    /** After this long without a word nobody works on it any more: looking into the largest export takes minutes. */
    static final Duration SILENCE = Duration.ofMinutes(15);

    private static final Duration REMEMBERED = Duration.ofDays(14);

    private final Incidents incidents;
    private final IncidentAccess access;
    private final Imports imports;
    private final ImportJobStore store;
    private final Background background;
    private final Clock clock;

    @Inject
    public ImportJobs(
            Incidents incidents,
            IncidentAccess access,
            Imports imports,
            ImportJobStore store,
            Background background,
            Clock clock) {
        this.incidents = incidents;
        this.access = access;
        this.imports = imports;
        this.store = store;
        this.background = background;
        this.clock = clock;
    }

    /**
     * Begins one as that person, who may change the incident. The upload is closed when it has ended, or here where it does
     * not begin.
     *
     * @param content reads the upload
     * @throws Conflict where too many wait already
     */
    public ImportJob begin(Incident incident, Person by, String source, Upload upload, Content content)
            throws IOException {
        return begin(
                new ImportJob.IncidentName(incident.uid(), incident.key()),
                by,
                source,
                upload,
                new TimelineImport(incidents, imports, content));
    }

    /**
     * As above.
     *
     * @param incident {@code null} where it is about all of them; administrators alone see such an import
     */
    public ImportJob begin(
            @Nullable ImportJob.IncidentName incident, Person by, String source, Upload upload, ImportWork work)
            throws IOException {
        store.removeBefore(clock.instant().minus(REMEMBERED));
        ImportJob job = ImportJob.begun(upload.id(), incident, by, source, clock.instant());
        store.add(job);
        if (!background.begin(new ImportRun(job, upload, work, new Means(store, background, clock)))) {
            store.remove(job.id());
            upload.close();
            throw new Conflict(Text.of("incidents.timeline.import.busy"));
        }
        return job;
    }

    /** @throws NotFound where there is none, or the person may not see its incident */
    public ImportJob get(String id, Person person) {
        ImportJob job = store.find(id).orElseThrow(ImportJobs::gone);
        if (!maySee(job, person)) {
            // Whoever may not see the incident is not told that it has imports.
            throw gone();
        }
        return asItIs(job);
    }

    /** The last one of all incidents from that source, for administrators. */
    public Optional<ImportJob> lastOfAll(String source) {
        return store.last(source).map(this::asItIs);
    }

    private boolean maySee(ImportJob job, Person person) {
        if (job.incident() == null) {
            return access.isAdministrator(person);
        }
        try {
            incidents.get(job.incident().key(), person);
            return true;
        } catch (NotFound hidden) {
            return false;
        }
    }

    private ImportJob asItIs(ImportJob job) {
        return isSilent(job) ? job.failed(List.of(job.told("cut")), job.seenAliveAt()) : job;
    }

    /**
     * Has it stop soon; nothing where it has ended. What was added to an incident's timeline stays; of all incidents none does.
     *
     * @throws org.sensible.incidents.incident.NotPermitted where the person may not change the incident
     */
    public void stop(String id, Person person) {
        ImportJob job = get(id, person);
        if (job.incident() != null) {
            incidents.getForChange(job.incident().key(), person);
        }
        if (job.isRunning()) {
            store.askToStop(id);
        }
    }

    /** Says of those that this machine was at when it stopped that they have failed, and removes their files. */
    public void recover() throws IOException {
        for (String id : Upload.sweep()) {
            store.find(id)
                    .filter(ImportJob::isRunning)
                    .ifPresent(job -> store.save(job.failed(List.of(job.told("cut")), clock.instant())));
        }
    }

    /** While the host is read-only everybody waits, and nobody can say so. */
    private boolean isSilent(ImportJob job) {
        return job.isRunning()
                && !background.isReadOnly()
                && job.seenAliveAt().isBefore(clock.instant().minus(SILENCE));
    }

    private static NotFound gone() {
        return new NotFound(Text.of("incidents.timeline.import.gone"));
    }
}
