package org.sensible.sandbox.job;

import com.atlassian.scheduler.JobRunner;
import com.atlassian.scheduler.JobRunnerRequest;
import com.atlassian.scheduler.config.IntervalScheduleInfo;
import com.atlassian.scheduler.config.JobConfig;
import com.atlassian.scheduler.config.JobId;
import com.atlassian.scheduler.config.JobRunnerKey;
import com.atlassian.scheduler.config.RunMode;
import com.atlassian.scheduler.config.Schedule;
import com.atlassian.scheduler.status.JobDetails;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import org.sensible.sandbox.job.HostScheduler.Outcome;

/** A job as it is scheduled, and what came of it last. Threads may share it. */
final class ScheduledJob implements JobDetails {

    private final JobId id;
    private final JobConfig config;
    private final Map<JobRunnerKey, JobRunner> runners;
    private volatile Outcome last;

    ScheduledJob(JobId id, JobConfig config, Map<JobRunnerKey, JobRunner> runners) {
        this.id = id;
        this.config = config;
        this.runners = runners;
    }

    Optional<JobRunner> runner() {
        return Optional.ofNullable(runners.get(config.getJobRunnerKey()));
    }

    Optional<Outcome> last() {
        return Optional.ofNullable(last);
    }

    Outcome ended(Outcome run) {
        last = run;
        return run;
    }

    JobRunnerRequest request(Date now) {
        return new JobRunnerRequest() {
            @Override
            public Date getStartTime() {
                return new Date(now.getTime());
            }

            @Override
            public JobId getJobId() {
                return id;
            }

            @Override
            public JobConfig getJobConfig() {
                return config;
            }

            @Override
            public boolean isCancellationRequested() {
                return Thread.currentThread().isInterrupted();
            }
        };
    }

    @Override
    public JobId getJobId() {
        return id;
    }

    @Override
    public JobRunnerKey getJobRunnerKey() {
        return config.getJobRunnerKey();
    }

    @Override
    public RunMode getRunMode() {
        return config.getRunMode();
    }

    @Override
    public Schedule getSchedule() {
        return config.getSchedule();
    }

    @Override
    public Date getNextRunTime() {
        IntervalScheduleInfo schedule = config.getSchedule().getIntervalScheduleInfo();
        return last().map(run -> new Date(run.at().getTime() + schedule.getIntervalInMillis()))
                .orElseGet(() -> schedule.getFirstRunTime() == null ? new Date() : schedule.getFirstRunTime());
    }

    @Override
    public boolean isRunnable() {
        return runner().isPresent();
    }
}
