package org.sensible.incidents.timeline.hook;

import java.time.Instant;
import java.util.Objects;
import org.sensible.incidents.timeline.source.Headers;
import org.sensible.incidents.timeline.source.Payload;

/**
 * A body that matched no incident, kept until an administrator says where it belongs, or for some days; or one that was
 * refused for its signature, kept for some days so that people can see what it was. Immutable.
 *
 * @param id the same for the same body under the same token
 * @param summary what it tells, in one line; empty where it was refused unread
 * @param body as it came
 * @param headers what its source needs of them to read the body again
 */
public record Delivery(
        String id,
        boolean isRefused,
        String source,
        Sender sender,
        Instant receivedAt,
        String summary,
        String body,
        Headers headers) {

    /** Under which token it came, and what that was called then. */
    public record Sender(String tokenId, String tokenName) {}

    public Delivery {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(sender, "sender");
        Objects.requireNonNull(receivedAt, "receivedAt");
        Objects.requireNonNull(summary, "summary");
        Objects.requireNonNull(body, "body");
        Objects.requireNonNull(headers, "headers");
    }

    Payload payload() {
        return new Payload(body, headers, receivedAt);
    }
}
