package org.sensible.incidents.postmortem.review;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.Objects;

/**
 * A reviewer's word. Immutable.
 *
 * @param version of the page that the reviewer spoke of, from 1
 * @param comment what is to be changed, or a remark; {@code null} for none
 */
public record Decision(
        Verdict verdict, int version, Instant at, @Nullable String comment) {

    public Decision {
        Objects.requireNonNull(verdict, "verdict");
        Objects.requireNonNull(at, "at");
        if (version < 1) {
            throw new IllegalArgumentException("a page's versions begin with 1, not " + version);
        }
    }
}
