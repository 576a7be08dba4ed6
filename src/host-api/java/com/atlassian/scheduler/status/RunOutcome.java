package com.atlassian.scheduler.status;

/**
 * How a run of a job ended.
 *
 * <p>Signature: decompiled, platform 6.5 (not re-checked on 8)
 */
public enum RunOutcome {
    SUCCESS,
    UNAVAILABLE,
    ABORTED,
    FAILED
}
