package org.sensible.incidents.timeline.source;

import java.time.Instant;

/** How the senders of a source prove that a body is theirs. Implementations compare in constant time. Threads may share it. */
@FunctionalInterface
public interface Signature {

    /**
     * Whether the headers prove that whoever knows the secret sent this body.
     *
     * @param body the bytes as they came
     * @param now for signatures that hold for some minutes only
     */
    boolean isRight(byte[] body, Headers headers, String secret, Instant now);
}
