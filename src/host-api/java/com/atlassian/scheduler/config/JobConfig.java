package com.atlassian.scheduler.config;

import java.util.Objects;

/**
 * Who runs a job, where and when. Runs once in a cluster and at once unless told otherwise.
 *
 * <p>Signature: decompiled, platform 6.5 (not re-checked on 8). Trimmed: no parameters.
 */
public final class JobConfig {
    private final JobRunnerKey jobRunnerKey;
    private final RunMode runMode;
    private final Schedule schedule;

    private JobConfig(JobRunnerKey jobRunnerKey, RunMode runMode, Schedule schedule) {
        this.jobRunnerKey = Objects.requireNonNull(jobRunnerKey, "jobRunnerKey");
        this.runMode = runMode;
        this.schedule = schedule;
    }

    public static JobConfig forJobRunnerKey(JobRunnerKey jobRunnerKey) {
        return new JobConfig(jobRunnerKey, RunMode.RUN_ONCE_PER_CLUSTER, Schedule.runOnce(null));
    }

    public JobRunnerKey getJobRunnerKey() {
        return jobRunnerKey;
    }

    public RunMode getRunMode() {
        return runMode;
    }

    public Schedule getSchedule() {
        return schedule;
    }

    public JobConfig withRunMode(RunMode value) {
        return new JobConfig(jobRunnerKey, value, schedule);
    }

    public JobConfig withSchedule(Schedule value) {
        return new JobConfig(jobRunnerKey, runMode, value);
    }
}
