package org.sensible.incidents.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.time.ZoneId;
import java.util.List;
import org.sensible.incidents.incident.Incident;
import org.sensible.incidents.incident.Incidents;
import org.sensible.incidents.incident.Person;
import org.sensible.incidents.incident.Slice;
import org.sensible.incidents.timeline.TimelineEvent;
import org.sensible.incidents.timeline.Timelines;

/**
 * {@code /incidents/{key}/timeline}: reads an incident's events and takes what people write down. Whoever may use the product may call it; what the person may do follows from the incident space. Answers
 * 401 where nobody is logged in, 404 for an incident that the person may not view, 403 for one that may only be viewed,
 * all before the body is read; 400 for what cannot be taken, and 503 for a change in read-only mode.
 */
@Path("/incidents/{key}/timeline")
@Produces(MediaType.APPLICATION_JSON)
public final class TimelineResource {

    private final Incidents incidents;
    private final Timelines timelines;
    private final Bodies bodies;
    private final EventAnswers answers;
    private final Caller caller;

    @Inject
    public TimelineResource(
            Incidents incidents, Timelines timelines, Bodies bodies, EventAnswers answers, Caller caller) {
        this.incidents = incidents;
        this.timelines = timelines;
        this.bodies = bodies;
        this.answers = answers;
        this.caller = caller;
    }

    /**
     * Events in order; those that curation left out only with {@code all=true}, those that their source took back only
     * with {@code removed=true}, for who may change the incident. {@code source}, {@code kind} (words with commas between
     * them) and {@code q} narrow. {@code start} passes events over; {@code after} and {@code before} give what is just
     * beside the event of that id, and cost the same anywhere.
     *
     * @param query {@code zones}: names of time zones with commas between them; 400 for what is none
     */
    @GET
    public SliceJson<EventJson> read(@PathParam("key") String key, @BeanParam TimelineParameters query) {
        boolean removed = query.isRemoved();
        Incident incident =
                removed ? incidents.getForChange(key, caller.person()) : incidents.get(key, caller.person());
        List<ZoneId> asked = query.zones();
        return SliceJson.of(query.read(timelines, incident), answers.in(asked));
    }

    /**
     * Takes one entry or an array of at most 1 000: 201 with the event, or with all of them as a list. 413 above 1 MiB.
     */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response write(@PathParam("key") String key, @QueryParam("zones") String zones, InputStream body) {
        Person person = caller.person();
        Incident incident = incidents.getForChange(key, person);
        List<ZoneId> asked = QueryText.zones("zones", zones);
        JsonBody.OneOrMany entries = JsonBody.readOneOrMany(body);
        List<TimelineEvent> events = timelines.note(
                incident, entries.bodies().stream().map(bodies::note).toList(), entries.isArray(), person);
        Slice<TimelineEvent> kept = new Slice<>(events, 0, events.size(), true);
        SliceJson<EventJson> answer = SliceJson.of(kept, answers.in(asked));
        return Response.status(Response.Status.CREATED)
                .entity(entries.isArray() ? answer : answer.values().get(0))
                .build();
    }
}
