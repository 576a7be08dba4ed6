package org.sensible.incidents.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Locale;
import java.util.Map;
import org.sensible.incidents.actionitem.SharedWeights;
import org.sensible.incidents.incident.Wording;

/**
 * {@code GET /settings/jira-weights}: whether Jira's side counts with the weights of the settings, {@code {"agreement":
 * "same"|"different"|"absent"|"unknown", "message"}}; {@code PUT} without a body sends ours. Administrators only. What Jira
 * refuses is told in the answer.
 */
@Path("/settings/jira-weights")
@Produces(MediaType.APPLICATION_JSON)
public final class JiraWeightsResource {

    private final SharedWeights weights;
    private final Wording wording;
    private final Caller caller;

    @Inject
    public JiraWeightsResource(SharedWeights weights, Wording wording, Caller caller) {
        this.weights = weights;
        this.wording = wording;
        this.caller = caller;
    }

    @GET
    public Map<String, String> compare() {
        return json(weights.compare(caller.person()));
    }

    @PUT
    public Map<String, String> send() {
        return json(weights.send(caller.person()));
    }

    private Map<String, String> json(SharedWeights.State state) {
        return Map.of(
                "agreement", state.agreement().name().toLowerCase(Locale.ROOT), "message", wording.tell(state.words()));
    }
}
