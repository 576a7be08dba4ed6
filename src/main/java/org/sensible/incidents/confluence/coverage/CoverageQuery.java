package org.sensible.incidents.confluence.coverage;

import jakarta.annotation.Nullable;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.sensible.incidents.incident.InvalidInput;
import org.sensible.incidents.incident.Text;
import org.sensible.incidents.policy.Imagined;

/**
 * What of a coverage is to be shown. Immutable.
 *
 * @param page id of the page whose coverage it is; empty where there is none to come back to
 * @param day the one on the clock, in the week of the strips; {@code null} for today
 * @param imagined somebody added to see what that changes
 * @param isOnPaper without pictures and without anything to click
 */
public record CoverageQuery(String page, @Nullable LocalDate day, Optional<Imagined> imagined, boolean isOnPaper) {

    /** Today, nobody imagined. */
    public static CoverageQuery today(String page, boolean isOnPaper) {
        return new CoverageQuery(page, null, Optional.empty(), isOnPaper);
    }

    /**
     * From the parameters of a request: {@code page}, {@code day}, and those of {@link Imagined#of}.
     *
     * @throws InvalidInput for what is no day, no zone and so on
     */
    static CoverageQuery of(UnaryOperator<String> parameters) {
        String page = parameters.apply("page") == null ? "" : parameters.apply("page");
        return new CoverageQuery(
                page,
                day(parameters.apply("day")),
                Imagined.of(
                        parameters.apply("plusZone"),
                        parameters.apply("plusFrom"),
                        parameters.apply("plusTo"),
                        parameters.apply("plusDays")),
                false);
    }

    @Nullable
    private static LocalDate day(@Nullable String day) {
        if (day == null || day.isBlank()) {
            return null;
        }
        try {
            LocalDate read = LocalDate.parse(day.strip());
            if (read.getYear() >= 1970 && read.getYear() < 2200) {
                return read;
            }
        } catch (DateTimeException noDate) {
            throw new InvalidInput("day", Text.of("incidents.policy.input.week", day));
        }
        throw new InvalidInput("day", Text.of("incidents.policy.input.week", day));
    }
}
