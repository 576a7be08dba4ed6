package com.atlassian.scheduler.config;

import java.io.Serializable;
import java.util.Objects;

/**
 * The name of a job.
 *
 * <p>Signature: decompiled, platform 6.5 (not re-checked on 8)
 */
public final class JobId implements Serializable, Comparable<JobId> {
    private static final long serialVersionUID = 1L;
    private final String id;

    private JobId(String id) {
        this.id = Objects.requireNonNull(id, "id");
    }

    public static JobId of(String id) {
        return new JobId(id);
    }

    @Override
    public int compareTo(JobId o) {
        return id.compareTo(o.id);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof JobId && ((JobId) other).id.equals(id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    @Override
    public String toString() {
        return id;
    }
}
