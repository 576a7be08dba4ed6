package org.sensible.incidents.policy;

import jakarta.annotation.Nullable;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.sensible.incidents.incident.Text;

/**
 * How long something may take: a span of the clock, or a number of business days. Business days are Monday to Friday in
 * one zone; the first one is the next after the day on which the term begins, and the last ends at {@link #EVENING}.
 * Holidays are not known. Immutable.
 *
 * @param span whole minutes, longer than none; {@code null} where business days count
 * @param businessDays from 1; 0 where the clock counts
 */
public record Term(@Nullable Duration span, int businessDays) {

    /** When a business day ends: what is due that day is expected by then, local time. */
    public static final LocalTime EVENING = LocalTime.of(18, 0);

    private static final int MOST_BUSINESS_DAYS = 366;

    public Term {
        if ((span == null) == (businessDays == 0)) {
            throw new IllegalArgumentException("a term is either a span or business days, not " + span + " and "
                    + businessDays + " business days");
        }
        if (span != null && span.toMinutes() < 1) {
            throw new IllegalArgumentException("a term has at least a minute, not " + span);
        }
        if (businessDays < 0 || businessDays > MOST_BUSINESS_DAYS) {
            throw new IllegalArgumentException(
                    "a term has 1 to " + MOST_BUSINESS_DAYS + " business days, not " + businessDays);
        }
    }

    public static Term ofMinutes(long minutes) {
        return new Term(Duration.ofMinutes(minutes), 0);
    }

    public static Term ofBusinessDays(int days) {
        return new Term(null, days);
    }

    /**
     * When a term that begins then is over.
     *
     * @param zone whose days and evenings count
     */
    public Instant after(Instant from, ZoneId zone) {
        if (span != null) {
            return from.plus(span);
        }
        LocalDate day = from.atZone(zone).toLocalDate();
        for (int left = businessDays; left > 0; left--) {
            do {
                day = day.plusDays(1);
            } while (isWeekend(day));
        }
        return day.atTime(EVENING).atZone(zone).toInstant();
    }

    /** The term for a reader: {@code 15 min}, {@code 1 h 30 min}, {@code 3 business days}. */
    public Text text() {
        if (span == null) {
            return Text.of("incidents.policy.term.businessDays", businessDays);
        }
        if (span.toHours() == 0) {
            return Text.of("incidents.policy.term.minutes", span.toMinutes());
        }
        return span.toMinutesPart() == 0
                ? Text.of("incidents.policy.term.hours", span.toHours())
                : Text.of("incidents.policy.term.hoursMinutes", span.toHours(), span.toMinutesPart());
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
