package org.sensible.incidents.timeline.hook;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.Objects;
import org.sensible.incidents.timeline.source.Subject;

/**
 * That something was delivered, and what became of it, for administrators. The body is not in it. Immutable.
 *
 * @param bytes length of the body as far as it was read
 * @param summary what it tells, in one line; empty where it was not read
 * @param subject what it is about, to try rules on
 * @param deliveryId of the body that is kept; {@code null} where none is
 */
public record Receipt(
        String id,
        String tokenId,
        Instant at,
        int bytes,
        Verdict verdict,
        String summary,
        Subject subject,
        @Nullable String deliveryId) {

    public Receipt {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(tokenId, "tokenId");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(verdict, "verdict");
        Objects.requireNonNull(summary, "summary");
        Objects.requireNonNull(subject, "subject");
    }
}
