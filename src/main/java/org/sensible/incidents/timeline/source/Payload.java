package org.sensible.incidents.timeline.source;

import java.time.Instant;
import java.util.Objects;

/**
 * What a sender posted. Immutable.
 *
 * @param body as it came, UTF-8
 * @param headers some sources say there what the body is
 * @param receivedAt for what happened at an instant that the body does not tell
 */
public record Payload(String body, Headers headers, Instant receivedAt) {

    public Payload {
        Objects.requireNonNull(body, "body");
        Objects.requireNonNull(headers, "headers");
        Objects.requireNonNull(receivedAt, "receivedAt");
    }

    /** Where the sender says everything in the body. */
    public static Payload of(String body, Instant receivedAt) {
        return new Payload(body, Headers.NONE, receivedAt);
    }
}
