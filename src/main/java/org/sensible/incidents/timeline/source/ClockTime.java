package org.sensible.incidents.timeline.source;

import jakarta.annotation.Nullable;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A time of day as people write it: {@code 21:05}, {@code 4:23PM}, {@code 7am}, {@code 2100 UTC}, {@code 21h05}, {@code
 * 午後9時5分}. An hour past twelve makes {@code pm} needless, so {@code 17:14pm} is 17:14. {@code 24:00} is the end of the day.
 *
 * @param time {@code null} where no clock shows it, such as {@code 2X:XX}, {@code --:--} and {@code 25:10}
 * @param atDayEnd whether it is 24:00, midnight of the next day
 * @param hasSeconds whether it is written to the second
 * @param length how many characters of the text it takes up
 */
record ClockTime(@Nullable LocalTime time, boolean atDayEnd, boolean hasSeconds, int length) {

    private static final String HALF = "(?:\\s?([AaPp])\\.?[Mm]\\b\\.?)?";
    private static final String NO_SPAN = "(?!\\s?(?:hours|minutes|mins|seconds|secs)\\b)";
    private static final List<Form> FORMS = List.of(
            form(
                    "(午前|午後)\\s?(\\d{1,2})[:：](\\d{2})(?!\\d)",
                    m -> read(m, half(m.group(1)), m.group(2), m.group(3), null)),
            form(
                    "(午前|午後)?\\s?(\\d{1,2})時(?:(\\d{1,2})分)?(?:(\\d{1,2})秒)?",
                    m -> read(m, half(m.group(1)), m.group(2), m.group(3), m.group(4))),
            form(
                    "(\\d{1,2})[:：](\\d{2})(?:[:：](\\d{2}(?:[.,]\\d{1,9})?))?" + HALF + "(?![\\d\\w]|[:：]\\d|\\.\\d)"
                            + NO_SPAN,
                    m -> read(m, half(m.group(4)), m.group(1), m.group(2), m.group(3))),
            // A letter for the zone, or for "hours", stands right behind.
            form(
                    "(\\d{1,2})[:：](\\d{2})(?:[:：](\\d{2}(?:[.,]\\d{1,9})?))?(?=(?:Z|UTC|GMT|[A-Z]{3,4}|h)\\b)",
                    m -> read(m, null, m.group(1), m.group(2), m.group(3))),
            form("(\\d{1,2})\\s?([AaPp])\\.?[Mm]\\b\\.?", m -> read(m, half(m.group(2)), m.group(1), null, null)),
            form(
                    "([01]\\d|2[0-4])([0-5]\\d)(?=\\s?(?:Z|UTC|GMT|[A-Z]{2,3}T)\\b)",
                    m -> read(m, null, m.group(1), m.group(2), null)),
            form("([01]?\\d|2[0-4])h([0-5]\\d)(?!\\w)", m -> read(m, null, m.group(1), m.group(2), null)),
            form(
                    "(?=[^\\s:]{0,4}[Xx?*_-])[\\dXx?*_-]{1,2}:[\\dXx?*_-]{2}(?![\\w:])"
                            + "|\\d{1,2}:(?=[^\\s:]?[Xx?*_-])[\\dXx?*_-]{2}(?![\\w:])",
                    ClockTime::unreadable));

    /** The time with which this begins. */
    static Optional<ClockTime> at(String text) {
        return FORMS.stream().flatMap(form -> form.read(text).stream()).findFirst();
    }

    boolean isReadable() {
        return time != null;
    }

    private static ClockTime read(
            Matcher m, @Nullable String half, String hours, @Nullable String minutes, @Nullable String seconds) {
        int hour = Integer.parseInt(hours);
        int minute = minutes == null ? 0 : Integer.parseInt(minutes);
        String[] second = seconds == null ? new String[] {"0"} : seconds.split("[.,]");
        int whole = Integer.parseInt(second[0]);
        int nanos = second.length < 2 ? 0 : Integer.parseInt((second[1] + "000000000").substring(0, 9));
        boolean atDayEnd = hour == 24 && minute == 0 && whole == 0 && nanos == 0;
        int ofDay = atDayEnd ? 0 : hour(hour, half);
        boolean leap = hour == 23 && minute == 59 && whole == 60;
        if (ofDay > 23 || minute > 59 || whole > 59 && !leap || half != null && hour == 0 && half.equals("p")) {
            return unreadable(m);
        }
        return new ClockTime(LocalTime.of(ofDay, minute, leap ? 59 : whole, nanos), atDayEnd, seconds != null, m.end());
    }

    private static int hour(int hour, @Nullable String half) {
        if (half == null || hour > 12) {
            return hour;
        }
        return hour % 12 + (half.equals("p") ? 12 : 0);
    }

    /** {@code a}, {@code p} or {@code null}. */
    @Nullable
    private static String half(@Nullable String word) {
        if (word == null) {
            return null;
        }
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "a", "午前" -> "a";
            default -> "p";
        };
    }

    private static ClockTime unreadable(Matcher m) {
        return new ClockTime(null, false, false, m.end());
    }

    private static Form form(String pattern, Function<Matcher, ClockTime> reading) {
        return new Form(Pattern.compile(pattern), reading);
    }

    /** One way to write a time. */
    private record Form(Pattern pattern, Function<Matcher, ClockTime> reading) {

        Optional<ClockTime> read(String text) {
            Matcher matcher = pattern.matcher(text);
            return matcher.lookingAt() ? Optional.of(reading.apply(matcher)) : Optional.empty();
        }
    }
}
