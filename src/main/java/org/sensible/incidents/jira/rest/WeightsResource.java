package org.sensible.incidents.jira.rest;

import com.atlassian.plugins.rest.api.security.annotation.AdminOnly;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import org.sensible.incidents.actionitem.WeightsHere;
import org.sensible.incidents.host.WeightsJson;
import org.sensible.incidents.jira.JiraWording;

/**
 * {@code GET} and {@code PUT /weights}: the points and weights by which Jira's side counts, {@code {points, weights}} as
 * Confluence's settings give them, all of them at once. Administrators only, which the host checks: 401 without log-in, 403
 * without the right; 400 for numbers that cannot be taken, at their fields.
 */
@Path("/weights")
@AdminOnly
@Produces(MediaType.APPLICATION_JSON)
public final class WeightsResource {

    private final WeightsHere weights;
    private final ItemBodies bodies;

    @Inject
    public WeightsResource(WeightsHere weights, JiraWording wording) {
        this.weights = weights;
        this.bodies = new ItemBodies(wording);
    }

    @GET
    public String read() {
        return WeightsJson.write(weights.read()).toString();
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    public String change(InputStream body) {
        weights.change(WeightsJson.read(bodies.read(body).json()));
        return read();
    }
}
