package org.sensible.incidents.policy;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sensible.incidents.incident.Incident;
import org.sensible.incidents.incident.Person;

/**
 * What is known of an incident's course, as far as the policy asks for it. Immutable.
 *
 * @param leadAt when the first duty was taken; {@code null} where nobody recorded it
 * @param statusUpdates when the others were told, earliest first
 * @param draftedAt when the postmortem's page was made; {@code null} where there is none
 * @param owner who sees to the postmortem; {@code null} where there is none
 * @param marks what people said of its demands, by their slugs
 */
public record Facts(
        Incident incident,
        @Nullable Instant leadAt,
        List<Instant> statusUpdates,
        @Nullable Instant draftedAt,
        @Nullable Person owner,
        Map<String, DemandMark> marks) {

    public Facts {
        Objects.requireNonNull(incident, "incident");
        statusUpdates = statusUpdates.stream().sorted().toList();
        marks = Map.copyOf(marks);
    }

    /** Without an owner, and nobody has said anything. */
    public Facts(
            Incident incident, @Nullable Instant leadAt, List<Instant> statusUpdates, @Nullable Instant draftedAt) {
        this(incident, leadAt, statusUpdates, draftedAt, null, Map.of());
    }

    /** The same with those marks, of which those of other incidents are passed over. */
    public Facts marked(Collection<DemandMark> said) {
        Map<String, DemandMark> own = said.stream()
                .filter(mark -> mark.incidentUid().equals(incident.uid()))
                .collect(Collectors.toMap(DemandMark::slug, Function.identity()));
        return new Facts(incident, leadAt, statusUpdates, draftedAt, owner, own);
    }
}
