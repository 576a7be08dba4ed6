package com.atlassian.scheduler;

import com.atlassian.scheduler.status.RunOutcome;
import jakarta.annotation.Nullable;

/**
 * What came of a run.
 *
 * <p>Signature: decompiled, platform 6.5 (not re-checked on 8)
 */
public final class JobRunnerResponse {
    private final RunOutcome runOutcome;
    private final String message;

    private JobRunnerResponse(RunOutcome runOutcome, @Nullable String message) {
        this.runOutcome = runOutcome;
        this.message = message;
    }

    public static JobRunnerResponse success() {
        return success(null);
    }

    public static JobRunnerResponse success(@Nullable String message) {
        return new JobRunnerResponse(RunOutcome.SUCCESS, message);
    }

    public static JobRunnerResponse aborted(String message) {
        return new JobRunnerResponse(RunOutcome.ABORTED, message);
    }

    public static JobRunnerResponse failed(String message) {
        return new JobRunnerResponse(RunOutcome.FAILED, message);
    }

    public static JobRunnerResponse failed(Throwable cause) {
        return failed(cause.toString());
    }

    public RunOutcome getRunOutcome() {
        return runOutcome;
    }

    @Nullable
    public String getMessage() {
        return message;
    }
}
