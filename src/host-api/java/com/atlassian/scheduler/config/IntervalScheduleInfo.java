package com.atlassian.scheduler.config;

import jakarta.annotation.Nullable;
import java.util.Date;

/**
 * Every so often; once, where the interval is 0.
 *
 * <p>Signature: decompiled, platform 6.5 (not re-checked on 8)
 */
public final class IntervalScheduleInfo {
    private final Date firstRunTime;
    private final long intervalInMillis;

    IntervalScheduleInfo(@Nullable Date firstRunTime, long intervalInMillis) {
        this.firstRunTime = firstRunTime == null ? null : new Date(firstRunTime.getTime());
        this.intervalInMillis = intervalInMillis;
    }

    @Nullable
    public Date getFirstRunTime() {
        return firstRunTime == null ? null : new Date(firstRunTime.getTime());
    }

    public long getIntervalInMillis() {
        return intervalInMillis;
    }
}
