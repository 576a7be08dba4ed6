package com.atlassian.scheduler.config;

import java.io.Serializable;
import java.util.Objects;

/**
 * The name of who runs a job.
 *
 * <p>Signature: decompiled, platform 6.5 (not re-checked on 8)
 */
public final class JobRunnerKey implements Serializable, Comparable<JobRunnerKey> {
    private static final long serialVersionUID = 1L;
    private final String key;

    private JobRunnerKey(String key) {
        this.key = Objects.requireNonNull(key, "key");
    }

    public static JobRunnerKey of(String key) {
        return new JobRunnerKey(key);
    }

    @Override
    public int compareTo(JobRunnerKey o) {
        return key.compareTo(o.key);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof JobRunnerKey && ((JobRunnerKey) other).key.equals(key);
    }

    @Override
    public int hashCode() {
        return key.hashCode();
    }

    @Override
    public String toString() {
        return key;
    }
}
