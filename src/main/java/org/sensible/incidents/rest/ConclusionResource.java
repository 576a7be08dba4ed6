package org.sensible.incidents.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import org.sensible.incidents.incident.Incident;
import org.sensible.incidents.incident.Incidents;
import org.sensible.incidents.incident.InvalidInput;
import org.sensible.incidents.incident.Milestone;
import org.sensible.incidents.incident.Person;
import org.sensible.incidents.incident.Text;
import org.sensible.incidents.incident.Wording;
import org.sensible.incidents.postmortem.review.Conclusions;

/**
 * {@code /incidents/{key}/postmortem/conclusions}: what the team concludes. {@code PUT …/causes} takes
 * {@code {"result": "understood"}} or {@code {"result": "unknown", "tried", "missing"}} and answers with an action item that is worth
 * having; {@code PUT …/preparation} takes {@code {"change": false}} or {@code {"change": true, "text"}}. 401, 404 and 403 as for the
 * incident; 400 names the field.
 */
@Path("/incidents/{key}/postmortem/conclusions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class ConclusionResource {

    private final Incidents incidents;
    private final Conclusions conclusions;
    private final Wording wording;
    private final Caller caller;

    @Inject
    public ConclusionResource(Incidents incidents, Conclusions conclusions, Wording wording, Caller caller) {
        this.incidents = incidents;
        this.conclusions = conclusions;
        this.wording = wording;
        this.caller = caller;
    }

    @PUT
    @Path("/causes")
    public ConclusionJson causes(@PathParam("key") String key, InputStream body) {
        Person person = caller.person();
        incidents.getForChange(key, person);
        JsonBody said = JsonBody.read(body);
        Result result = said.oneOf("result", Result.class).value();
        if (result == null) {
            throw new InvalidInput("result", Text.of("incidents.review.input.result"));
        }
        if (result == Result.UNDERSTOOD) {
            return json(conclusions.understood(key, person), Milestone.TRIAGED, null);
        }
        String missing = said.text("missing").value();
        Incident incident = conclusions.unknown(key, said.text("tried").value(), missing, person);
        ProposalJson item = new ProposalJson(wording.tell(Text.of("incidents.review.causes.item", missing)), "detect");
        return json(incident, Milestone.TRIAGED, item);
    }

    @PUT
    @Path("/preparation")
    public ConclusionJson preparation(@PathParam("key") String key, InputStream body) {
        Person person = caller.person();
        incidents.getForChange(key, person);
        JsonBody said = JsonBody.read(body);
        Boolean change = said.bool("change").value();
        if (change == null) {
            throw new InvalidInput("change", Text.of("incidents.review.input.change"));
        }
        Incident incident = change
                ? conclusions.toChange(key, said.text("text").value(), person)
                : conclusions.nothingToChange(key, person);
        return json(incident, Milestone.PREPARED, null);
    }

    private static ConclusionJson json(Incident incident, Milestone milestone, ProposalJson item) {
        return new ConclusionJson(
                milestone.name(),
                incident.milestones().at(milestone).map(Object::toString).orElse(null),
                item);
    }

    /** What can be said of the causes. */
    enum Result {
        UNDERSTOOD,
        UNKNOWN
    }

    /**
     * What came of it.
     *
     * @param at when the milestone was reached; absent where it is not yet
     * @param item an action item that is worth having; absent where none is
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ConclusionJson(String milestone, String at, ProposalJson item) {}

    /** An action item that nobody made yet, as {@code POST …/action-items} takes it. */
    public record ProposalJson(String summary, String kind) {}
}
