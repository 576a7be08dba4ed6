package org.sensible.incidents.incident;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertThrows;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.Test;

public class AcceptedTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC);

    @Test
    public void clean_replacesNulAndLoneSurrogates() {
        assertEquals("a\uFFFDb", Accepted.clean("a\u0000b"));
        assertEquals("a\uFFFDb", Accepted.clean("a\uD83Db"));
        assertEquals("\uFFFDb", Accepted.clean("\uDE00b"));
        assertEquals("a\uFFFD", Accepted.clean("a\uD83D"));
        assertEquals("\uFFFD\uD83D\uDE00", Accepted.clean("\uD83D\uD83D\uDE00"));
    }

    @Test
    public void clean_keepsWholeSurrogatePairs() {
        assertEquals("fire \uD83D\uDD25", Accepted.clean(" fire \uD83D\uDD25\n"));
    }

    @Test
    public void required_refusesNullAndBlankByField() {
        assertProblem("title", "incidents.incident.input.required", () -> Accepted.required("title", null, 10));
        assertProblem("title", "incidents.incident.input.required", () -> Accepted.required("title", " \t", 10));
    }

    @Test
    public void text_isTakenUpToTheLimitAndNotBeyond() {
        assertEquals("x".repeat(255), Accepted.required("title", "x".repeat(255), 255));
        assertProblem(
                "title", "incidents.incident.input.tooLong", () -> Accepted.required("title", "x".repeat(256), 255));
    }

    @Test
    public void optional_isNullForBlank() {
        assertNull(Accepted.optional("service", "  ", 255));
        assertNull(Accepted.optional("service", null, 255));
    }

    @Test
    public void instant_isTakenFromTheEpochToTheEndOf2199() {
        assertEquals(Instant.EPOCH, Accepted.instant("at", Instant.EPOCH));
        assertEquals(Accepted.LAST, Accepted.instant("at", Instant.parse("2199-12-31T23:59:59.999999999Z")));
        String outside = "incidents.incident.input.instantOutOfRange";
        assertProblem("at", outside, () -> Accepted.instant("at", Instant.EPOCH.minusNanos(1)));
        assertProblem("at", outside, () -> Accepted.instant("at", Instant.parse("2200-01-01T00:00:00Z")));
        assertProblem("at", outside, () -> Accepted.instant("at", Instant.MAX));
    }

    @Test
    public void happened_isTakenUpToFiveMinutesAhead() {
        Instant latest = Instant.parse("2026-03-01T12:05:00Z");
        assertEquals(latest, Accepted.happened("at", latest, CLOCK));
        assertProblem(
                "at",
                "incidents.incident.input.instantAhead",
                () -> Accepted.happened("at", latest.plusNanos(1), CLOCK));
    }

    private static void assertProblem(String field, String key, Runnable refused) {
        Problem problem =
                assertThrows(InvalidInput.class, refused::run).problems().get(0);
        assertEquals(field, problem.field());
        assertEquals(key, problem.text().key());
    }
}
