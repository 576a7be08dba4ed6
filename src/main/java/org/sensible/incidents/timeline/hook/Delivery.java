package org.sensible.incidents.timeline.hook;

import java.time.Instant;
import java.util.Objects;

/**
 * A body that matched no incident, kept until an administrator says where it belongs, or for some days. Immutable.
 *
 * @param id the same for the same body under the same token
 * @param tokenName what administrators call the token that it came with
 * @param summary what it tells, in one line
 * @param body as it came
 */
public record Delivery(String id, String source, String tokenName, Instant receivedAt, String summary, String body) {

    public Delivery {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(tokenName, "tokenName");
        Objects.requireNonNull(receivedAt, "receivedAt");
        Objects.requireNonNull(summary, "summary");
        Objects.requireNonNull(body, "body");
    }
}
