package org.sensible.incidents.rest;

import jakarta.annotation.Nullable;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.sensible.incidents.incident.Accepted;
import org.sensible.incidents.incident.InvalidInput;
import org.sensible.incidents.incident.Text;
import org.sensible.incidents.timeline.Kind;

/** Parameters of an address, as texts turned into values; JAX-RS itself would answer 404 to what it cannot read. */
final class QueryText {

    private static final int MOST_ZONES = 24;

    private QueryText() {}

    static int integer(String name, @Nullable String text, int otherwise) {
        if (isAbsent(text)) {
            return otherwise;
        }
        try {
            return Integer.parseInt(text.strip());
        } catch (NumberFormatException unreadable) {
            throw new InvalidInput(name, Text.of("incidents.rest.input.number"));
        }
    }

    @Nullable
    static Boolean bool(String name, @Nullable String text) {
        if (isAbsent(text)) {
            return null;
        }
        switch (text.strip()) {
            case "true":
                return true;
            case "false":
                return false;
            default:
                throw new InvalidInput(name, Text.of("incidents.rest.input.boolean"));
        }
    }

    @Nullable
    static Instant instant(String name, @Nullable String text) {
        // In an address a plus stands for a blank, so that an offset such as +09:00 often comes with one.
        return isAbsent(text)
                ? null
                : Accepted.instant(name, JsonBody.toInstant(name, text.strip().replace(' ', '+')));
    }

    @Nullable
    static <E extends Enum<E>> E oneOf(String name, @Nullable String text, Class<E> type) {
        return isAbsent(text) ? null : JsonBody.constant(name, text, type);
    }

    /** Kinds of events by their words, with commas between them; none where it is absent. */
    static Set<Kind> kinds(String name, @Nullable String text) {
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        for (String word : isAbsent(text) ? new String[0] : text.split(",")) {
            if (!word.isBlank()) {
                kinds.add(kind(name, word.strip()));
            }
        }
        return kinds;
    }

    static Kind kind(String name, String word) {
        return Kind.ofWord(word)
                .orElseThrow(() -> new InvalidInput(
                        name,
                        Text.of(
                                "incidents.timeline.input.kindUnknown",
                                Arrays.stream(Kind.values()).map(Kind::word).collect(Collectors.joining(", ")),
                                Accepted.clean(word))));
    }

    @Nullable
    static String words(@Nullable String text) {
        return isAbsent(text) ? null : Accepted.clean(text);
    }

    /**
     * Zones by their names, with commas between them, each once, in that order.
     *
     * @throws InvalidInput for what is no zone, and for more than {@value #MOST_ZONES}
     */
    static List<ZoneId> zones(String name, @Nullable String text) {
        Set<ZoneId> zones = new LinkedHashSet<>();
        for (String zone : isAbsent(text) ? new String[0] : text.split(",")) {
            if (!zone.isBlank()) {
                zones.add(zone(name, zone.strip()));
            }
        }
        if (zones.size() > MOST_ZONES) {
            throw new InvalidInput(name, Text.of("incidents.rest.input.zones", MOST_ZONES, zones.size()));
        }
        return List.copyOf(zones);
    }

    /** One zone by its name or offset; {@code null} without. */
    @Nullable
    static ZoneId zoneOrNone(String name, @Nullable String text) {
        // In an address a plus stands for a blank.
        return isAbsent(text) ? null : zone(name, text.replace(' ', '+').strip());
    }

    /** A day such as {@code 2026-10-30}; {@code null} without. */
    @Nullable
    static LocalDate day(String name, @Nullable String text) {
        try {
            return isAbsent(text) ? null : LocalDate.parse(text.strip());
        } catch (DateTimeException unreadable) {
            throw new InvalidInput(name, Text.of("incidents.rest.input.date", Accepted.clean(text)));
        }
    }

    private static ZoneId zone(String name, String zone) {
        try {
            return ZoneId.of(zone);
        } catch (DateTimeException unknown) {
            throw new InvalidInput(name, Text.of("incidents.rest.input.zone", Accepted.clean(zone)));
        }
    }

    private static boolean isAbsent(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
