package org.sensible.incidents.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.sensible.incidents.incident.KeyTimes;
import org.sensible.incidents.incident.Span;

/**
 * One key time.
 *
 * @param state RECORDED, PENDING, NOT_APPLICABLE or CONTRADICTORY
 * @param seconds whole seconds, there only where it is recorded
 * @param early {@code true} where the end came before the start of what is left to do, absent otherwise
 * @param from instant of its start, absent where that is unknown or does not matter
 * @param to instant of its end, likewise
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record KeyTimeJson(
        String state,
        @Nullable Long seconds,
        @Nullable Boolean early,
        @Nullable String from,
        @Nullable String to) {

    /** All nine by their field names, in their usual order. */
    static Map<String, KeyTimeJson> of(KeyTimes keyTimes) {
        Map<String, KeyTimeJson> all = new LinkedHashMap<>();
        keyTimes.spans().forEach((keyTime, span) -> all.put(keyTime.field(), of(span)));
        return all;
    }

    private static KeyTimeJson of(Span span) {
        return new KeyTimeJson(
                span.state().name(),
                span.seconds().isPresent() ? span.seconds().getAsLong() : null,
                span.early() ? true : null,
                text(span.from()),
                text(span.to()));
    }

    @Nullable
    private static String text(@Nullable Instant at) {
        return at == null ? null : at.toString();
    }
}
