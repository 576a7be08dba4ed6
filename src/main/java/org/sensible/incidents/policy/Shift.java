package org.sensible.incidents.policy;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

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

    /** What of it lies in that time; empty where it only touches it. */
    public Optional<Shift> within(Shift time) {
        Instant from = begin.isBefore(time.begin) ? time.begin : begin;
        Instant to = end.isAfter(time.end) ? time.end : end;
        return from.isBefore(to) ? Optional.of(new Shift(from, to)) : Optional.empty();
    }

    public Duration length() {
        return Duration.between(begin, end);
    }
}
