package org.sensible.incidents.timeline.source;

import jakarta.annotation.Nullable;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the {@link Stamp} with which a line begins: {@code ~13:30-13:45 CEST}, {@code [2018-01-18 4:19]}, {@code 21:17 UTC,
 * 27 Sep 2017}. A hyphen before a time without seconds makes a range; one before an offset wants seconds, the {@code T} of
 * ISO 8601, or a blank before it and a day. For one line.
 */
final class StampReader {

    private static final Pattern ABOUT = Pattern.compile(
            "(?:[~≈〜約]|(?:ca|c|circa|approx|approximately|about|around|roughly)\\b\\.?)\\s*(?=[\\d午\\p{Lu}])",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern ABOUT_BEHIND =
            Pattern.compile("\\s?(?:~|頃|ごろ|ish\\b|\\(approx\\.?\\))(?!\\s*\\d)|h\\b|\\s?(?:hrs|Uhr)\\b");
    private static final Pattern BETWEEN =
            Pattern.compile("T(?=\\d)|[,、]?\\s+(?:at\\s+|@\\s*|um\\s+)?|,(?=\\d)|(?<=日)");
    private static final Pattern RANGE =
            Pattern.compile("\\s?(?:-|–|—|~|〜|→|->|=>)\\s?|\\s(?:to|until|till)\\s|\\s?から\\s?");
    private static final Pattern ZONE_GAP = Pattern.compile("\\s{0,2}[(\\[]?");
    private static final Pattern RESTATED = Pattern.compile("\\s?\\([^)]{1,40}\\)");
    private static final Pattern SEPARATOR =
            Pattern.compile("\\s*(?:\\[\\^\\w+])?\\s*(?:[:：|,;.)\\]}–—>→\\t-]|=>|->)+[\\s:：|–—>→-]*|\\s{2,}|\\s*$");
    private static final Pattern BLANK = Pattern.compile("\\s*");

    private final String line;
    private int place;

    @Nullable
    private WrittenDay day;

    @Nullable
    private ClockTime time;

    @Nullable
    private WrittenDay endDay;

    @Nullable
    private ClockTime end;

    @Nullable
    private StatedZone zone;

    private StampReader(String line) {
        this.line = line;
    }

    /** Empty where the line begins with neither a day nor a time. */
    static Optional<Stamp> read(String line) {
        return new StampReader(line).read();
    }

    private Optional<Stamp> read() {
        skip(Pattern.compile("[\\[(]"));
        int begin = place;
        skip(ABOUT);
        zoneBefore();
        boolean iso = readDayAndTime();
        if (day == null && time == null) {
            return Optional.empty();
        }
        if (time != null) {
            skip(ABOUT_BEHIND);
            readZone(iso);
            readEnd();
            readZone(iso);
            readDayBehind();
        }
        String text = line.substring(begin, place);
        if (place < line.length() && Character.isLetterOrDigit(line.charAt(place)) && !endsInIdeograph(text)) {
            return Optional.empty(); // the beginning of some longer word
        }
        int stop = place;
        boolean separated = skip(SEPARATOR);
        skip(BLANK);
        return Optional.of(new Stamp(day, time, endDay, end, zone, text.strip(), separated || stop == 0, place));
    }

    /** @return whether day and time are bound as ISO 8601 does it */
    private boolean readDayAndTime() {
        take(WrittenDay::at, WrittenDay::length).ifPresent(found -> day = found);
        boolean iso = false;
        int before = place;
        if (day != null) {
            iso = rest().startsWith("T");
            skip(BETWEEN);
            skip(ABOUT);
            zoneBefore();
        }
        take(ClockTime::at, ClockTime::length).ifPresent(found -> time = found);
        if (time == null) {
            place = day == null ? place : before;
        }
        return iso;
    }

    /** A zone may stand before its time: {@code JST 21:00}. */
    private void zoneBefore() {
        int before = place;
        Optional<StatedZone> found = ZoneWords.at(rest());
        if (found.isPresent() && Character.isLetter(rest().charAt(0))) {
            place += found.get().length();
            if (skip(Pattern.compile("\\s(?=\\d)"))) {
                zone = found.get();
                return;
            }
        }
        place = before;
    }

    private void readZone(boolean iso) {
        if (zone != null) {
            return;
        }
        int before = place;
        skip(ZONE_GAP);
        boolean bracket = place > before && "([".indexOf(line.charAt(place - 1)) >= 0;
        Optional<StatedZone> found = ZoneWords.at(rest());
        boolean minus = !rest().isEmpty() && "-\u2212".indexOf(rest().charAt(0)) >= 0;
        boolean blank = place > before;
        boolean isOffset = !minus
                || iso
                || bracket
                || time != null && time.hasSeconds()
                || blank && day != null && rest().matches("[-\u2212]\\d{2}:?\\d{2}(?!\\d).*");
        if (found.isEmpty() || !isOffset) {
            place = before;
            return;
        }
        zone = found.get();
        place += zone.length();
        if (bracket) {
            skip(Pattern.compile("[^)\\]]{0,30}[)\\]]"));
        } else {
            restated();
        }
    }

    /** The same zone by another name, in parentheses: {@code CEST (UTC+2)}. */
    private void restated() {
        Matcher matcher = RESTATED.matcher(rest());
        if (matcher.lookingAt()
                && ZoneWords.at(matcher.group().strip().substring(1)).isPresent()) {
            place += matcher.end();
        }
    }

    private void readEnd() {
        int before = place;
        if (!skip(RANGE)) {
            return;
        }
        take(WrittenDay::at, WrittenDay::length).ifPresent(found -> endDay = found);
        if (endDay != null) {
            skip(BETWEEN);
        }
        skip(ABOUT);
        take(ClockTime::at, ClockTime::length).ifPresent(found -> end = found);
        if (end == null) {
            endDay = null;
            place = before;
        }
    }

    /** The day may stand behind: {@code 12:35 UTC, 18 April 2018}; a weekday and a number would be words of the text. */
    private void readDayBehind() {
        if (day != null) {
            return;
        }
        int before = place;
        if (skip(Pattern.compile("(?:,\\s?|\\s(?:on\\s)?)"))) {
            take(WrittenDay::at, WrittenDay::length)
                    .filter(found -> found.weekday() == null)
                    .ifPresent(found -> day = found);
        }
        place = day == null ? before : place;
    }

    private static boolean endsInIdeograph(String text) {
        return text.isEmpty() || Character.isIdeographic(text.codePointBefore(text.length()));
    }

    private String rest() {
        return line.substring(place);
    }

    private boolean skip(Pattern pattern) {
        Matcher matcher = pattern.matcher(line).region(place, line.length());
        matcher.useTransparentBounds(true).useAnchoringBounds(false);
        if (matcher.lookingAt()) {
            place = matcher.end();
            return true;
        }
        return false;
    }

    private <T> Optional<T> take(Function<String, Optional<T>> reading, Function<T, Integer> length) {
        Optional<T> found = reading.apply(rest());
        found.ifPresent(value -> place += length.apply(value));
        return found;
    }
}
