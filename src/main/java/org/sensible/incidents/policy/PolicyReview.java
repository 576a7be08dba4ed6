package org.sensible.incidents.policy;

import jakarta.annotation.Nullable;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/**
 * How long ago somebody looked at the policy: published a version of its page, or said that there is nothing to change. Pure.
 *
 * @param lastAt when
 * @param dueAt when it is due again; {@code null} where the page asks for no review
 */
public record PolicyReview(Instant lastAt, @Nullable Instant dueAt) {

    public PolicyReview {
        Objects.requireNonNull(lastAt, "lastAt");
    }

    /** @param lastAt when it was looked at last */
    public static PolicyReview of(Policy policy, Instant lastAt) {
        Instant due = policy.reviewDays() == 0 ? null : lastAt.plus(Duration.ofDays(policy.reviewDays()));
        return new PolicyReview(lastAt, due);
    }

    /** Whether it is older than its interval. */
    public boolean isOverdue(Instant now) {
        return dueAt != null && now.isAfter(dueAt);
    }

    /** Whole days since somebody looked at it. */
    public long daysSince(Instant now) {
        return Math.max(0, Duration.between(lastAt, now).toDays());
    }
}
