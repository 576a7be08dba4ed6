package org.sensible.incidents.archive;

import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.sensible.incidents.incident.Conflict;
import org.sensible.incidents.incident.Incident;
import org.sensible.incidents.incident.IncidentAccess;
import org.sensible.incidents.incident.IncidentStore;
import org.sensible.incidents.incident.InvalidInput;
import org.sensible.incidents.incident.NotPermitted;
import org.sensible.incidents.incident.Person;
import org.sensible.incidents.incident.Refusal;
import org.sensible.incidents.incident.Text;
import org.sensible.incidents.incident.UnitOfWork;
import org.sensible.incidents.postmortem.Postmortems;
import org.sensible.incidents.timeline.TimelineStore;

/**
 * All data as one JSON document, and an empty instance made of it again: the same data under the same ids, so that the archive
 * of the new instance equals that of the old one byte for byte. Administrators alone. Threads may share it.
 */
@ConfluenceComponent
public final class Archives {

    /** What the document calls itself. */
    public static final String FORMAT = "sensible-archive";

    /** Of the document; a reader takes this one and those before. */
    public static final int VERSION = 1;

    private final IncidentStore incidents;
    private final TimelineStore timelines;
    private final ArchiveTables tables;
    private final Postmortems postmortems;
    private final IncidentAccess access;
    private final UnitOfWork work;

    @Inject
    public Archives(
            IncidentStore incidents,
            TimelineStore timelines,
            ArchiveTables tables,
            Postmortems postmortems,
            IncidentAccess access,
            UnitOfWork work) {
        this.incidents = incidents;
        this.timelines = timelines;
        this.tables = tables;
        this.postmortems = postmortems;
        this.access = access;
        this.work = work;
    }

    /** @throws NotPermitted unless the person is an administrator */
    public void check(Person by) {
        if (!access.isAdministrator(by)) {
            throw new NotPermitted(Text.of("incidents.settings.refusal.administrators"));
        }
    }

    /**
     * Writes everything; the stream stays open. Each incident is as it stands when its turn comes; one that is declared
     * meanwhile may be missing.
     */
    public void write(OutputStream out, Person by) throws IOException {
        check(by);
        ArchiveWriter writer = new ArchiveWriter(out, timelines, tables, work);
        writer.begin();
        int written = 0;
        for (String key : work.call(tables::incidentKeys)) {
            Incident incident = work.call(() -> incidents.find(key)).orElse(null);
            if (incident != null) {
                writer.incident(incident);
                written++;
            }
        }
        writer.end(written);
    }

    /**
     * Keeps everything that an archive holds, all of it or, where anything is wrong, nothing.
     *
     * @throws NotPermitted unless the person is an administrator
     * @throws InvalidInput for what is no archive, with the place of what cannot be read
     * @throws Conflict where this instance holds anything already
     */
    Restored read(Opening archive, Person by, ArchiveProgress progress) {
        check(by);
        List<Long> pages = new ArrayList<>();
        try (InputStream in = archive.open()) {
            ArchiveJson json = new ArchiveJson(in);
            json.head();
            work.run(() -> {
                if (!tables.claim()) {
                    throw notEmpty();
                }
                new ArchiveReader(json, incidents, timelines, tables, progress).body();
                pages.addAll(tables.finish());
            });
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (Refusal refused) {
            throw refused;
        } catch (RuntimeException failure) {
            throw whatCameBetween(failure);
        }
        pages.forEach(postmortems::follow);
        return new Restored(progress.incidents(), progress.events());
    }

    /** Whoever declares an incident meanwhile takes a number that the archive has, and wins. */
    private RuntimeException whatCameBetween(RuntimeException failure) {
        if (work.call(tables::isEmpty)) {
            return failure;
        }
        Conflict conflict = notEmpty();
        conflict.initCause(failure);
        return conflict;
    }

    /**
     * @throws NotPermitted unless the person is an administrator
     * @throws Conflict where this instance holds anything already
     */
    void checkEmpty(Person by) {
        if (!isEmpty(by)) {
            throw notEmpty();
        }
    }

    /** Whether an archive can be taken. */
    public boolean isEmpty(Person by) {
        check(by);
        return work.call(tables::isEmpty);
    }

    private static Conflict notEmpty() {
        return new Conflict(Text.of("incidents.archive.refusal.notEmpty"));
    }

    /** Opens what an archive is read from. */
    @FunctionalInterface
    interface Opening {
        InputStream open() throws IOException;
    }

    /** What was kept. */
    public record Restored(int incidents, long events) {}
}
