package org.sensible.incidents.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import org.sensible.incidents.incident.Incident;
import org.sensible.incidents.incident.IncidentQuery;
import org.sensible.incidents.incident.Incidents;
import org.sensible.incidents.incident.Outcome;
import org.sensible.incidents.incident.Person;
import org.sensible.incidents.incident.Removal;
import org.sensible.incidents.incident.Slice;
import org.sensible.incidents.incident.Stage;
import org.sensible.incidents.incident.StatusUpdate;

/**
 * {@code /incidents}: declares, lists, reads, changes, closes and removes. Whoever may use the product may call it; what the person
 * may do follows from the incident space. Answers 401 where nobody is logged in, 404 for an incident that the person may
 * not view, 403 for one that may only be viewed, 400 for a body or parameter that cannot be taken, 413 above 1 MiB, 503 for
 * a change in read-only mode.
 */
@Path("/incidents")
@Produces(MediaType.APPLICATION_JSON)
public final class IncidentResource {

    private final Incidents incidents;
    private final Removal removal;
    private final IncidentAnswers answers;
    private final Bodies bodies;
    private final Caller caller;

    @Inject
    public IncidentResource(
            Incidents incidents, Removal removal, IncidentAnswers answers, Bodies bodies, Caller caller) {
        this.incidents = incidents;
        this.removal = removal;
        this.answers = answers;
        this.bodies = bodies;
        this.caller = caller;
    }

    /** 201 with {@code Location}; 409 while no incident space is set, with the address of the {@code settings}. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response declare(InputStream body, @Context UriInfo address) {
        Person person = caller.person();
        Incident declared = incidents.declare(bodies.newIncident(JsonBody.read(body)), person);
        return Response.created(
                        address.getAbsolutePathBuilder().path(declared.key()).build())
                .entity(answers.of(declared, person))
                .build();
    }

    /** Newest DECLARED first; empty for who may view nothing. */
    @GET
    public SliceJson<IncidentJson> list(
            @QueryParam("stage") String stage,
            @QueryParam("severity") String severity,
            @QueryParam("service") String service,
            @QueryParam("outcome") String outcome,
            @QueryParam("from") String from,
            @QueryParam("to") String to,
            @QueryParam("q") String q,
            @QueryParam("drill") String drill,
            @QueryParam("start") String start,
            @DefaultValue("50") @QueryParam("limit") String limit) {
        Person person = caller.person();
        IncidentQuery query = new IncidentQuery(
                QueryText.oneOf("stage", stage, Stage.class),
                QueryText.words(severity),
                QueryText.words(service),
                QueryText.oneOf("outcome", outcome, Outcome.class),
                QueryText.instant("from", from),
                QueryText.instant("to", to),
                QueryText.words(q),
                QueryText.bool("drill", drill));
        Slice<Incident> found = incidents.list(
                query, QueryText.integer("start", start, 0), QueryText.integer("limit", limit, 50), person);
        return new SliceJson<>(answers.of(found.values(), person), found.start(), found.limit(), found.isLast());
    }

    @GET
    @Path("/{key}")
    public IncidentJson read(@PathParam("key") String key) {
        Person person = caller.person();
        return answers.of(incidents.get(key, person), person);
    }

    /** 409 where the incident is no longer at the body's {@code version}. */
    @PUT
    @Path("/{key}")
    @Consumes(MediaType.APPLICATION_JSON)
    public IncidentJson change(@PathParam("key") String key, InputStream body) {
        Person person = caller.person();
        incidents.getForChange(key, person);
        return answers.of(incidents.change(key, bodies.incidentChange(JsonBody.read(body)), person), person);
    }

    /** For administrators: 204; 400 unless the body's {@code confirm} is the key. */
    @DELETE
    @Path("/{key}")
    @Consumes(MediaType.APPLICATION_JSON)
    public void remove(@PathParam("key") String key, InputStream body) {
        Person person = caller.person();
        removal.check(key, person);
        removal.remove(key, JsonBody.readOptional(body).text("confirm").value(), person);
    }

    /** Works in every state; 400 without a reason. */
    @POST
    @Path("/{key}/close")
    @Consumes(MediaType.APPLICATION_JSON)
    public IncidentJson close(@PathParam("key") String key, InputStream body) {
        Person person = caller.person();
        incidents.getForChange(key, person);
        String reason = JsonBody.read(body).text("reason").value();
        return answers.of(incidents.close(key, reason, person), person);
    }

    /** 201 with the update as it stands in the timeline. */
    @POST
    @Path("/{key}/status")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response status(@PathParam("key") String key, InputStream body) {
        Person person = caller.person();
        incidents.getForChange(key, person);
        StatusUpdate update = bodies.statusUpdate(JsonBody.read(body));
        return Response.status(Response.Status.CREATED)
                .entity(StatusJson.of(incidents.status(key, update, person)))
                .build();
    }
}
