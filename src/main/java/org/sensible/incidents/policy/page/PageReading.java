package org.sensible.incidents.policy.page;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.sensible.incidents.incident.Person;
import org.sensible.incidents.policy.Policy;

/**
 * What became of one version of a policy's page. Immutable.
 *
 * @param placeId the {@link PolicyPlace} for which it was read
 * @param number of the page's version
 * @param publishedAt when, as the host says
 * @param by who published it; {@code null} where the host does not know
 * @param inForceSince when it took force; {@code null} unless it is {@link Outcome#NEW}
 * @param policy what it says; likewise
 * @param problems why it says nothing; empty unless it is {@link Outcome#BROKEN}
 */
public record PageReading(
        String placeId,
        int number,
        Instant publishedAt,
        @Nullable Person by,
        Outcome outcome,
        @Nullable Instant inForceSince,
        @Nullable Policy policy,
        List<PageProblem> problems) {

    public PageReading {
        Objects.requireNonNull(placeId, "placeId");
        Objects.requireNonNull(publishedAt, "publishedAt");
        problems = List.copyOf(problems);
        boolean isNew = outcome == Outcome.NEW;
        if (isNew != (policy != null) || isNew != (inForceSince != null)) {
            throw new IllegalArgumentException("what is new, and nothing else, has a policy and an instant: " + number);
        }
    }

    /** What can come of it; the names are stored. */
    public enum Outcome {
        /** Other rules than before. */
        NEW,
        /** The same rules, whatever else changed. */
        SAME,
        /** Not understood. */
        BROKEN,
        /** Published while the page was out of reach, and followed by another before it came back. */
        PASSED
    }
}
