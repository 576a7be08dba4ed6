package org.sensible.incidents.timeline.source;

import jakarta.annotation.Nullable;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A day as people write it: {@code 2018-01-18}, {@code Sep 27 2017}, {@code 19. April}, {@code 18.01.2018}, {@code
 * 2018年1月18日}, {@code Friday}. Where the order of day and month cannot be told ({@code 3/4/2018}) it holds both days;
 * where no calendar has it, none.
 *
 * @param days what it can mean by itself; empty for one that needs a day before it, or cannot be read
 * @param yearless a day of some year, {@code null} for others
 * @param weekday a day of some week, {@code null} for others
 * @param length how many characters of the text it takes up
 */
record WrittenDay(
        List<LocalDate> days,
        @Nullable MonthDay yearless,
        @Nullable DayOfWeek weekday,
        int length) {

    private static final String MONTHS = "(Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?"
            + "|Sep(?:t|tember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)(?![A-Za-z])\\.?";
    private static final String WEEKDAYS =
            "(Mon|Tue|Wed|Thu|Fri|Sat|Sun)(?:day|s|sday|nesday|r|rs|rsday|urday)?(?![A-Za-z])\\.?";
    private static final String MAYBE_WEEKDAY = "(?:(?:" + WEEKDAYS + ")[,\\s]\\s*)?";
    private static final String YEAR = "(?:,?\\s+(\\d{4})(?!\\d|:\\d))?";
    private static final int INSENSITIVE = Pattern.CASE_INSENSITIVE;

    private static final List<Form> FORMS = List.of(
            form("(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})(?!\\d)", m -> full(m, m.group(1), m.group(3), m.group(4))),
            form(
                    "(\\d{4})年\\s?(\\d{1,2})月\\s?(\\d{1,2})日(?:\\s?[(（][日月火水木金土][)）])?",
                    m -> full(m, m.group(1), m.group(2), m.group(3))),
            form("(\\d{1,2})月\\s?(\\d{1,2})日(?:\\s?[(（][日月火水木金土][)）])?", m -> yearless(m, m.group(1), m.group(2))),
            form(
                    MAYBE_WEEKDAY + MONTHS + "\\s+(\\d{1,2})(?:st|nd|rd|th)?(?!\\d|:\\d)" + YEAR,
                    m -> named(m, m.group(4), month(m.group(2)), m.group(3))),
            form(
                    MAYBE_WEEKDAY + "(\\d{1,2})(?:st|nd|rd|th|\\.)?[\\s-]+(?:of\\s+)?" + MONTHS + "(?:-(\\d{4}))?"
                            + YEAR,
                    m -> named(m, m.group(4) == null ? m.group(5) : m.group(4), month(m.group(3)), m.group(2))),
            form("(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})(?!\\d)", m -> full(m, m.group(3), m.group(2), m.group(1))),
            form("(\\d{1,2})[/-](\\d{1,2})[/-](\\d{4})(?!\\d)", WrittenDay::either),
            form("\\d{5,}-\\d{1,2}-\\d{1,2}|\\d{4}-[\\dMDXx?]{2}-[\\dMDXx?]{2}", WrittenDay::unreadable),
            form(WEEKDAYS + "(?=,?\\s+(?:at\\s+)?\\d{1,2}[:\\sap])", WrittenDay::weekday));

    WrittenDay {
        days = List.copyOf(days);
    }

    /** The day with which this begins. */
    static Optional<WrittenDay> at(String text) {
        return FORMS.stream().flatMap(form -> form.read(text).stream()).findFirst();
    }

    /** Every day that it can mean, given the day before it; of a year the one nearest to that. */
    List<LocalDate> meanings(@Nullable LocalDate before) {
        if (!days.isEmpty() || before == null) {
            return days;
        }
        if (weekday != null) {
            return List.of(before.with(TemporalAdjusters.nextOrSame(weekday)));
        }
        return yearless == null ? List.of() : List.of(nearest(yearless, before));
    }

    /** Whether a day before it is all that it lacks. */
    boolean needsContext() {
        return yearless != null || weekday != null;
    }

    private static LocalDate nearest(MonthDay day, LocalDate to) {
        return Stream.of(-1, 0, 1)
                .map(years -> day.atYear(to.getYear() + years))
                .min(Comparator.comparingLong(date -> Math.abs(ChronoUnit.DAYS.between(date, to))))
                .orElseThrow();
    }

    private static WrittenDay named(Matcher m, @Nullable String year, int month, String day) {
        String number = String.valueOf(month);
        return year == null ? yearless(m, number, day) : full(m, year, number, day);
    }

    private static WrittenDay full(Matcher m, String year, String month, String day) {
        return new WrittenDay(date(year, month, day).stream().toList(), null, null, m.end());
    }

    private static WrittenDay yearless(Matcher m, String month, String day) {
        try {
            MonthDay yearless = MonthDay.of(Integer.parseInt(month), Integer.parseInt(day));
            return new WrittenDay(List.of(), yearless, null, m.end());
        } catch (DateTimeException none) {
            return unreadable(m); // such as 31 April; the caller asks
        }
    }

    /** Day and month, or month and day: both where both are days. */
    private static WrittenDay either(Matcher m) {
        List<LocalDate> days = new ArrayList<>(
                date(m.group(3), m.group(1), m.group(2)).stream().toList());
        date(m.group(3), m.group(2), m.group(1))
                .filter(day -> !days.contains(day))
                .ifPresent(days::add);
        return new WrittenDay(days, null, null, m.end());
    }

    private static WrittenDay unreadable(Matcher m) {
        return new WrittenDay(List.of(), null, null, m.end());
    }

    private static WrittenDay weekday(Matcher m) {
        String name = m.group(1).toUpperCase(Locale.ROOT);
        DayOfWeek weekday = Stream.of(DayOfWeek.values())
                .filter(day -> day.name().startsWith(name))
                .findFirst()
                .orElseThrow();
        return new WrittenDay(List.of(), null, weekday, m.end());
    }

    private static Optional<LocalDate> date(String year, String month, String day) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException none) {
            return Optional.empty(); // such as month 13; the caller asks
        }
    }

    private static int month(String name) {
        String upper = name.toUpperCase(Locale.ROOT);
        return Stream.of(Month.values())
                .filter(month -> month.name().startsWith(upper))
                .findFirst()
                .orElseThrow()
                .getValue();
    }

    private static Form form(String pattern, Function<Matcher, WrittenDay> reading) {
        return new Form(Pattern.compile(pattern, INSENSITIVE), reading);
    }

    /** One way to write a day. */
    private record Form(Pattern pattern, Function<Matcher, WrittenDay> reading) {

        Optional<WrittenDay> read(String text) {
            Matcher matcher = pattern.matcher(text);
            return matcher.lookingAt() ? Optional.of(reading.apply(matcher)) : Optional.empty();
        }
    }
}
