package org.sensible.incidents.jira.rest;

import com.atlassian.plugins.rest.api.security.annotation.AdminOnly;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import org.sensible.incidents.actionitem.outbox.ReportingSetup;
import org.sensible.incidents.jira.JiraWording;

/**
 * {@code /reporting}: how changes of action items reach Confluence. Administrators only, which the host checks: 401 without log-in, 403
 * without the right. {@code PUT} takes {@code {"address": "https://…/hooks/jira/‹token›"}}, asks there at once, and answers 400 with
 * what came back where that does not work; {@code POST …/check} asks again and answers 409 where it does not; {@code POST …/list}
 * lets the whole list go with the next round; {@code DELETE} ends it.
 */
@Path("/reporting")
@AdminOnly
@Produces(MediaType.APPLICATION_JSON)
public final class ReportingResource {

    private final ReportingSetup setup;
    private final JiraWording wording;
    private final ItemBodies bodies;

    @Inject
    public ReportingResource(ReportingSetup setup, JiraWording wording) {
        this.setup = setup;
        this.wording = wording;
        this.bodies = new ItemBodies(wording);
    }

    @GET
    public String get() {
        return ReportingJson.of(setup.see(), wording);
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    public String turnTo(InputStream body) {
        return ReportingJson.of(
                setup.turnTo(bodies.read(body).json().path("address").textValue()), wording);
    }

    @POST
    @Path("/check")
    public String check() {
        return ReportingJson.of(setup.check(), wording);
    }

    @POST
    @Path("/list")
    public String listAgain() {
        return ReportingJson.of(setup.listAgain(), wording);
    }

    @DELETE
    public String turnOff() {
        return ReportingJson.of(setup.turnOff(), wording);
    }
}
