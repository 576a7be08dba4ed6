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

    @Test
    public void credentialsOfOtherKinds_areStruckOut() {
        String[][] table = {
            {"key AKIAIOSFODNN7EXAMPLE leaked", "key AKIA… leaked"},
            {"aws_secret_access_key = wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY", "aws_secret_access_key = …"},
            {"use ghp_0123456789abcdefABCDEF0123456789abcd.", "use ghp_…."},
            {"github_pat_11ABCDEFG0123456789_abcdefghij", "github_pat_…"},
            {"glpat-abcdefghij0123456789", "glpat-…"},
            {"curl -H 'Authorization: Bearer abc.def-123' x", "curl -H 'Authorization: Bearer …' x"},
            {"Authorization: Basic dXNlcjpwYXNz", "Authorization: Basic …"},
            {"sent bearer 0123456789abcdef", "sent bearer …"},
            {"password: x", "password: …"},
            {"Password: hunter2 works again", "Password: … works again"},
            {"DB_PASSWORD=correct-horse", "DB_PASSWORD=…"},
            {"{\"password\": \"hunter2\", \"a\": 1}", "{\"password\": \"…\", \"a\": 1}"},
            {"api_key: 0a1b2c3d4e5f", "api_key: …"},
            {"access_token=\"0d6a9bb5af126f73\"", "access_token=\"…\""},
            {"psql postgres://app:s3cr3t@db.example/x", "psql postgres://app:…@db.example/x"},
            {"https://alice:pa%20ss@example.com/", "https://alice:…@example.com/"},
            {"eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.dozjgNryP4J3jVmNHl0w5N", "eyJ…"},
            {
                "a\n-----BEGIN RSA PRIVATE KEY-----\nMIIE\nabc=\n-----END RSA PRIVATE KEY-----\nb",
                "a\n-----BEGIN RSA PRIVATE KEY-----…\nb"
            },
            {"-----BEGIN OPENSSH PRIVATE KEY-----\nb3Bl", "-----BEGIN OPENSSH PRIVATE KEY-----…"},
        };
        for (String[] row : table) {
            assertEquals(row[1], Secrets.strike(row[0]));
            assertEquals(row[1], Secrets.strike(row[1]));
        }
    }

    @Test
    public void wordsAboutSecrets_stayAsTheyAre() {
        for (String plain : new String[] {
            "password: reset by the team",
            "Password: see the vault",
            "the password was rotated",
            "token: expired",
            "Secret: none",
            "password = ${DB_PASSWORD}",
            "password: <redacted>",
            "key: value",
            "token refresh failed 3 times",
            "Bearer of bad news",
            "bearer authentication",
            "api_key: missing",
            "http://example.com:8080/a@b",
            "ssh://git@example.com/x.git",
            "mail bob@example.com: done",
            "at 10:05 alice@example.com",
            "AKIA is a prefix",
            "ghp_ is a prefix",
            "-----BEGIN CERTIFICATE-----",
            "monkey: 12345678",
            "primary key: id",
            "10:00 token: ok now"
        }) {
            assertEquals(plain, Secrets.strike(plain));
        }
    }
}
