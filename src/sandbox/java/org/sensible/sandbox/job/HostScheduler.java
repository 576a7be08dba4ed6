package org.sensible.sandbox.job;

import com.atlassian.scheduler.JobRunner;
import com.atlassian.scheduler.SchedulerService;
import com.atlassian.scheduler.SchedulerServiceException;
import com.atlassian.scheduler.config.IntervalScheduleInfo;
import com.atlassian.scheduler.config.JobConfig;
import com.atlassian.scheduler.config.JobId;
import com.atlassian.scheduler.config.JobRunnerKey;
import com.atlassian.scheduler.status.JobDetails;
import com.atlassian.scheduler.status.RunOutcome;
import jakarta.annotation.Nullable;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.sensible.sandbox.Current;

/**
 * Runs jobs on one thread of its own, at their time and when a test asks. A job has no user, request or language there, and a
 * run that leaves a user behind has failed, whatever it says: the next job would act as that user. Threads may share it.
 */
public final class HostScheduler implements SchedulerService, AutoCloseable {

    private static final long LEAST_INTERVAL = TimeUnit.MINUTES.toMillis(1);
    private static final long PATIENCE_SECONDS = 120;

    private final Map<JobRunnerKey, JobRunner> runners = new ConcurrentHashMap<>();
    private final Map<JobId, ScheduledJob> jobs = new ConcurrentSkipListMap<>();
    private final Map<JobId, Future<?>> timers = new ConcurrentHashMap<>();
    private final JobThread thread;
    private final ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread made = new Thread(work, "sandbox-jobs");
        made.setDaemon(true);
        return made;
    });

    /** What came of a run, and when it began. */
    public record Outcome(RunOutcome outcome, @Nullable String message, Date at) {}

    public HostScheduler(Current current) {
        thread = new JobThread(current);
    }

    @Override
    public void registerJobRunner(JobRunnerKey key, JobRunner runner) {
        runners.put(key, runner);
    }

    @Override
    public void unregisterJobRunner(JobRunnerKey key) {
        runners.remove(key);
    }

    @Override
    public void scheduleJob(JobId id, JobConfig config) throws SchedulerServiceException {
        IntervalScheduleInfo schedule = config.getSchedule().getIntervalScheduleInfo();
        long interval = schedule.getIntervalInMillis();
        if (interval < 0 || (interval > 0 && interval < LEAST_INTERVAL)) {
            throw new SchedulerServiceException(id + " cannot run every " + interval + " ms: a minute is the least");
        }
        unscheduleJob(id);
        ScheduledJob job = new ScheduledJob(id, config, runners);
        jobs.put(id, job);
        Date first = schedule.getFirstRunTime();
        long delay = first == null ? 0 : Math.max(0, first.getTime() - System.currentTimeMillis());
        Runnable run = () -> thread.run(job);
        timers.put(
                id,
                interval == 0
                        ? executor.schedule(run, delay, TimeUnit.MILLISECONDS)
                        : executor.scheduleAtFixedRate(run, delay, interval, TimeUnit.MILLISECONDS));
    }

    @Override
    public void unscheduleJob(JobId id) {
        jobs.remove(id);
        Future<?> timer = timers.remove(id);
        if (timer != null) {
            timer.cancel(false);
        }
    }

    @Override
    @Nullable
    public JobDetails getJobDetails(JobId id) {
        return jobs.get(id);
    }

    /** All that are scheduled, by name. */
    List<ScheduledJob> all() {
        return List.copyOf(jobs.values());
    }

    /**
     * Runs a job now, on the jobs' thread, and waits for it.
     *
     * @throws NoSuchElementException where none has that name
     */
    public Outcome runNow(String id) {
        ScheduledJob job = jobs.get(JobId.of(id));
        if (job == null) {
            throw new NoSuchElementException("there is no job named " + id + ", only " + jobs.keySet());
        }
        try {
            return executor.submit(() -> thread.run(job)).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return new Outcome(RunOutcome.FAILED, "interrupted", new Date());
        } catch (ExecutionException | TimeoutException failed) {
            return new Outcome(RunOutcome.FAILED, failed.toString(), new Date());
        }
    }

    @Override
    public void close() {
        executor.shutdownNow();
        try {
            if (!executor.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException("a job does not end");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
