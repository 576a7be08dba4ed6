package org.sensible.incidents.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.Nullable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sensible.incidents.incident.Evidence;
import org.sensible.incidents.incident.MilestoneState;
import org.sensible.incidents.incident.Milestones;

/** How an incident stands with one milestone: {@code set}, {@code proposed}, {@code waived} or {@code open}. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MilestoneJson(
        String state, @Nullable String at, @Nullable String reason, List<EvidenceJson> evidence) {

    /** All milestones by name, in their usual order. */
    static Map<String, MilestoneJson> of(Milestones milestones) {
        Map<String, MilestoneJson> all = new LinkedHashMap<>();
        milestones.states().forEach((milestone, state) -> all.put(milestone.name(), of(state)));
        return all;
    }

    private static MilestoneJson of(MilestoneState state) {
        return new MilestoneJson(
                state.kind().name().toLowerCase(Locale.ROOT),
                state.at() == null ? null : state.at().toString(),
                state.reason(),
                state.evidence().stream().map(EvidenceJson::of).toList());
    }

    /** What it rests on. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record EvidenceJson(
            String source, String externalId, @Nullable String link) {

        static EvidenceJson of(Evidence evidence) {
            return new EvidenceJson(evidence.source(), evidence.externalId(), evidence.link());
        }
    }
}
