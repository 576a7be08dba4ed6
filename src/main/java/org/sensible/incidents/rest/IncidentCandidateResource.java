package org.sensible.incidents.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.sensible.incidents.actionitem.candidate.Candidate;
import org.sensible.incidents.actionitem.candidate.Candidates;
import org.sensible.incidents.incident.Incidents;
import org.sensible.incidents.incident.Person;

/** {@code /incidents/{key}/candidates}: the ideas that came up in an incident; refuses as {@link CandidateResource} does. */
@Path("/incidents/{key}/candidates")
@Produces(MediaType.APPLICATION_JSON)
public final class IncidentCandidateResource {

    private final Candidates candidates;
    private final Incidents incidents;
    private final Caller caller;

    @Inject
    public IncidentCandidateResource(Candidates candidates, Incidents incidents, Caller caller) {
        this.candidates = candidates;
        this.incidents = incidents;
        this.caller = caller;
    }

    /** The weightiest first. */
    @GET
    public String list(@PathParam("key") String key) {
        return CandidateJson.of(candidates.of(key, caller.person()));
    }

    /**
     * {@code {summary, kind?, isu, answers?, another?}}: 201 with the idea; one that is known and says nearly the same gains
     * weight instead, unless this is {@code another} one.
     */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response propose(@PathParam("key") String key, InputStream body) {
        Person person = caller.person();
        incidents.getForChange(key, person);
        Candidate candidate = candidates.propose(key, ActionItemBodies.candidate(JsonBody.read(body)), person);
        return Response.status(Response.Status.CREATED)
                .entity(CandidateJson.of(candidate))
                .build();
    }
}
