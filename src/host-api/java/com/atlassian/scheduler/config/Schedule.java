package com.atlassian.scheduler.config;

import jakarta.annotation.Nullable;
import java.util.Date;

/**
 * When a job runs.
 *
 * <p>Signature: decompiled, platform 6.5 (not re-checked on 8). Trimmed: no cron expressions.
 */
public final class Schedule {
    private final IntervalScheduleInfo interval;

    private Schedule(IntervalScheduleInfo interval) {
        this.interval = interval;
    }

    public static Schedule runOnce(@Nullable Date runTime) {
        return forInterval(0, runTime);
    }

    public static Schedule forInterval(long intervalInMillis, @Nullable Date firstRunTime) {
        return new Schedule(new IntervalScheduleInfo(firstRunTime, intervalInMillis));
    }

    public IntervalScheduleInfo getIntervalScheduleInfo() {
        return interval;
    }
}
