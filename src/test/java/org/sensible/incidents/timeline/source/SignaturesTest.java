package org.sensible.incidents.timeline.source;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.junit.Test;
import org.sensible.incidents.timeline.Told;

/** The codes here were made with openssl, not with the code under test. */
public class SignaturesTest {

    private static final byte[] BODY = "{\"text\": \"障害\"}".getBytes(StandardCharsets.UTF_8);
    private static final String SECRET = "It's a Secret to Everybody";
    private static final String CODE = "b5dc599a9dbb21811f38567a99061d4381aaf2fa5700aa0cc0a1fb8e0e5f75b0";
    private static final String WRONG = "0".repeat(64);

    private static boolean isRight(WebhookSource source, String secret, String header, String value) {
        return source.signature().orElseThrow().isRight(BODY, Headers.of(Map.of(header, value)), secret, Told.NOON);
    }

    @Test
    public void gitHub_signsWithAHeader() {
        GitHub source = new GitHub();
        assertTrue(isRight(source, SECRET, "X-Hub-Signature-256", "sha256=" + CODE));
        assertTrue(isRight(source, SECRET, "x-hub-signature-256", "sha256=" + CODE));
        assertFalse(isRight(source, SECRET, "X-Hub-Signature-256", CODE));
        assertFalse(isRight(source, SECRET, "X-Hub-Signature-256", "sha256=" + WRONG));
        assertFalse(isRight(source, SECRET, "X-Hub-Signature", "sha256=" + CODE));
        assertFalse(isRight(source, "another secret", "X-Hub-Signature-256", "sha256=" + CODE));
        assertFalse(isRight(source, "", "X-Hub-Signature-256", "sha256=" + CODE));
    }

    @Test
    public void gitHubsOwnExample_isRight() {
        assertTrue(new GitHub()
                .signature()
                .orElseThrow()
                .isRight(
                        "Hello, World!".getBytes(StandardCharsets.UTF_8),
                        Headers.of(Map.of(
                                "X-Hub-Signature-256",
                                "sha256=757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17")),
                        SECRET,
                        Told.NOON));
    }

    @Test
    public void pagerDuty_maySignMoreThanOnce() {
        PagerDuty source = new PagerDuty();
        assertTrue(isRight(source, SECRET, "X-PagerDuty-Signature", "v1=" + CODE));
        assertTrue(isRight(source, SECRET, "X-PagerDuty-Signature", "v1=" + WRONG + ", v1=" + CODE));
        assertFalse(isRight(source, SECRET, "X-PagerDuty-Signature", "v1=" + WRONG));
        assertFalse(isRight(source, SECRET, "X-PagerDuty-Signature", "v0=" + CODE));
        assertFalse(isRight(source, SECRET, "X-PagerDuty-Signature", ","));
    }

    @Test
    public void sendersThatCannotSign_haveNoSignature() {
        assertEquals(Optional.empty(), new Alertmanager().signature());
        assertEquals(Optional.empty(), new Grafana().signature());
        assertEquals(Optional.empty(), new Opsgenie().signature());
        assertEquals(Optional.empty(), new Datadog().signature());
        assertEquals(Optional.empty(), new Statuspage().signature());
        assertEquals(Optional.empty(), new Generic().signature());
    }

    @Test
    public void sentry_signsWithTheBareCode() {
        Sentry source = new Sentry();
        assertTrue(isRight(source, SECRET, "Sentry-Hook-Signature", CODE));
        assertFalse(isRight(source, SECRET, "Sentry-Hook-Signature", "sha256=" + CODE));
        assertFalse(isRight(source, SECRET, "Sentry-Hook-Signature", WRONG));
    }

    @Test
    public void gitLab_sendsTheSecretItself() {
        GitLab source = new GitLab();
        assertTrue(isRight(source, SECRET, "X-Gitlab-Token", SECRET));
        assertFalse(isRight(source, SECRET, "X-Gitlab-Token", SECRET + "x"));
        assertFalse(isRight(source, SECRET, "X-Gitlab-Event", SECRET));
        assertFalse(isRight(source, "", "X-Gitlab-Token", ""));
    }
}
