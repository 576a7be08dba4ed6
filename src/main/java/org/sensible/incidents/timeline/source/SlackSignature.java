package org.sensible.incidents.timeline.source;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;

/**
 * How Slack signs what it sends: HMAC-SHA256 over {@code v0:‹timestamp›:‹body›}. A signature is good for five minutes, so
 * that nobody can send again what he overheard. Threads may share it.
 *
 * @see <a href="https://docs.slack.dev/authentication/verifying-requests-from-slack">Verifying requests from Slack</a>
 */
public final class SlackSignature implements Signature {

    private static final String TIMESTAMP = "X-Slack-Request-Timestamp";
    private static final String SIGNATURE = "X-Slack-Signature";
    private static final String VERSION = "v0=";
    private static final Duration GOOD_FOR = Duration.ofMinutes(5);

    @Override
    public boolean isRight(byte[] body, Headers headers, String secret, Instant now) {
        String timestamp = headers.get(TIMESTAMP).orElse("");
        return isFresh(timestamp, now) && isSigned(body, headers.get(SIGNATURE).orElse(""), timestamp, secret);
    }

    /** Whether it was signed in the last minutes; clocks may differ in both directions. */
    static boolean isFresh(String timestamp, Instant now) {
        return SourceTime.read(timestamp)
                .filter(signed -> Duration.between(signed, now).abs().compareTo(GOOD_FOR) <= 0)
                .isPresent();
    }

    /** Whether the secret's owner signed this body at that time, whenever that was. */
    static boolean isSigned(byte[] body, String signature, String timestamp, String secret) {
        byte[] head = ("v0:" + timestamp + ":").getBytes(StandardCharsets.UTF_8);
        return signature.startsWith(VERSION) && Hmac.isRight(signature.substring(VERSION.length()), secret, head, body);
    }
}
