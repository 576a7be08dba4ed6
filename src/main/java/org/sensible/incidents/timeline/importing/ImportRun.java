package org.sensible.incidents.timeline.importing;

import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.sensible.incidents.incident.Problem;
import org.sensible.incidents.incident.Refusal;
import org.sensible.incidents.timeline.source.Import;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One import from its beginning to its end: whoever does it says how far it is, and hears when it has to end. For one thread at
 * a time.
 */
public final class ImportRun implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(ImportRun.class);

    private final Upload upload;
    private final ImportWork work;
    private final Means means;
    private volatile ImportJob job;

    ImportRun(ImportJob job, Upload upload, ImportWork work, Means means) {
        this.job = job;
        this.upload = upload;
        this.work = work;
        this.means = means;
    }

    @Override
    public void run() {
        try {
            end(outcome());
        } finally {
            letGo();
        }
    }

    private void letGo() {
        try {
            upload.close();
        } catch (IOException left) {
            LOG.warn("The file of {} could not be removed; the next start of this node tries again", job, left);
        }
    }

    /** What is said at the end: never an exception's words, which are for the log. */
    private ImportJob outcome() {
        try {
            return read();
        } catch (Stopped stopped) {
            return job.failed(List.of(stopped.why), means.clock().instant());
        } catch (Refusal refusal) {
            return job.failed(refusal.problems(), means.clock().instant());
        } catch (IOException | RuntimeException failure) {
            String reference = UUID.randomUUID().toString();
            LOG.error("An {} failed; reference {}", job, reference, failure);
            return job.failed(
                    List.of(job.told("failed", reference)), means.clock().instant());
        }
    }

    private ImportJob read() throws IOException {
        Import.Rest rest = work.read(this);
        return job.done(
                job.progress().skipping(rest.skipped()),
                rest.questions(),
                means.clock().instant());
    }

    public ImportJob job() {
        return job;
    }

    /** Does it as the person who asked for the import, in the thread that calls; ends the import where the host knows no such person any more. */
    public void asItsPerson(Runnable part) {
        if (!means.background().as(job.by(), part)) {
            throw new Stopped(job.told("personGone"));
        }
    }

    /** While the host is read-only nothing is written, not even how far this got. */
    public void awaitTurn() {
        Background background = means.background();
        while (background.isReadOnly() && !background.isStopping()) {
            background.pause();
        }
        if (background.isStopping()) {
            throw new Stopped(job.told("cut"));
        }
    }

    /** Keeps how far it is; ends the import where somebody asked for that. */
    public void told(ImportProgress progress) {
        if (!tells(progress)) {
            throw new Stopped(job.told("stopped"));
        }
    }

    /** As {@link #told}, but answers whether it may go on. */
    public boolean tells(ImportProgress progress) {
        reached(progress);
        return means.store().save(job);
    }

    /** How far it is, kept with the next word. */
    public void reached(ImportProgress progress) {
        job = job.at(progress, means.clock().instant());
    }

    private void end(ImportJob outcome) {
        try {
            means.store().save(outcome);
        } catch (RuntimeException unsaid) {
            // It is told as cut off once it has been silent for long enough.
            LOG.error("How {} ended could not be kept", outcome, unsaid);
        }
    }

    /** Ends the reading between two portions. */
    private static final class Stopped extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient Problem why;

        Stopped(Problem why) {
            super("stopped", null, false, false);
            this.why = why;
        }
    }
}
