package org.sensible.incidents.confluence;

import jakarta.annotation.Nullable;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.function.UnaryOperator;
import org.sensible.incidents.incident.InvalidInput;
import org.sensible.incidents.incident.Text;

/**
 * Of which time and severity a report is. Immutable.
 *
 * @param period how far back, counted from now, longer than none
 * @param from the date that was given for it, empty where none was
 * @param severity name of the only one that counts, empty for all
 */
record ReportQuery(Duration period, String from, String severity) {

    private static final int USUAL_DAYS = 90;
    private static final int MOST_DAYS = 3_660;

    /**
     * From the parameters {@code from} or {@code days}, 90 days without both, and {@code severity}.
     *
     * @throws InvalidInput for what is no past date, or no number of days
     */
    static ReportQuery of(UnaryOperator<String> parameters, Clock clock) {
        String from = stripped(parameters.apply("from"));
        String severity = stripped(parameters.apply("severity"));
        return from.isEmpty()
                ? new ReportQuery(days(stripped(parameters.apply("days"))), "", severity)
                : new ReportQuery(since(from, clock.instant()), from, severity);
    }

    private static String stripped(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    private static Duration days(String text) {
        int days = text.isEmpty() ? USUAL_DAYS : text.matches("\\d{1,6}") ? Integer.parseInt(text) : 0;
        if (days < 1 || days > MOST_DAYS) {
            throw new InvalidInput("days", Text.of("incidents.policy.input.days", MOST_DAYS, text));
        }
        return Duration.ofDays(days);
    }

    private static Duration since(String date, Instant now) {
        try {
            Instant from = LocalDate.parse(date).atStartOfDay(ZoneOffset.UTC).toInstant();
            if (from.isBefore(now)) {
                return Duration.between(from, now);
            }
        } catch (DateTimeException noDate) {
            throw new InvalidInput("from", Text.of("incidents.policy.report.from", date));
        }
        throw new InvalidInput("from", Text.of("incidents.policy.report.from", date));
    }
}
