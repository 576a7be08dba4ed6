package org.sensible.incidents.policy;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * Days on which somebody does not work although the weekday says so, in that somebody's own zone. Immutable.
 *
 * @param first the first such day
 * @param last the last one, the same or later, at most a year on
 */
public record Holiday(LocalDate first, LocalDate last) {

    private static final int MOST_DAYS = 366;

    public Holiday {
        long days = ChronoUnit.DAYS.between(first, last) + 1;
        if (days < 1 || days > MOST_DAYS) {
            throw new IllegalArgumentException(
                    "a holiday lasts 1 to " + MOST_DAYS + " days, not " + days + ", from " + first + " to " + last);
        }
    }

    /** A single day. */
    public static Holiday on(LocalDate day) {
        return new Holiday(day, day);
    }

    public boolean includes(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }
}
