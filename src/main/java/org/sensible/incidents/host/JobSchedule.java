package org.sensible.incidents.host;

import com.atlassian.beehive.ClusterLockService;
import com.atlassian.scheduler.JobRunnerResponse;
import com.atlassian.scheduler.SchedulerService;
import com.atlassian.scheduler.SchedulerServiceException;
import com.atlassian.scheduler.config.JobConfig;
import com.atlassian.scheduler.config.JobId;
import com.atlassian.scheduler.config.JobRunnerKey;
import com.atlassian.scheduler.config.RunMode;
import com.atlassian.scheduler.config.Schedule;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.concurrent.locks.Lock;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands the product's jobs to the host: registered on every node, run once in the cluster. A run that is slower than its
 * interval is not joined by a second one: the lock of the job says so. While the host is read-only jobs pause.
 */
public final class JobSchedule {

    private static final Logger LOG = LoggerFactory.getLogger(JobSchedule.class);
    private static final String PREFIX = "org.sensible.sensible-incidents.";
    private static final Duration LEAST = Duration.ofMinutes(1);

    private final SchedulerService scheduler;
    private final ClusterLockService locks;
    private final BooleanSupplier isReadOnly;
    private final Clock clock;

    public JobSchedule(SchedulerService scheduler, ClusterLockService locks, BooleanSupplier isReadOnly, Clock clock) {
        this.scheduler = scheduler;
        this.locks = locks;
        this.isReadOnly = isReadOnly;
        this.clock = clock;
    }

    /** Each runs for the first time a minute from now: the host is still starting. */
    public void start(List<Job> jobs) {
        jobs.forEach(this::start);
    }

    /** The node no longer runs them; other nodes do. */
    public void stop(List<Job> jobs) {
        jobs.forEach(job -> scheduler.unregisterJobRunner(key(job)));
    }

    /** The name by which the host knows the job. */
    public static String idOf(Job job) {
        return PREFIX + job.name();
    }

    private void start(Job job) {
        if (job.every().compareTo(LEAST) < 0) {
            throw new IllegalArgumentException(job.name() + " runs every " + LEAST + " at most, not " + job.every());
        }
        scheduler.registerJobRunner(key(job), request -> run(job));
        JobConfig config = JobConfig.forJobRunnerKey(key(job))
                .withRunMode(RunMode.RUN_ONCE_PER_CLUSTER)
                .withSchedule(Schedule.forInterval(
                        job.every().toMillis(), Date.from(clock.instant().plus(LEAST))));
        try {
            scheduler.scheduleJob(JobId.of(idOf(job)), config);
        } catch (SchedulerServiceException failed) {
            throw new IllegalStateException("the job " + job.name() + " cannot be scheduled", failed);
        }
    }

    private JobRunnerResponse run(Job job) {
        if (isReadOnly.getAsBoolean()) {
            paused(job);
            return JobRunnerResponse.aborted("paused: the host is read-only");
        }
        Lock lock = locks.getLockForName(idOf(job));
        if (!lock.tryLock()) {
            return JobRunnerResponse.aborted("the run before has not ended yet");
        }
        try {
            return JobRunnerResponse.success(job.run());
        } catch (RuntimeException failed) {
            // The host only keeps a line of it.
            LOG.error("The job {} failed; it is tried again in {}", job.name(), job.every(), failed);
            return JobRunnerResponse.failed(failed);
        } finally {
            lock.unlock();
        }
    }

    private static void paused(Job job) {
        try {
            job.paused();
        } catch (RuntimeException failed) {
            LOG.error("The job {} cannot tell what waits for it", job.name(), failed);
        }
    }

    private static JobRunnerKey key(Job job) {
        return JobRunnerKey.of(idOf(job));
    }
}
