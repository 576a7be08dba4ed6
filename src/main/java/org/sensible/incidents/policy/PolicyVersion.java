package org.sensible.incidents.policy;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.Objects;
import org.sensible.incidents.incident.Person;

/**
 * A policy and when it held. Its number is that of the page's version, so it is known again by (page, number) whoever reads
 * the page, and whenever. Immutable.
 *
 * @param pageId the page that it was read from; 0 for the shipped policy
 * @param policy with the version's number
 * @param inForceSince from when on incidents that are declared are judged by it; it holds until the next one
 * @param by who published it; {@code null} where the host does not know
 */
public record PolicyVersion(
        long pageId,
        Policy policy,
        Instant inForceSince,
        @Nullable Person by) {

    /** What holds where no page does. */
    public static final PolicyVersion SHIPPED = new PolicyVersion(0, Policy.SHIPPED, Instant.EPOCH, null);

    public PolicyVersion {
        Objects.requireNonNull(policy, "policy");
        Objects.requireNonNull(inForceSince, "inForceSince");
    }

    public int number() {
        return policy.version();
    }

    public boolean isShipped() {
        return pageId == 0;
    }
}
