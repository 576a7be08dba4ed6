package org.sensible.incidents.timeline.source;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.Nullable;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sensible.incidents.incident.Accepted;
import org.sensible.incidents.incident.InvalidInput;
import org.sensible.incidents.incident.Text;

/**
 * A time as some system wrote it, and what it means. Read are epochs in s, ms, µs and ns by their magnitude (numbers and
 * texts of digits, with a fraction as in Slack's {@code ts}), and ISO 8601 as people really write it: one to nine digits
 * of a fraction, a blank for the {@code T} and before the offset, offsets without a colon, {@code -00:00}, {@code UTC},
 * an hour of one digit. Years are 1970 to 2199. Immutable.
 *
 * @param text the source's own spelling, stripped; empty where there is none
 * @param at set where {@code state} is {@link State#READ}
 * @param local set where {@code state} is {@link State#WITHOUT_ZONE}
 */
public record SourceTime(
        State state,
        String text,
        @Nullable Instant at,
        @Nullable LocalDateTime local) {

    /** What could be made of it. */
    public enum State {
        /** It is an instant. */
        READ,
        /** Nothing happened yet: absent, null, blank, 0, or a day of the years 0000 and 0001. */
        NOT_YET,
        /** Date and time can be read; which instant that is depends on a zone that it does not tell. */
        WITHOUT_ZONE,
        /** It is no time, one that no calendar has, or one outside of the years that are taken. */
        UNREADABLE
    }

    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})(?:[Tt]|\\s+)"
            + "(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,](\\d{1,9})\\d*)?)?\\s*(.*)");
    private static final Pattern OFFSET = Pattern.compile(
            "(?:UTC|GMT)?([+\\-\\u2212])(\\d{1,2})(?::?(\\d{2}))?(?:\\s+[A-Z]{2,5})?", Pattern.CASE_INSENSITIVE);
    private static final Pattern UNIVERSAL = Pattern.compile("Z|UTC|GMT", Pattern.CASE_INSENSITIVE);
    private static final Pattern DIGITS = Pattern.compile("\\d{9,19}(?:\\.\\d{1,12})?");
    private static final Pattern ZERO = Pattern.compile("0+(?:\\.0+)?|000[01]-.*");

    /** Decimals of a JSON number beyond this many digits are no times, and slow to reckon with. */
    private static final int MOST_DIGITS = 400;

    /** The instant, where it can be read and lies in the years that are taken; empty also for "not yet". */
    public static Optional<Instant> read(JsonNode node) {
        return of(node).instant();
    }

    /** The instant, where it can be read and lies in the years that are taken; empty also for "not yet". */
    public static Optional<Instant> read(String text) {
        return of(text).instant();
    }

    /** What a JSON value says; anything but a number and a text is {@link State#UNREADABLE}, null and none "not yet". */
    public static SourceTime of(JsonNode node) {
        if (node.isNumber()) {
            return ofNumber(node);
        }
        if (node.isMissingNode() || node.isNull()) {
            return without(State.NOT_YET, "");
        }
        return node.isTextual() ? of(node.textValue()) : without(State.UNREADABLE, node.toString());
    }

    /** What a text says. */
    public static SourceTime of(String text) {
        String stripped = text.strip();
        if (stripped.isEmpty() || ZERO.matcher(stripped).matches()) {
            return without(State.NOT_YET, stripped);
        }
        if (DIGITS.matcher(stripped).matches()) {
            return of(stripped, Epoch.instant(new BigDecimal(stripped)));
        }
        Matcher iso = ISO.matcher(stripped);
        return iso.matches() ? ofIso(stripped, iso) : without(State.UNREADABLE, stripped);
    }

    /** The instant; empty where there is none (yet). */
    public Optional<Instant> instant() {
        return Optional.ofNullable(at);
    }

    public boolean isNotYet() {
        return state == State.NOT_YET;
    }

    /**
     * The instant of something that must have one.
     *
     * @throws InvalidInput at that field where it has none
     */
    public Instant required(String field) {
        return instant().orElseThrow(() -> new InvalidInput(field, Text.of("incidents.rest.input.instant", text)));
    }

    private static SourceTime ofNumber(JsonNode node) {
        BigDecimal number = node.isFloatingPointNumber() && !Double.isFinite(node.doubleValue())
                ? BigDecimal.ONE.negate()
                : node.decimalValue();
        if (number.signum() == 0) {
            return without(State.NOT_YET, node.asText());
        }
        boolean tooLong = number.precision() > MOST_DIGITS || number.scale() > MOST_DIGITS;
        return of(node.asText(), tooLong ? Optional.empty() : Epoch.instant(number));
    }

    private static SourceTime ofIso(String text, Matcher iso) {
        Optional<LocalDateTime> local = local(iso);
        if (local.isEmpty()) {
            return without(State.UNREADABLE, text);
        }
        String zone = iso.group(8).strip();
        if (zone.isEmpty()) {
            boolean taken = isTaken(local.get().toInstant(ZoneOffset.UTC));
            return taken
                    ? new SourceTime(State.WITHOUT_ZONE, text, null, local.get())
                    : without(State.UNREADABLE, text);
        }
        return of(text, offset(zone).map(local.get()::toInstant));
    }

    /** Empty where no calendar has it. A leap second is the one before; 24:00 is the next day's 0:00. */
    private static Optional<LocalDateTime> local(Matcher iso) {
        int hour = number(iso.group(4));
        int minute = number(iso.group(5));
        int second = number(iso.group(6));
        int nanos = iso.group(7) == null ? 0 : number((iso.group(7) + "000000000").substring(0, 9));
        boolean midnight = hour == 24 && minute + second + nanos == 0;
        boolean leap = hour == 23 && minute == 59 && second == 60;
        try {
            LocalDateTime local = LocalDateTime.of(
                    number(iso.group(1)),
                    number(iso.group(2)),
                    number(iso.group(3)),
                    midnight ? 0 : hour,
                    minute,
                    leap ? 59 : second,
                    nanos);
            return Optional.of(midnight ? local.plusDays(1) : local);
        } catch (DateTimeException none) {
            return Optional.empty(); // such as 30 February; the caller says so
        }
    }

    private static Optional<ZoneOffset> offset(String zone) {
        if (UNIVERSAL.matcher(zone).matches()) {
            return Optional.of(ZoneOffset.UTC);
        }
        Matcher offset = OFFSET.matcher(zone);
        if (!offset.matches()) {
            return Optional.empty();
        }
        int minutes = number(offset.group(2)) * 60 + number(offset.group(3));
        int most = ZoneOffset.MAX.getTotalSeconds() / 60;
        return minutes > most || number(offset.group(3)) > 59
                ? Optional.empty()
                : Optional.of(ZoneOffset.ofTotalSeconds((offset.group(1).equals("+") ? 60 : -60) * minutes));
    }

    private static SourceTime of(String text, Optional<Instant> at) {
        return at.filter(SourceTime::isTaken)
                .map(taken -> new SourceTime(State.READ, text, taken, null))
                .orElseGet(() -> without(State.UNREADABLE, text));
    }

    private static SourceTime without(State state, String text) {
        return new SourceTime(state, text, null, null);
    }

    private static boolean isTaken(Instant at) {
        return !at.isBefore(Accepted.FIRST) && !at.isAfter(Accepted.LAST);
    }

    private static int number(@Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }
}
