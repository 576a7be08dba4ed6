package org.sensible.incidents.policy;

import java.time.Duration;
import java.time.Instant;

/**
 * One unbroken stretch of time in which somebody is, or nobody is, at work. Immutable.
 *
 * @param begin the first instant of it
 * @param end the first instant after it, later than the first
 */
public record Shift(Instant begin, Instant end) {

    public Shift {
        if (!begin.isBefore(end)) {
            throw new IllegalArgumentException("a shift begins before it ends, not " + begin + " to " + end);
        }
    }

    public boolean includes(Instant at) {
        return !at.isBefore(begin) && at.isBefore(end);
    }

    public Duration length() {
        return Duration.between(begin, end);
    }
}
