package org.sensible.incidents.policy;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sensible.incidents.incident.DutyChange;
import org.sensible.incidents.incident.DutyChange.Duty;
import org.sensible.incidents.incident.Incident;
import org.sensible.incidents.incident.Person;

/**
 * What is known of an incident's course, as far as the policy asks for it. Immutable.
 *
 * @param leadAt when the first duty was taken; {@code null} where nobody recorded it
 * @param statusUpdates when the others were told, earliest first
 * @param draftedAt when the postmortem's page was made; {@code null} where there is none
 * @param owner who sees to the postmortem; {@code null} where there is none
 * @param items its action items; {@code null} where Jira's side has never reported
 * @param duties when who took over the lead or the postmortem, in any order
 * @param marks what people said of its demands, by their slugs
 */
public record Facts(
        Incident incident,
        @Nullable Instant leadAt,
        List<Instant> statusUpdates,
        @Nullable Instant draftedAt,
        @Nullable Person owner,
        @Nullable ItemCount items,
        List<DutyChange> duties,
        Map<String, DemandMark> marks) {

    public Facts {
        Objects.requireNonNull(incident, "incident");
        statusUpdates = statusUpdates.stream().sorted().toList();
        duties = List.copyOf(duties);
        marks = Map.copyOf(marks);
    }

    /** Without an owner, and nobody has said anything. */
    public Facts(
            Incident incident, @Nullable Instant leadAt, List<Instant> statusUpdates, @Nullable Instant draftedAt) {
        this(incident, leadAt, statusUpdates, draftedAt, null, null, List.of(), Map.of());
    }

    /** The same with those marks, of which those of other incidents are passed over. */
    public Facts marked(Collection<DemandMark> said) {
        Map<String, DemandMark> own = said.stream()
                .filter(mark -> mark.incidentUid().equals(incident.uid()))
                .collect(Collectors.toMap(DemandMark::slug, Function.identity()));
        return new Facts(incident, leadAt, statusUpdates, draftedAt, owner, items, duties, own);
    }

    /** Who led it when. */
    Holders leads() {
        return new Holders(incident.lead(), duties(Duty.LEAD));
    }

    /** Who owned its postmortem when; nobody before there was one. */
    Holders owners() {
        List<DutyChange> changes = new ArrayList<>(duties(Duty.OWNER));
        if (owner != null && draftedAt != null) {
            Person first = new Holders(owner, changes).at(Instant.MIN);
            changes.add(new DutyChange(incident.uid(), Duty.OWNER, draftedAt, null, first));
        }
        return new Holders(owner, changes);
    }

    private List<DutyChange> duties(Duty duty) {
        return duties.stream().filter(change -> change.duty() == duty).toList();
    }

    /**
     * As it was before that change of a duty, or right after it: whoever took the duty later is left out, and everything else is as it
     * is now.
     */
    Facts at(DutyChange change, boolean isAfter) {
        List<DutyChange> then = duties.stream()
                .filter(each -> each.at().isBefore(change.at()) || (isAfter && each.equals(change)))
                .toList();
        Instant at = isAfter ? change.at() : change.at().minusNanos(1);
        Incident held = incident.change().lead(leads().at(at)).done();
        return new Facts(held, leadAt, statusUpdates, draftedAt, owners().at(at), items, then, marks);
    }
}
