package org.sensible.sandbox.jira;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sensible.sandbox.jira.jql.JqlProblem;
import org.sensible.sandbox.jira.jql.Operand;

/** Reads the dates of a query, in the zone of whoever asks. */
final class JqlDates {

    private static final Pattern PERIOD = Pattern.compile("[+-]?(\\d+[wdhm] ?)+");
    private static final Pattern STEP = Pattern.compile("(\\d+)([wdhm])");
    private static final Pattern DAY = Pattern.compile("\\d{4}[-/]\\d{1,2}[-/]\\d{1,2}");
    private static final DateTimeFormatter DAY_FORM = DateTimeFormatter.ofPattern("uuuu-M-d", Locale.ROOT);
    private static final DateTimeFormatter MINUTE_FORM = DateTimeFormatter.ofPattern("uuuu-M-d H:mm", Locale.ROOT);
    private static final Map<String, Duration> UNITS = Map.of(
            "w", Duration.ofDays(7), "d", Duration.ofDays(1), "h", Duration.ofHours(1), "m", Duration.ofMinutes(1));
    private static final Map<String, UnaryOperator<ZonedDateTime>> FUNCTIONS = Map.of(
            "now", now -> now,
            "startofday", now -> now.toLocalDate().atStartOfDay(now.getZone()),
            "endofday",
                    now -> now.toLocalDate()
                            .plusDays(1)
                            .atStartOfDay(now.getZone())
                            .minusNanos(1_000_000));

    private final Clock clock;

    JqlDates(Clock clock) {
        this.clock = clock;
    }

    /** What Jira says of a date that it cannot read. */
    static String invalid(String field, String text) {
        return "Date value '" + text + "' for field '" + field + "' is invalid. Valid formats include: 'yyyy/MM/dd"
                + " HH:mm', 'yyyy-MM-dd HH:mm', 'yyyy/MM/dd', 'yyyy-MM-dd', or a period format e.g. '-5d', '4w 2d'.";
    }

    /** The instant that is meant, in that zone. */
    ZonedDateTime read(String field, Operand operand, ZoneId zone) {
        ZonedDateTime now = clock.instant().atZone(zone);
        if (operand instanceof Operand.Call call) {
            UnaryOperator<ZonedDateTime> function =
                    FUNCTIONS.get(call.function().toLowerCase(Locale.ROOT));
            if (function == null || !call.arguments().isEmpty()) {
                throw new JqlProblem("Unable to find JQL function '" + call.function() + "("
                        + String.join(", ", call.arguments()) + ")'.");
            }
            return function.apply(now);
        }
        String text = ((Operand.Literal) operand).text().strip();
        if (PERIOD.matcher(text).matches()) {
            return now.plus(period(text));
        }
        try {
            String dashed = text.replace('/', '-');
            return DAY.matcher(text).matches()
                    ? LocalDate.parse(dashed, DAY_FORM).atStartOfDay(zone)
                    : LocalDateTime.parse(dashed, MINUTE_FORM).atZone(zone);
        } catch (DateTimeException wrong) {
            throw new JqlProblem(invalid(field, text));
        }
    }

    private static Duration period(String text) {
        Duration period = Duration.ZERO;
        Matcher step = STEP.matcher(text);
        while (step.find()) {
            period = period.plus(UNITS.get(step.group(2)).multipliedBy(Long.parseLong(step.group(1))));
        }
        return text.startsWith("-") ? period.negated() : period;
    }
}
