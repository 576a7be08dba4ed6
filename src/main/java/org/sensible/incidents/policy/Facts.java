package org.sensible.incidents.policy;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.sensible.incidents.incident.Incident;

/**
 * What is known of an incident's course, as far as the policy asks for it. Immutable.
 *
 * @param leadAt when the first duty was taken; {@code null} where nobody recorded it
 * @param statusUpdates when the others were told, earliest first
 * @param draftedAt when the postmortem's page was made; {@code null} where there is none
 */
public record Facts(
        Incident incident,
        @Nullable Instant leadAt,
        List<Instant> statusUpdates,
        @Nullable Instant draftedAt) {

    public Facts {
        Objects.requireNonNull(incident, "incident");
        statusUpdates = statusUpdates.stream().sorted().toList();
    }
}
