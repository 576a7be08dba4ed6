package org.sensible.incidents.rest;

import jakarta.annotation.Nullable;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.time.Instant;
import java.util.Map;
import org.sensible.incidents.incident.Accepted;
import org.sensible.incidents.incident.Evidence;
import org.sensible.incidents.incident.Incident;
import org.sensible.incidents.incident.Incidents;
import org.sensible.incidents.incident.InvalidInput;
import org.sensible.incidents.incident.Milestone;
import org.sensible.incidents.incident.NotFound;
import org.sensible.incidents.incident.Person;
import org.sensible.incidents.incident.Reproposals;
import org.sensible.incidents.incident.Text;
import org.sensible.incidents.timeline.TimelineEvent;
import org.sensible.incidents.timeline.Timelines;

/**
 * {@code /incidents/{key}/milestones}: every answer is the whole map. Refuses as {@link IncidentResource} does; 404 also for
 * a milestone that there is not, 400 for clearing or waiving DECLARED.
 */
@Path("/incidents/{key}/milestones")
@Produces(MediaType.APPLICATION_JSON)
public final class MilestoneResource {

    private final Incidents incidents;
    private final Reproposals reproposals;
    private final Timelines timelines;
    private final Caller caller;

    @Inject
    public MilestoneResource(Incidents incidents, Reproposals reproposals, Timelines timelines, Caller caller) {
        this.incidents = incidents;
        this.reproposals = reproposals;
        this.timelines = timelines;
        this.caller = caller;
    }

    @GET
    public Map<String, MilestoneJson> read(@PathParam("key") String key) {
        return MilestoneJson.of(incidents.get(key, caller.person()).milestones());
    }

    /**
     * Sets, corrects or accepts with {@code {at, reason?, event?}}, where {@code event} is the id of the timeline's event
     * that it rests on; waives with {@code {waived: true, reason}}; makes what was settled the proposal again that it was with
     * {@code {proposed: true, at}}.
     */
    @PUT
    @Path("/{milestone}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Map<String, MilestoneJson> put(
            @PathParam("key") String key, @PathParam("milestone") String name, InputStream body) {
        Person person = caller.person();
        Incident incident = incidents.getForChange(key, person);
        return MilestoneJson.of(
                put(incident, milestone(name), JsonBody.read(body), person).milestones());
    }

    /** Takes back what was set, waived or proposed. */
    @DELETE
    @Path("/{milestone}")
    public Map<String, MilestoneJson> clear(@PathParam("key") String key, @PathParam("milestone") String name) {
        Person person = caller.person();
        incidents.getForChange(key, person);
        return MilestoneJson.of(
                incidents.clearMilestone(key, milestone(name), person).milestones());
    }

    private Incident put(Incident incident, Milestone milestone, JsonBody body, Person person) {
        @Nullable Instant at = body.instant("at").value();
        boolean isWaived = Boolean.TRUE.equals(body.bool("waived").value());
        if (isWaived == (at != null)) {
            throw new InvalidInput("at", Text.of("incidents.rest.input.milestone"));
        }
        if (Boolean.TRUE.equals(body.bool("proposed").value()) && at != null) {
            return reproposals.propose(incident.key(), milestone, at, person);
        }
        String reason = body.text("reason").value();
        return isWaived
                ? incidents.waiveMilestone(incident.key(), milestone, reason, person)
                : incidents.setMilestone(
                        incident.key(),
                        milestone,
                        at,
                        reason,
                        evidence(incident, body.text("event").value()),
                        person);
    }

    @Nullable
    private Evidence evidence(Incident incident, @Nullable String event) {
        if (event == null) {
            return null;
        }
        TimelineEvent found = timelines
                .event(incident, event)
                .orElseThrow(() ->
                        new InvalidInput("event", Text.of("incidents.timeline.input.place", Accepted.clean(event))));
        return new Evidence(found.source(), found.externalId(), found.link());
    }

    private static Milestone milestone(String name) {
        return Milestone.named(name)
                .orElseThrow(() -> new NotFound(Text.of("incidents.rest.refusal.noMilestone", name)));
    }
}
