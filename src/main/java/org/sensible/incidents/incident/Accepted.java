package org.sensible.incidents.incident;

import jakarta.annotation.Nullable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * What the product takes at its door: texts within their limits and without characters that some database refuses, and
 * instants that every database can hold. What does not fit is an {@link InvalidInput} that names the field. Lengths are
 * in UTF-16 units, the strictest count of the five databases.
 */
public final class Accepted {

    /** Longest text that is sorted, filtered or shown in one line. */
    public static final int SHORT_TEXT = 255;

    /** Longest reason. */
    public static final int REASON = 4_000;

    /** Longest text that people write in one go. */
    public static final int LONG_TEXT = 32_000;

    /** First instant that is taken. */
    public static final Instant FIRST = Instant.EPOCH;

    /** Last instant that is taken. */
    public static final Instant LAST = Instant.parse("2199-12-31T23:59:59.999999999Z");

    /** How far ahead of now something may have happened: clocks differ. */
    public static final Duration AHEAD = Duration.ofMinutes(5);

    private static final char REPLACEMENT = '\uFFFD';

    private Accepted() {}

    /** Text with U+0000 and lone surrogates replaced by U+FFFD and with the white space around it removed. */
    public static String clean(String text) {
        StringBuilder cleaned = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                cleaned.append(c).append(text.charAt(++i));
            } else {
                cleaned.append(c == 0 || Character.isSurrogate(c) ? REPLACEMENT : c);
            }
        }
        return cleaned.toString().strip();
    }

    /** Cleaned text of at most {@code longest} characters; refuses {@code null} and blank. */
    public static String required(String field, @Nullable String text, int longest) {
        String cleaned = optional(field, text, longest);
        if (cleaned == null) {
            throw new InvalidInput(field, Text.of("incidents.incident.input.required"));
        }
        return cleaned;
    }

    /** Cleaned text of at most {@code longest} characters; {@code null} for {@code null} and blank. */
    @Nullable
    public static String optional(String field, @Nullable String text, int longest) {
        String cleaned = text == null ? "" : clean(text);
        if (cleaned.length() > longest) {
            throw new InvalidInput(field, Text.of("incidents.incident.input.tooLong", longest, cleaned.length()));
        }
        return cleaned.isEmpty() ? null : cleaned;
    }

    /** An instant from {@link #FIRST} to {@link #LAST}. */
    public static Instant instant(String field, Instant at) {
        if (at.isBefore(FIRST) || at.isAfter(LAST)) {
            throw new InvalidInput(field, Text.of("incidents.incident.input.instantOutOfRange", at.toString()));
        }
        return at;
    }

    /** An instant that is not more than {@link #AHEAD} after now. */
    public static Instant happened(String field, Instant at, Clock clock) {
        instant(field, at);
        if (at.isAfter(clock.instant().plus(AHEAD))) {
            throw new InvalidInput(field, Text.of("incidents.incident.input.instantAhead", at.toString()));
        }
        return at;
    }
}
