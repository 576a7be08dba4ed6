package org.sensible.incidents.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import org.sensible.incidents.incident.Incidents;
import org.sensible.incidents.incident.Person;
import org.sensible.incidents.incident.Restrictions;

/**
 * {@code /incidents/{key}/restriction}: for whom an incident is. 401 where nobody is logged in; 404 for an incident that the
 * person may not view; 403 for one that may only be viewed; 400 for people and groups that the host does not know, and for a
 * restriction that keeps out who asks for it; 503 in read-only mode.
 */
@Path("/incidents/{key}/restriction")
@Produces(MediaType.APPLICATION_JSON)
public final class RestrictionResource {

    private final Incidents incidents;
    private final Restrictions restrictions;
    private final IncidentAnswers answers;
    private final RestrictionBodies bodies;
    private final Caller caller;

    @Inject
    public RestrictionResource(
            Incidents incidents,
            Restrictions restrictions,
            IncidentAnswers answers,
            RestrictionBodies bodies,
            Caller caller) {
        this.incidents = incidents;
        this.restrictions = restrictions;
        this.answers = answers;
        this.bodies = bodies;
        this.caller = caller;
    }

    /** Whom the body does not name is out; a body that names nobody lifts the restriction. */
    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    public IncidentJson restrict(@PathParam("key") String key, InputStream body) {
        Person person = caller.person();
        incidents.getForChange(key, person);
        return answers.of(restrictions.restrict(key, bodies.read(JsonBody.read(body)), person), person);
    }
}
