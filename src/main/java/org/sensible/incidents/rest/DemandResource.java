package org.sensible.incidents.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.List;
import org.sensible.incidents.incident.Incident;
import org.sensible.incidents.incident.Incidents;
import org.sensible.incidents.incident.Person;
import org.sensible.incidents.incident.Wording;
import org.sensible.incidents.policy.Demand;
import org.sensible.incidents.policy.DemandMarks;
import org.sensible.incidents.policy.Policies;

/**
 * {@code /incidents/{key}/demands}: what the policy asks of the incident now, in the order of the rules, and what people say of it.
 * 401 where nobody is logged in, 404 for an incident that the person may not view and for a rule that asks nothing of it, 403 for
 * who may not change the incident, 409 where there is nothing to say: what was kept cannot be excepted, and what the software sees
 * by itself nobody can say is done.
 */
@Path("/incidents/{key}/demands")
@Produces(MediaType.APPLICATION_JSON)
public final class DemandResource {

    private final Incidents incidents;
    private final Policies policies;
    private final DemandMarks marks;
    private final Wording wording;
    private final Caller caller;

    @Inject
    public DemandResource(Incidents incidents, Policies policies, DemandMarks marks, Wording wording, Caller caller) {
        this.incidents = incidents;
        this.policies = policies;
        this.marks = marks;
        this.wording = wording;
        this.caller = caller;
    }

    @GET
    public DemandsJson read(@PathParam("key") String key) {
        Incident incident = incidents.get(key, caller.person());
        int version = version(incident);
        return new DemandsJson(policies.demands(incident).stream()
                .map(demand -> DemandJson.of(demand, version, wording))
                .toList());
    }

    /** Excepts the incident from a demand: {@code {"reason"}} is required. */
    @POST
    @Path("/{rule}/exception")
    @Consumes(MediaType.APPLICATION_JSON)
    public DemandJson except(@PathParam("key") String key, @PathParam("rule") String rule, InputStream body) {
        Person person = caller.person();
        incidents.getForChange(key, person);
        String reason = JsonBody.read(body).text("reason").value();
        return json(key, marks.except(key, rule, reason, person));
    }

    /** Says that a rule of the team's own is done; needs no body. */
    @POST
    @Path("/{rule}/done")
    public DemandJson done(@PathParam("key") String key, @PathParam("rule") String rule) {
        return json(key, marks.done(key, rule, caller.person()));
    }

    /** Asks for it again. */
    @DELETE
    @Path("/{rule}/exception")
    public DemandJson withdraw(@PathParam("key") String key, @PathParam("rule") String rule) {
        return json(key, marks.withdraw(key, rule, caller.person()));
    }

    /** It is not done after all. */
    @DELETE
    @Path("/{rule}/done")
    public DemandJson notDone(@PathParam("key") String key, @PathParam("rule") String rule) {
        return withdraw(key, rule);
    }

    private DemandJson json(String key, Demand demand) {
        return DemandJson.of(demand, version(incidents.get(key, caller.person())), wording);
    }

    private int version(Incident incident) {
        return policies.policyOf(incident).version();
    }

    /** All of them at once. */
    public record DemandsJson(List<DemandJson> values) {}
}
