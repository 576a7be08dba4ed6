package com.atlassian.scheduler.config;

/**
 * On which nodes a job runs.
 *
 * <p>Signature: decompiled, platform 6.5 (not re-checked on 8)
 */
public enum RunMode {
    RUN_ONCE_PER_CLUSTER,
    RUN_LOCALLY
}
