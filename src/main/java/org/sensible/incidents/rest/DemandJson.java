package org.sensible.incidents.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.Nullable;
import java.time.Instant;
import org.sensible.incidents.incident.Wording;
import org.sensible.incidents.policy.Demand;

/**
 * What the policy asks of an incident, as answers give it; what is absent has no field.
 *
 * @param policyVersion version of the policy that asks; 0 for the shipped one
 * @param reason why it is excepted
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DemandJson(
        String rule,
        String text,
        String state,
        @Nullable String from,
        @Nullable String dueAt,
        @Nullable String at,
        int policyVersion,
        @Nullable String reason) {

    static DemandJson of(Demand demand, int policyVersion, Wording wording) {
        return new DemandJson(
                demand.slug(),
                wording.tell(demand.text()),
                demand.state().word(),
                text(demand.from()),
                text(demand.dueAt()),
                text(demand.at()),
                policyVersion,
                demand.reason() == null ? null : wording.tell(demand.reason()));
    }

    @Nullable
    private static String text(@Nullable Instant instant) {
        return instant == null ? null : instant.toString();
    }
}
