package org.sensible.incidents.rest;

import jakarta.annotation.Nullable;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.sensible.incidents.incident.Incident;
import org.sensible.incidents.incident.Links;
import org.sensible.incidents.incident.Wording;
import org.sensible.incidents.policy.Demand;
import org.sensible.incidents.policy.IssueDemands;
import org.sensible.incidents.policy.Policies;

/**
 * What Jira's part asks before a step of a workflow: {@code /issues/{issueKey}/demands} gives what the policy asks of the incidents for
 * which an issue stands, as far as the person may view them, and nothing where there are none; {@code /issues/{issueKey}/overrides}
 * keeps that the person went on all the same. 401 where nobody is logged in; for the latter 400 without a reason, 403 for who may not
 * change the incident, 404 for one that the person may not view.
 */
@Path("/issues/{issueKey}")
@Produces(MediaType.APPLICATION_JSON)
public final class IssueDemandResource {

    private final IssueDemands issues;
    private final Policies policies;
    private final Links links;
    private final Wording wording;
    private final Caller caller;

    @Inject
    public IssueDemandResource(IssueDemands issues, Policies policies, Links links, Wording wording, Caller caller) {
        this.issues = issues;
        this.policies = policies;
        this.links = links;
        this.wording = wording;
        this.caller = caller;
    }

    /** An incident, with its demands in the order of the rules. */
    public record StandingJson(String incident, String url, List<DemandJson> demands) {}

    @GET
    @Path("/demands")
    public Map<String, List<StandingJson>> read(
            @PathParam("issueKey") String issueKey, @QueryParam("incident") @Nullable String incident) {
        return Map.of(
                "values",
                issues.of(issueKey, incident, caller.person()).entrySet().stream()
                        .map(each -> json(each.getKey(), each.getValue()))
                        .toList());
    }

    private StandingJson json(Incident incident, List<Demand> demands) {
        int version = policies.policyOf(incident).version();
        return new StandingJson(
                incident.key(),
                links.incident(incident.key()),
                demands.stream()
                        .map(demand -> DemandJson.of(demand, version, wording))
                        .toList());
    }

    /** {@code {"incident", "reason"}}; answers how many demands were open. */
    @POST
    @Path("/overrides")
    @Consumes(MediaType.APPLICATION_JSON)
    public Map<String, Integer> override(@PathParam("issueKey") String issueKey, InputStream body) {
        JsonBody json = JsonBody.read(body);
        List<Demand> open = issues.overruled(
                json.text("incident").value(), issueKey, json.text("reason").value(), caller.person());
        return Map.of("open", open.size());
    }
}
