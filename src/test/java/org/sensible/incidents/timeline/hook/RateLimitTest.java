package org.sensible.incidents.timeline.hook;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.Test;
import org.sensible.incidents.actionitem.MovableClock;

public class RateLimitTest {

    private final MovableClock clock = new MovableClock(Instant.parse("2026-03-01T12:00:00.500Z"));
    private final RateLimit limit = new RateLimit(3, clock);

    private void take(int count) {
        for (int i = 0; i < count; i++) {
            assertEquals(Optional.empty(), limit.count("a"));
        }
    }

    private long secondsToWait() {
        return limit.count("a").orElseThrow().pause().toSeconds();
    }

    @Test
    public void fourthInAMinute_isRefusedUntilTheFirstIsAMinuteOld() {
        take(1);
        clock.pass(Duration.ofSeconds(10));
        take(2);
        assertEquals(50, secondsToWait());
        clock.pass(Duration.ofSeconds(49));
        assertEquals(1, secondsToWait());
        clock.pass(Duration.ofSeconds(1));
        take(1);
        assertEquals(10, secondsToWait());
    }

    @Test
    public void burst_waitsAMinute() {
        take(3);
        assertEquals(60, secondsToWait());
        clock.pass(Duration.ofSeconds(60));
        take(3);
    }

    @Test
    public void tokens_areCountedByThemselves() {
        take(3);
        assertEquals(Optional.empty(), limit.count("b"));
        assertTrue(limit.count("a").isPresent());
    }

    @Test
    public void firstRefusal_isToldOnceAMinute() {
        take(3);
        assertTrue(limit.count("a").orElseThrow().isFirst());
        assertFalse(limit.count("a").orElseThrow().isFirst());
        clock.pass(Duration.ofSeconds(60));
        take(3);
        assertTrue(limit.count("a").orElseThrow().isFirst());
    }

    @Test
    public void quietTokens_areForgotten() {
        for (int i = 0; i < 100; i++) {
            limit.count("token-" + i);
        }
        assertEquals(100, limit.size());
        clock.pass(Duration.ofSeconds(60));
        take(1);
        assertEquals(1, limit.size());
    }

    @Test
    public void clockThatIsPutBack_letsInNoMore() {
        take(3);
        clock.pass(Duration.ofSeconds(-30));
        assertTrue(limit.count("a").isPresent());
        clock.pass(Duration.ofSeconds(90));
        take(3);
    }

    @Test
    public void realLimit_is600() {
        RateLimit real = new RateLimit(clock);
        for (int i = 0; i < 600; i++) {
            assertEquals(Optional.empty(), real.count("a"));
        }
        assertEquals(Duration.ofSeconds(60), real.count("a").orElseThrow().pause());
    }
}
