package org.sensible.incidents.rest;

import jakarta.annotation.Nullable;
import java.time.Instant;
import org.sensible.incidents.incident.Accepted;
import org.sensible.incidents.incident.InvalidInput;
import org.sensible.incidents.incident.Text;

/** Parameters of an address, as texts turned into values; JAX-RS itself would answer 404 to what it cannot read. */
final class QueryText {

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

    @Nullable
    static String words(@Nullable String text) {
        return isAbsent(text) ? null : Accepted.clean(text);
    }

    private static boolean isAbsent(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
