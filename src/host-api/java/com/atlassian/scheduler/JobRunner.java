package com.atlassian.scheduler;

import jakarta.annotation.Nullable;

/**
 * Does what a job is for.
 *
 * <p>Signature: decompiled, platform 6.5 (not re-checked on 8)
 */
public interface JobRunner {
    @Nullable
    JobRunnerResponse runJob(JobRunnerRequest jobRunnerRequest);
}
