package org.sensible.incidents.timeline.source;

import static org.junit.Assert.assertEquals;

import org.junit.Test;

public class SecretsTest {

    @Test
    public void slackTokens_areStruckOut() {
        assertEquals("use xoxb-… please", Secrets.strike("use xoxb-12345-abcDEF please"));
        assertEquals("(xoxe-…)", Secrets.strike("(xoxe-1-My0xLTEyMw)"));
        assertEquals("xoxe.xoxp-…", Secrets.strike("xoxe.xoxp-1-abc"));
    }

    @Test
    public void downloadTokens_areStruckOut() {
        assertEquals(
                "https://files.slack.com/files-pri/T1-F1/a.png?t=…",
                Secrets.strike("https://files.slack.com/files-pri/T1-F1/a.png?t=xoxe-REDACTED"));
        assertEquals(
                "https://files.slack.com/a.png?x=1&t=…&y=2",
                Secrets.strike("https://files.slack.com/a.png?x=1&t=abc123&y=2"));
    }

    @Test
    public void parametersNamedLikeASecret_areStruckOut() {
        assertEquals(
                "https://example.com/?a=1&token=…&b=2", Secrets.strike("https://example.com/?a=1&token=s3cr3t&b=2"));
        assertEquals("(https://example.com/?access_token=…)", Secrets.strike("(https://example.com/?access_token=x)"));
        assertEquals(
                "https://s3.example.com/?X-Amz-Signature=…",
                Secrets.strike("https://s3.example.com/?X-Amz-Signature=0af"));
    }

    @Test
    public void otherText_staysAsItIs() {
        for (String plain : new String[] {
            "https://video.example.com/watch?t=42s", "the token = none", "t=1", "xox", "a?tokens=5", "$1=\\"
        }) {
            assertEquals(plain, Secrets.strike(plain));
        }
    }
}
