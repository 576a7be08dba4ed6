package org.sensible.incidents.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.sensible.incidents.incident.Incidents;
import org.sensible.incidents.incident.People;
import org.sensible.incidents.incident.Person;
import org.sensible.incidents.policy.page.PolicyUpkeepStore;
import org.sensible.incidents.policy.page.PolicyWishes;

/**
 * {@code /incidents/{key}/policy-change}: the change of the policy that the review of its postmortem asks for. PREPARED is set
 * when it is published and acknowledged. 401 where nobody is logged in; 404 for an incident that the person may not view, and
 * where nothing was asked for; 403 for who may not change the incident; 400 without a text; 503 in read-only mode.
 */
@Path("/incidents/{key}/policy-change")
@Produces(MediaType.APPLICATION_JSON)
public final class PolicyChangeResource {

    private final PolicyWishes wishes;
    private final Incidents incidents;
    private final People people;
    private final Caller caller;

    @Inject
    public PolicyChangeResource(PolicyWishes wishes, Incidents incidents, People people, Caller caller) {
        this.wishes = wishes;
        this.incidents = incidents;
        this.people = people;
        this.caller = caller;
    }

    @GET
    public WishJson read(@PathParam("key") String key) {
        return json(wishes.of(key, caller.person()));
    }

    /** Asks, in the place of what was asked before: {@code {"text"}} is required. */
    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    public WishJson ask(@PathParam("key") String key, InputStream body) {
        Person person = caller.person();
        incidents.getForChange(key, person);
        return json(wishes.ask(key, JsonBody.read(body).text("text").value(), person));
    }

    @DELETE
    public Response takeBack(@PathParam("key") String key) {
        wishes.takeBack(key, caller.person());
        return Response.noContent().build();
    }

    private WishJson json(PolicyUpkeepStore.Wish wish) {
        return new WishJson(
                wish.incidentKey(),
                wish.text(),
                PersonJson.of(people.describe(wish.by())),
                wish.at().toString(),
                wish.isFulfilled());
    }

    /** What was asked for. */
    public record WishJson(String incident, String text, PersonJson by, String at, boolean fulfilled) {}
}
