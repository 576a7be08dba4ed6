package org.sensible.incidents.timeline.importing;

import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.sensible.incidents.incident.Problem;
import org.sensible.incidents.incident.Refusal;
import org.sensible.incidents.incident.Text;
import org.sensible.incidents.timeline.NewEvent;
import org.sensible.incidents.timeline.Recorded;
import org.sensible.incidents.timeline.source.Import;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One import from its beginning to its end. Each portion asks anew whether the person may still change the incident, is
 * kept as that person, and is told before the next one begins. For one thread.
 */
final class ImportRun implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(ImportRun.class);

    private final Upload upload;
    private final Content content;
    private final Means means;
    private ImportJob job;

    ImportRun(ImportJob job, Upload upload, Content content, Means means) {
        this.job = job;
        this.upload = upload;
        this.content = content;
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
            return job.failed(stopped.why, means.clock().instant());
        } catch (Refusal refusal) {
            return job.failed(refusal.problems(), means.clock().instant());
        } catch (IOException | RuntimeException failure) {
            String reference = UUID.randomUUID().toString();
            LOG.error("An {} failed; reference {}", job, reference, failure);
            return job.failed(
                    List.of(new Problem(null, Text.of("incidents.timeline.import.failed", reference))),
                    means.clock().instant());
        }
    }

    private ImportJob read() throws IOException {
        awaitTurn();
        try (Import opened = content.open()) {
            told(job.progress().outOf(opened.size()));
            Import.Rest rest = means.imports().read(opened, this::portion);
            return job.done(
                    job.progress().skipping(rest.skipped()),
                    rest.questions(),
                    means.clock().instant());
        }
    }

    private void portion(List<NewEvent> events) {
        awaitTurn();
        Recorded[] recorded = {Recorded.NOTHING};
        boolean isKnown = means.background()
                .as(
                        job.by(),
                        () -> recorded[0] = means.imports()
                                .record(
                                        means.incidents()
                                                .getForChange(job.incident().key(), job.by()),
                                        events));
        if (!isKnown) {
            throw new Stopped("incidents.timeline.import.personGone");
        }
        told(job.progress().and(recorded[0]));
    }

    /** While the host is read-only nothing is written, not even how far this got. */
    private void awaitTurn() {
        Background background = means.background();
        while (background.isReadOnly() && !background.isStopping()) {
            background.pause();
        }
        if (background.isStopping()) {
            throw new Stopped(ImportJobs.cut());
        }
    }

    private void told(ImportProgress reached) {
        job = job.at(reached, means.clock().instant());
        if (!means.store().save(job)) {
            throw new Stopped("incidents.timeline.import.stopped");
        }
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

        private final transient List<Problem> why;

        Stopped(String key) {
            this(List.of(new Problem(null, Text.of(key))));
        }

        Stopped(List<Problem> why) {
            super("stopped", null, false, false);
            this.why = why;
        }
    }
}
