package org.sensible.incidents.policy.page;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.sensible.incidents.policy.Holiday;

/**
 * Reads working hours ({@code 09:00-18:00}, {@code 9am to 5pm}, {@code 9時〜18時}), days ({@code Mon-Fri}, {@code 月〜金},
 * {@code weekdays}) and holidays ({@code 2026-11-03, 2026-12-29 - 2027-01-03}). Threads may share it.
 */
final class WorkWords {

    private static final Pattern TIME = Pattern.compile("(\\d{1,2})(?::(\\d{2})|時(?:(\\d{1,2})分)?)?");
    private static final String DATE = "(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?";
    private static final Pattern DATES = Pattern.compile(DATE + "(?:\\s*(?:-|~|から|to)\\s*" + DATE + ")?");
    private static final String SEPARATORS = " ,;/、・&+.()";
    private static final int HOURS_OF_A_DAY = 24;
    private static final int NOON = 12;
    private static final List<String> DAYS =
            Arrays.stream(DayOfWeek.values()).map(day -> "day." + day.name()).toList();
    private static final List<String> DAY_WORDS = Stream.concat(
                    DAYS.stream(), Stream.of("weekdays", "weekend", "everyDay", "and", "to"))
            .toList();

    private final Vocabulary vocabulary;

    WorkWords(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** From when to when; the same time twice is a whole day. */
    record Hours(LocalTime from, LocalTime to) {}

    Optional<Hours> hours(String text) {
        String normal = Vocabulary.normal(text);
        if (vocabulary.is("wholeDay", normal)) {
            return Optional.of(new Hours(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT));
        }
        Cursor cursor = new Cursor(normal);
        Optional<LocalTime> from = time(cursor);
        boolean isSeparated = cursor.skip("-~ ") | cursor.word(List.of("to")).isPresent() | cursor.skip("-~ ");
        Optional<LocalTime> to = time(cursor);
        cursor.skip(" .");
        cursor.word(List.of("until"));
        return from.isPresent() && isSeparated && to.isPresent() && cursor.isAtEnd()
                ? Optional.of(new Hours(from.get(), to.get()))
                : Optional.empty();
    }

    private Optional<LocalTime> time(Cursor cursor) {
        cursor.skip(" ");
        Optional<String> before = cursor.word(List.of("am", "pm"));
        cursor.skip(" ");
        Matcher time = TIME.matcher(cursor.text).region(cursor.place, cursor.text.length());
        if (!time.lookingAt()) {
            return Optional.empty();
        }
        cursor.place = time.end();
        cursor.skip(" ");
        Optional<String> half = before.or(() -> cursor.word(List.of("am", "pm")));
        int hour = Integer.parseInt(time.group(1));
        String minutes = time.group(2) == null ? time.group(3) : time.group(2);
        return time(hour, minutes == null ? 0 : Integer.parseInt(minutes), half);
    }

    private static Optional<LocalTime> time(int hour, int minute, Optional<String> half) {
        if (half.isPresent() && hour > NOON) {
            return Optional.empty();
        }
        int ofDay = hour;
        if (half.isPresent()) {
            ofDay = hour % NOON + (half.get().equals("pm") ? NOON : 0);
        }
        boolean isMidnight = ofDay == HOURS_OF_A_DAY && minute == 0;
        if (!isMidnight && (ofDay >= HOURS_OF_A_DAY || minute > 59)) {
            return Optional.empty();
        }
        return Optional.of(LocalTime.of(ofDay % HOURS_OF_A_DAY, minute));
    }

    Optional<Set<DayOfWeek>> days(String text) {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        Cursor cursor = new Cursor(Vocabulary.normal(text));
        DayOfWeek last = null;
        boolean isRange = false;
        while (!cursor.isAtEnd()) {
            Optional<String> word = cursor.word(DAY_WORDS);
            if (word.isEmpty()) {
                boolean isDash = last != null && cursor.skip("-~");
                isRange |= isDash;
                if (!isDash && !cursor.skip(SEPARATORS)) {
                    return Optional.empty();
                }
            } else if (word.get().startsWith("day.")) {
                DayOfWeek day = DayOfWeek.valueOf(word.get().substring("day.".length()));
                addAll(days, isRange ? last : day, day);
                last = day;
                isRange = false;
            } else {
                isRange = word.get().equals("to");
                days.addAll(many(word.get()));
            }
        }
        return days.isEmpty() ? Optional.empty() : Optional.of(days);
    }

    private static Set<DayOfWeek> many(String word) {
        return switch (word) {
            case "weekdays" -> EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
            case "weekend" -> EnumSet.range(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
            case "everyDay" -> EnumSet.allOf(DayOfWeek.class);
            default -> EnumSet.noneOf(DayOfWeek.class);
        };
    }

    /** Around the end of the week too: Friday to Monday is four days. */
    private static void addAll(Set<DayOfWeek> days, DayOfWeek from, DayOfWeek to) {
        DayOfWeek day = from;
        days.add(day);
        while (day != to) {
            day = day.plus(1);
            days.add(day);
        }
    }

    /** None for an empty text; what stands around the dates, such as the holiday's name, is passed over. */
    Optional<List<Holiday>> holidays(String text) {
        String normal = Vocabulary.normal(text);
        if (normal.isEmpty() || vocabulary.is("none", normal)) {
            return Optional.of(List.of());
        }
        List<Holiday> holidays = new ArrayList<>();
        Matcher dates = DATES.matcher(normal);
        StringBuilder rest = new StringBuilder();
        try {
            while (dates.find()) {
                dates.appendReplacement(rest, " ");
                LocalDate first = date(dates, 1);
                holidays.add(new Holiday(first, dates.group(4) == null ? first : date(dates, 4)));
            }
        } catch (DateTimeException | IllegalArgumentException noSuchDay) {
            return Optional.empty();
        }
        dates.appendTail(rest);
        boolean isUnderstood = !holidays.isEmpty() && rest.chars().noneMatch(Character::isDigit);
        return isUnderstood ? Optional.of(holidays) : Optional.empty();
    }

    private static LocalDate date(Matcher dates, int group) {
        return LocalDate.of(
                Integer.parseInt(dates.group(group)),
                Integer.parseInt(dates.group(group + 1)),
                Integer.parseInt(dates.group(group + 2)));
    }

    /** A place in a normal text. */
    private final class Cursor {

        private final String text;
        private int place;

        Cursor(String text) {
            this.text = text;
        }

        boolean isAtEnd() {
            return place >= text.length();
        }

        /** Passes over those characters; whether there was one. */
        boolean skip(String characters) {
            int start = place;
            while (!isAtEnd() && characters.indexOf(text.charAt(place)) >= 0) {
                place++;
            }
            return place > start;
        }

        /** Takes a word that stands here. */
        Optional<String> word(List<String> meanings) {
            Optional<Vocabulary.Found> found = vocabulary.at(meanings, text, place);
            found.ifPresent(word -> place = word.end());
            return found.map(Vocabulary.Found::meaning);
        }
    }
}
