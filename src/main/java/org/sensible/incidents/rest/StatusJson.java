package org.sensible.incidents.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.Nullable;
import java.util.Locale;
import org.sensible.incidents.incident.Incidents;

/**
 * A status update that was recorded.
 *
 * @param at when it was made
 * @param audience {@code team} or {@code company}
 * @param nextAt when the next one is to be expected, absent where that was not said
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record StatusJson(
        String at, String text, String audience, @Nullable String nextAt) {

    static StatusJson of(Incidents.Told told) {
        return new StatusJson(
                told.at().toString(),
                told.update().text(),
                told.update().audience().name().toLowerCase(Locale.ROOT),
                told.update().nextAt() == null ? null : told.update().nextAt().toString());
    }
}
