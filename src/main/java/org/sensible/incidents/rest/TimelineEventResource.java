package org.sensible.incidents.rest;

import jakarta.annotation.Nullable;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sensible.incidents.incident.Given;
import org.sensible.incidents.incident.Incident;
import org.sensible.incidents.incident.Incidents;
import org.sensible.incidents.incident.NotFound;
import org.sensible.incidents.incident.Person;
import org.sensible.incidents.incident.Slice;
import org.sensible.incidents.incident.Text;
import org.sensible.incidents.timeline.Choice;
import org.sensible.incidents.timeline.Curator;
import org.sensible.incidents.timeline.Revised;
import org.sensible.incidents.timeline.TimelineEvent;
import org.sensible.incidents.timeline.Timelines;

/**
 * {@code /incidents/{key}/timeline/{id}}: one event, what people decide about it, and who changed what. Refuses as {@link
 * TimelineResource} does; 404 also for an event that the incident does not have, 409 where {@code revisions} is sent and
 * somebody changed the event meanwhile.
 */
@Path("/incidents/{key}/timeline/{id: [a-z2-7]{26}}")
@Produces(MediaType.APPLICATION_JSON)
public final class TimelineEventResource {

    private final Incidents incidents;
    private final Timelines timelines;
    private final Curator curator;
    private final Bodies bodies;
    private final EventAnswers answers;
    private final Caller caller;

    @Inject
    public TimelineEventResource(
            Incidents incidents,
            Timelines timelines,
            Curator curator,
            Bodies bodies,
            EventAnswers answers,
            Caller caller) {
        this.incidents = incidents;
        this.timelines = timelines;
        this.curator = curator;
        this.bodies = bodies;
        this.answers = answers;
        this.caller = caller;
    }

    /** The event, shown or not; one that its source took back is answered to nobody: its revisions tell. */
    @GET
    public EventJson read(
            @PathParam("key") String key, @PathParam("id") String id, @Nullable @QueryParam("zones") String zones) {
        Incident incident = incidents.get(key, caller.person());
        List<ZoneId> asked = QueryText.zones("zones", zones);
        TimelineEvent event = timelines
                .event(incident, id)
                .filter(found -> !found.removed())
                .orElseThrow(() -> new NotFound(Text.of("incidents.timeline.curate.gone", incident.key())));
        return answers.in(asked).apply(event);
    }

    /**
     * Decides with {@code {shown?, text?, at?, kind?}}; {@code null} takes a decision back. The answer is the event, and in
     * {@code undo} the body that decides as before; {@code {}} where nothing was decided anew. 409 where {@code revisions}
     * is there and is no longer the event's.
     */
    @PATCH
    @Consumes(MediaType.APPLICATION_JSON)
    public EventJson patch(
            @PathParam("key") String key,
            @PathParam("id") String id,
            @Nullable @QueryParam("zones") String zones,
            InputStream body) {
        return decide(key, id, zones, body, false);
    }

    /** Likewise; but what GET gave can be sent back and decides nothing. */
    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    public EventJson put(
            @PathParam("key") String key,
            @PathParam("id") String id,
            @Nullable @QueryParam("zones") String zones,
            InputStream body) {
        return decide(key, id, zones, body, true);
    }

    /** What was said and decided, when and by whom, from what to what; for who may change the incident. */
    @GET
    @Path("/revisions")
    public SliceJson<RevisionJson> revisions(@PathParam("key") String key, @PathParam("id") String id) {
        Incident incident = incidents.getForChange(key, caller.person());
        List<Revised> revisions = curator.revisions(incident, id);
        return SliceJson.of(new Slice<>(revisions, 0, revisions.size(), true), revised -> answers.revision(revised));
    }

    private EventJson decide(String key, String id, @Nullable String zones, InputStream body, boolean isWhole) {
        Person person = caller.person();
        Incident incident = incidents.getForChange(key, person);
        List<ZoneId> asked = QueryText.zones("zones", zones);
        JsonBody json = JsonBody.read(body);
        Choice choice = bodies.choice(json);
        if (isWhole) {
            choice = curator.otherThanNow(incident, id, choice);
        }
        Curator.Curated curated =
                curator.decide(incident, id, choice, json.integer("revisions").value(), person);
        return answers.in(asked).apply(curated.event()).undoneBy(undo(curated.undo()));
    }

    private static Map<String, Object> undo(Choice undo) {
        Map<String, Object> body = new LinkedHashMap<>();
        put(body, "shown", undo.shown(), undo.shown().value());
        put(body, "text", undo.text(), undo.text().value());
        put(
                body,
                "at",
                undo.at(),
                undo.at().value() == null ? null : undo.at().value().toString());
        put(
                body,
                "kind",
                undo.kind(),
                undo.kind().value() == null ? null : undo.kind().value().word());
        return body;
    }

    private static void put(Map<String, Object> body, String name, Given<?> given, @Nullable Object value) {
        if (given.mentioned()) {
            body.put(name, value);
        }
    }
}
