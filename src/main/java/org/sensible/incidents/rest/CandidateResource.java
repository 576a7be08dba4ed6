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
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.net.URI;
import org.sensible.incidents.actionitem.ActionItem;
import org.sensible.incidents.actionitem.candidate.Candidate;
import org.sensible.incidents.actionitem.candidate.CandidateIssues;
import org.sensible.incidents.actionitem.candidate.Candidates;
import org.sensible.incidents.incident.Person;

/**
 * {@code /candidates}: ideas that are no tickets yet. 401 where nobody is logged in, 404 for what the person may not view, 403
 * for an incident that may only be viewed, 409 for a drill and for an idea of which an issue was made, 400 for what cannot be
 * taken.
 */
@Path("/candidates")
@Produces(MediaType.APPLICATION_JSON)
public final class CandidateResource {

    private final Candidates candidates;
    private final CandidateIssues issues;
    private final ItemReplies replies;
    private final Caller caller;

    @Inject
    public CandidateResource(Candidates candidates, CandidateIssues issues, ItemReplies replies, Caller caller) {
        this.candidates = candidates;
        this.issues = issues;
        this.replies = replies;
        this.caller = caller;
    }

    /** Of every incident that the person may view, the weightiest first. */
    @GET
    public String all() {
        return CandidateJson.of(candidates.all(caller.person()));
    }

    /** {@code {incident}}: it came up there as well, and weighs more; once an incident. */
    @POST
    @Path("/{id}/seen")
    @Consumes(MediaType.APPLICATION_JSON)
    public String seen(@PathParam("id") String id, InputStream body) {
        Person person = caller.person();
        String incident = ActionItemBodies.required(JsonBody.read(body), "incident");
        Candidate candidate = candidates.again(id, incident, person);
        return CandidateJson.of(candidate);
    }

    /** {@code {project, issueType?, assignee?, due?, isu?}}: makes the issue: 201, with the item. */
    @POST
    @Path("/{id}/issue")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response issue(@PathParam("id") String id, InputStream body) {
        Person person = caller.person();
        ActionItem item = issues.raise(id, ActionItemBodies.issueOfCandidate(JsonBody.read(body)), person);
        return Response.created(URI.create(item.url()))
                .entity(replies.made(item))
                .build();
    }

    @DELETE
    @Path("/{id}")
    public Response drop(@PathParam("id") String id) {
        candidates.drop(id, caller.person());
        return Response.noContent().build();
    }
}
