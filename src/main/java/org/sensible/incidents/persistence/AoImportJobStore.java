package org.sensible.incidents.persistence;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import com.atlassian.plugin.spring.scanner.annotation.imports.ComponentImport;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import net.java.ao.Query;
import org.sensible.incidents.incident.Person;
import org.sensible.incidents.incident.UnitOfWork;
import org.sensible.incidents.timeline.Recorded;
import org.sensible.incidents.timeline.importing.ImportJob;
import org.sensible.incidents.timeline.importing.ImportJobStore;
import org.sensible.incidents.timeline.importing.ImportProgress;

/** Imports in a table of Active Objects. Threads may share it. */
@ConfluenceComponent
public final class AoImportJobStore implements ImportJobStore {

    private final ActiveObjects ao;
    private final UnitOfWork unit;

    @Inject
    public AoImportJobStore(@ComponentImport ActiveObjects ao, UnitOfWork unit) {
        this.ao = ao;
        this.unit = unit;
    }

    @Override
    public void add(ImportJob job) {
        Map<String, Object> columns = new HashMap<>();
        columns.put("JOB_ID", job.id());
        if (job.incident() != null) {
            columns.put("INCIDENT_UID", job.incident().uid());
            columns.put("INCIDENT_KEY", job.incident().key());
        }
        columns.put("STARTED_BY", job.by().key());
        columns.put("SOURCE_NAME", job.source());
        columns.put("JOB_STATE", job.state().name());
        columns.put("STOP_ASKED", false);
        columns.put("SEEN_ALIVE_AT", Nanoseconds.of(job.seenAliveAt()));
        unit.run(() -> {
            ao.create(ImportJobRow.class, columns);
            save(job);
        });
    }

    @Override
    public boolean save(ImportJob job) {
        return unit.call(() -> row(job.id())
                .map(row -> {
                    write(job, row);
                    row.save();
                    return !row.isStopAsked();
                })
                .orElse(false));
    }

    @Override
    public Optional<ImportJob> find(String id) {
        return unit.call(() -> row(id).map(AoImportJobStore::read));
    }

    @Override
    public Optional<ImportJob> last(String source) {
        Query newest = Query.select().where("SOURCE_NAME = ?", source).order("SEEN_ALIVE_AT DESC, ID DESC");
        return unit.call(() -> Arrays.stream(ao.find(ImportJobRow.class, newest.limit(1)))
                .map(AoImportJobStore::read)
                .findFirst());
    }

    @Override
    public void askToStop(String id) {
        unit.run(() -> row(id).ifPresent(row -> {
            row.setStopAsked(true);
            row.save();
        }));
    }

    @Override
    public void remove(String id) {
        unit.run(() -> ao.deleteWithSQL(ImportJobRow.class, "JOB_ID = ?", id));
    }

    @Override
    public void removeBefore(Instant lastSeen) {
        unit.run(() -> ao.deleteWithSQL(ImportJobRow.class, "SEEN_ALIVE_AT < ?", Nanoseconds.of(lastSeen)));
    }

    @Override
    public void removeAll(String incidentUid) {
        unit.run(() -> ao.deleteWithSQL(ImportJobRow.class, "INCIDENT_UID = ?", incidentUid));
    }

    private Optional<ImportJobRow> row(String id) {
        return Arrays.stream(ao.find(ImportJobRow.class, Query.select().where("JOB_ID = ?", id)))
                .findFirst();
    }

    private static void write(ImportJob job, ImportJobRow row) {
        ImportProgress progress = job.progress();
        Recorded recorded = progress.recorded();
        row.setJobState(job.state().name());
        row.setSeenCount(progress.seen());
        row.setOfCount(progress.of());
        row.setAddedCount(recorded.added());
        row.setKnownCount(recorded.known());
        row.setSkippedCount(progress.skipped());
        row.setFirstAt(Nanoseconds.ofNullable(recorded.firstAt()));
        row.setLastAt(Nanoseconds.ofNullable(recorded.lastAt()));
        row.setQuestionsText(AskedText.questions(job.questions()));
        row.setErrorsText(AskedText.problems(job.errors()));
        row.setSeenAliveAt(Nanoseconds.of(job.seenAliveAt()));
    }

    private static ImportJob read(ImportJobRow row) {
        return new ImportJob(
                row.getJobId(),
                row.getIncidentUid() == null
                        ? null
                        : new ImportJob.IncidentName(row.getIncidentUid(), row.getIncidentKey()),
                new Person(row.getStartedBy()),
                row.getSourceName(),
                ImportJob.State.valueOf(row.getJobState()),
                new ImportProgress(
                        row.getSeenCount(),
                        row.getOfCount(),
                        new Recorded(
                                row.getAddedCount(),
                                row.getKnownCount(),
                                Nanoseconds.toInstantOrNull(row.getFirstAt()),
                                Nanoseconds.toInstantOrNull(row.getLastAt())),
                        row.getSkippedCount()),
                AskedText.questions(row.getQuestionsText()),
                AskedText.problems(row.getErrorsText()),
                Nanoseconds.toInstant(row.getSeenAliveAt()));
    }
}
