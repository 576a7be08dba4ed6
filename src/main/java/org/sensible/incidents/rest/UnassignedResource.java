package org.sensible.incidents.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import org.sensible.incidents.incident.Person;
import org.sensible.incidents.timeline.hook.Delivery;
import org.sensible.incidents.timeline.hook.Hooks;
import org.sensible.incidents.timeline.hook.Unassigned;

/**
 * {@code /hooks/unassigned}, for administrators: deliveries that matched no incident. 401 where nobody is logged in, 403 for
 * everybody else, 404 for a delivery that is not there, 400 without an incident or for one that there is not; 503 for a
 * change in read-only mode.
 */
@Path("/hooks/unassigned")
@Produces(MediaType.APPLICATION_JSON)
public final class UnassignedResource {

    private final Unassigned unassigned;
    private final Caller caller;

    @Inject
    public UnassignedResource(Unassigned unassigned, Caller caller) {
        this.unassigned = unassigned;
        this.caller = caller;
    }

    /** The newest first. */
    @GET
    public SliceJson<DeliveryJson> list(
            @QueryParam("start") String start, @DefaultValue("50") @QueryParam("limit") String limit) {
        return SliceJson.of(
                unassigned.list(
                        QueryText.integer("start", start, 0), QueryText.integer("limit", limit, 50), caller.person()),
                UnassignedResource::json);
    }

    /** Takes it into the incident that the body names; answers as the hook would have. */
    @POST
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Hooks.Taken assign(@PathParam("id") String id, InputStream body) {
        Person person = caller.person();
        unassigned.check(id, person);
        return unassigned.assign(id, JsonBody.read(body).text("incident").value(), person);
    }

    /** 204. */
    @DELETE
    @Path("/{id}")
    public void drop(@PathParam("id") String id) {
        unassigned.drop(id, caller.person());
    }

    private static DeliveryJson json(Delivery delivery) {
        return new DeliveryJson(
                delivery.id(),
                delivery.source(),
                delivery.sender().tokenName(),
                delivery.receivedAt().toString(),
                delivery.summary(),
                delivery.body());
    }

    /**
     * A delivery that waits.
     *
     * @param token what administrators called the token that it came with
     * @param summary what it tells, in one line
     * @param body as it came
     */
    public record DeliveryJson(
            String id, String source, String token, String receivedAt, String summary, String body) {}
}
