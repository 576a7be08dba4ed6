package org.sensible.incidents.incident;

import jakarta.annotation.Nullable;
import java.time.Instant;

/**
 * What the lead tells the others: condition, actions, needs. Not checked yet.
 *
 * @param text required
 * @param nextAt when the next one is to be expected, where that was said
 */
public record StatusUpdate(
        @Nullable String text, Audience audience, @Nullable Instant nextAt) {

    /** Whom a status update is for. */
    public enum Audience {
        TEAM,
        COMPANY
    }
}
