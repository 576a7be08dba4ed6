package com.atlassian.scheduler;

/**
 * A job cannot be scheduled.
 *
 * <p>Signature: decompiled, platform 6.5 (not re-checked on 8)
 */
public class SchedulerServiceException extends Exception {
    private static final long serialVersionUID = 1L;

    public SchedulerServiceException(String message) {
        super(message);
    }

    public SchedulerServiceException(String message, Throwable cause) {
        super(message, cause);
    }
}
