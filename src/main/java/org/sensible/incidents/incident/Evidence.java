package org.sensible.incidents.incident;

import jakarta.annotation.Nullable;
import java.util.Objects;

/**
 * What a milestone rests on: the event's identity at its source and where to read it.
 *
 * @param source name of the source, such as {@code slack}
 * @param externalId the event's id there
 * @param link address of the event, {@code null} where the source has none
 */
public record Evidence(
        String source, String externalId, @Nullable String link) {

    public Evidence {
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(externalId, "externalId");
    }
}
