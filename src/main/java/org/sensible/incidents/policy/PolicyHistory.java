package org.sensible.incidents.policy;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Which policy held when. Pure, and immutable: many incidents are judged by one history.
 *
 * @param scopes whose word counts: what the first one says at an instant holds, else the next one's, else the shipped policy
 */
public record PolicyHistory(List<List<Reign>> scopes) {

    /** Where nobody has said where the policy is. */
    public static final PolicyHistory SHIPPED = new PolicyHistory(List.of());

    public PolicyHistory {
        scopes = scopes.stream().map(List::copyOf).toList();
    }

    /** The version by which an incident is judged that was declared then. */
    public PolicyVersion at(Instant instant) {
        return scopes.stream()
                .flatMap(reigns -> said(reigns, instant).stream())
                .findFirst()
                .orElse(PolicyVersion.SHIPPED);
    }

    /** The version that holds since then and still does. */
    public PolicyVersion latest() {
        return at(Instant.MAX);
    }

    private static Optional<PolicyVersion> said(List<Reign> reigns, Instant instant) {
        return reigns.stream()
                .filter(reign -> reign.includes(instant))
                .flatMap(reign -> reign.versions().stream())
                .filter(version -> !version.inForceSince().isAfter(instant))
                .reduce((earlier, later) -> later);
    }

    /**
     * The time for which one page was the policy.
     *
     * @param until when another page, or none, took its place; {@code null} while it is
     * @param versions earliest first; none where it was said that no page is the policy
     */
    public record Reign(Instant since, @Nullable Instant until, List<PolicyVersion> versions) {

        public Reign {
            versions = List.copyOf(versions);
        }

        private boolean includes(Instant instant) {
            return !instant.isBefore(since) && (until == null || instant.isBefore(until));
        }
    }
}
