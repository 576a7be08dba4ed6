package org.sensible.incidents.policy;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.sensible.incidents.incident.Text;

/**
 * How long something may take: a span of the clock, or business time, which runs while those work who have to act. Immutable.
 *
 * @param amount how many of the unit, from 1
 */
public record Term(Unit unit, int amount) {

    private static final int MINUTES_OF_AN_HOUR = 60;

    public Term {
        Objects.requireNonNull(unit, "unit");
        if (amount < 1 || amount > unit.most) {
            throw new IllegalArgumentException("a term has 1 to " + unit.most + " " + unit.word + ", not " + amount);
        }
    }

    /** What a term is counted in. */
    public enum Unit {
        /** By the clock on the wall, day and night. */
        MINUTES("minutes", 366 * 24 * 60),
        /** Hours of {@link BusinessTime}, minute by minute. */
        BUSINESS_HOURS("businessHours", 10_000),
        /** Ends of working hours, the day of the start not counted. */
        BUSINESS_DAYS("businessDays", 366);

        private final String word;
        private final int most;

        Unit(String word, int most) {
            this.word = word;
            this.most = most;
        }

        /** Its name in answers and in the database, for good. */
        public String word() {
            return word;
        }

        /** The largest amount that is taken. */
        public int most() {
            return most;
        }
    }

    public static Term ofMinutes(int minutes) {
        return new Term(Unit.MINUTES, minutes);
    }

    public static Term ofBusinessHours(int hours) {
        return new Term(Unit.BUSINESS_HOURS, hours);
    }

    public static Term ofBusinessDays(int days) {
        return new Term(Unit.BUSINESS_DAYS, days);
    }

    /** Whether it depends on somebody's working hours. */
    public boolean isBusinessTime() {
        return unit != Unit.MINUTES;
    }

    /**
     * When a term that begins then is over.
     *
     * @param calendar the hours of who has to act
     */
    public Instant after(Instant from, WorkingHours calendar) {
        return switch (unit) {
            case MINUTES -> from.plus(Duration.ofMinutes(amount));
            case BUSINESS_HOURS -> new BusinessTime(calendar).plusHours(from, Duration.ofHours(amount));
            case BUSINESS_DAYS -> new BusinessTime(calendar).plusDays(from, amount);
        };
    }

    /** The term for a reader: {@code 15 min}, {@code 1 h 30 min}, {@code 4 business hours}, {@code 3 business days}. */
    public Text text() {
        if (isBusinessTime()) {
            return Text.of("incidents.policy.term." + unit.word, amount);
        }
        int hours = amount / MINUTES_OF_AN_HOUR;
        int minutes = amount % MINUTES_OF_AN_HOUR;
        if (hours == 0) {
            return Text.of("incidents.policy.term.minutes", minutes);
        }
        return minutes == 0
                ? Text.of("incidents.policy.term.hours", hours)
                : Text.of("incidents.policy.term.hoursMinutes", hours, minutes);
    }
}
