package org.sensible.incidents.timeline.hook;

import jakarta.annotation.Nullable;
import java.util.List;

/**
 * A rule as an administrator wrote it; not checked yet.
 *
 * @param id of the rule that is edited; {@code null} for a new one
 * @param to where it sends deliveries, a word of {@link Rule.To}
 */
public record RuleDraft(
        @Nullable String id,
        List<Condition> when,
        @Nullable String to,
        @Nullable String service,
        @Nullable String incident,
        @Nullable String severity) {

    public RuleDraft {
        when = List.copyOf(when);
    }

    /** A condition, likewise. */
    public record Condition(@Nullable String fact, List<String> is) {

        public Condition {
            is = List.copyOf(is);
        }
    }
}
