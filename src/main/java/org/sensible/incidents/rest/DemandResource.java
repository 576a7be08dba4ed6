package org.sensible.incidents.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.sensible.incidents.incident.Incident;
import org.sensible.incidents.incident.Incidents;
import org.sensible.incidents.incident.Wording;
import org.sensible.incidents.policy.Policies;

/**
 * {@code /incidents/{key}/demands}: what the policy asks of the incident now, in the order of the rules. 401 where nobody is
 * logged in, 404 for an incident that the person may not view.
 */
@Path("/incidents/{key}/demands")
@Produces(MediaType.APPLICATION_JSON)
public final class DemandResource {

    private final Incidents incidents;
    private final Policies policies;
    private final Wording wording;
    private final Caller caller;

    @Inject
    public DemandResource(Incidents incidents, Policies policies, Wording wording, Caller caller) {
        this.incidents = incidents;
        this.policies = policies;
        this.wording = wording;
        this.caller = caller;
    }

    @GET
    public DemandsJson read(@PathParam("key") String key) {
        Incident incident = incidents.get(key, caller.person());
        int version = policies.policyOf(incident).version();
        return new DemandsJson(policies.demands(incident).stream()
                .map(demand -> DemandJson.of(demand, version, wording))
                .toList());
    }

    /** All of them at once. */
    public record DemandsJson(List<DemandJson> values) {}
}
