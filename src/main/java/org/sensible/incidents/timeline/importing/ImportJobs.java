package org.sensible.incidents.timeline.importing;

import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.sensible.incidents.incident.Conflict;
import org.sensible.incidents.incident.Incident;
import org.sensible.incidents.incident.Incidents;
import org.sensible.incidents.incident.NotFound;
import org.sensible.incidents.incident.Person;
import org.sensible.incidents.incident.Problem;
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
    private final Imports imports;
    private final ImportJobStore store;
    private final Background background;
    private final Clock clock;

    @Inject
    public ImportJobs(Incidents incidents, Imports imports, ImportJobStore store, Background background, Clock clock) {
        this.incidents = incidents;
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
        store.removeBefore(clock.instant().minus(REMEMBERED));
        ImportJob job = ImportJob.begun(
                upload.id(), new ImportJob.IncidentName(incident.uid(), incident.key()), by, source, clock.instant());
        store.add(job);
        if (!background.begin(
                new ImportRun(job, upload, content, new Means(incidents, imports, store, background, clock)))) {
            store.remove(job.id());
            upload.close();
            throw new Conflict(Text.of("incidents.timeline.import.busy"));
        }
        return job;
    }

    /** @throws NotFound where there is none, or the person may not see its incident */
    public ImportJob get(String id, Person person) {
        ImportJob job = store.find(id).orElseThrow(ImportJobs::gone);
        try {
            incidents.get(job.incident().key(), person);
        } catch (NotFound hidden) {
            // Whoever may not see the incident is not told that it has imports.
            throw gone();
        }
        return isSilent(job) ? job.failed(cut(), job.seenAliveAt()) : job;
    }

    /**
     * Has it stop soon, keeping what was added; nothing where it has ended.
     *
     * @throws org.sensible.incidents.incident.NotPermitted where the person may not change the incident
     */
    public void stop(String id, Person person) {
        ImportJob job = get(id, person);
        incidents.getForChange(job.incident().key(), person);
        if (job.isRunning()) {
            store.askToStop(id);
        }
    }

    /** Says of those that this machine was at when it stopped that they have failed, and removes their files. */
    public void recover() throws IOException {
        for (String id : Upload.sweep()) {
            store.find(id)
                    .filter(ImportJob::isRunning)
                    .ifPresent(job -> store.save(job.failed(cut(), clock.instant())));
        }
    }

    static List<Problem> cut() {
        return List.of(new Problem(null, Text.of("incidents.timeline.import.cut")));
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
