package org.sensible.sandbox.job;

import com.atlassian.scheduler.JobRunner;
import com.atlassian.scheduler.JobRunnerResponse;
import com.atlassian.scheduler.status.RunOutcome;
import java.util.Date;
import java.util.Optional;
import org.sensible.sandbox.Current;
import org.sensible.sandbox.job.HostScheduler.Outcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One run of a job, and what must hold before and after it. */
final class JobThread {

    private static final Logger LOG = LoggerFactory.getLogger(JobThread.class);

    private final Current current;

    JobThread(Current current) {
        this.current = current;
    }

    Outcome run(ScheduledJob job) {
        Outcome run = job.ended(attempt(job));
        if (run.outcome() == RunOutcome.FAILED) {
            LOG.warn("The job {} failed: {}", job.getJobId(), run.message());
        }
        return run;
    }

    private Outcome attempt(ScheduledJob job) {
        Date now = new Date();
        Optional<JobRunner> runner = job.runner();
        if (runner.isEmpty()) {
            return new Outcome(RunOutcome.UNAVAILABLE, "nobody on this node runs it", now);
        }
        try {
            JobRunnerResponse response = runner.get().runJob(job.request(now));
            if (current.user().isPresent()) {
                return new Outcome(
                        RunOutcome.FAILED,
                        "it left " + current.user().get().name() + " on the thread of the jobs: clear it in finally",
                        now);
            }
            return response == null
                    ? new Outcome(RunOutcome.SUCCESS, null, now)
                    : new Outcome(response.getRunOutcome(), response.getMessage(), now);
        } catch (RuntimeException | LinkageError thrown) {
            LOG.warn("The job {} threw", job.getJobId(), thrown);
            return new Outcome(RunOutcome.FAILED, thrown.toString(), now);
        } finally {
            current.actAs(Optional.empty());
        }
    }
}
