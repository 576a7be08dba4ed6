package org.sensible.incidents.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.net.URI;
import java.time.ZoneId;
import java.util.List;
import org.sensible.incidents.incident.Incidents;
import org.sensible.incidents.incident.Person;
import org.sensible.incidents.postmortem.Pages;
import org.sensible.incidents.postmortem.PostmortemRequest;
import org.sensible.incidents.postmortem.Postmortems;
import org.sensible.incidents.postmortem.review.ReviewReading;
import org.sensible.incidents.postmortem.review.Reviews;

/**
 * {@code /incidents/{key}/postmortem}: makes the page, says how far it is, and asks for its review. 401 where nobody is logged in; 404 for an
 * incident that the person may not view, and where there is no postmortem; 403 for who may not change the incident or make
 * pages there; 409 with {@code pageId} and {@code url} where it exists; 400 for a space, parent, title or zone that cannot
 * be taken; 503 in read-only mode.
 */
@Path("/incidents/{key}/postmortem")
@Produces(MediaType.APPLICATION_JSON)
public final class PostmortemResource {

    private final Postmortems postmortems;
    private final Incidents incidents;
    private final ReviewReading reading;
    private final Reviews reviews;
    private final ReviewAnswers answers;
    private final Caller caller;

    @Inject
    public PostmortemResource(
            Postmortems postmortems,
            Incidents incidents,
            ReviewReading reading,
            Reviews reviews,
            ReviewAnswers answers,
            Caller caller) {
        this.postmortems = postmortems;
        this.incidents = incidents;
        this.reading = reading;
        this.reviews = reviews;
        this.answers = answers;
        this.caller = caller;
    }

    /** 201 with the page as {@code Location}; an empty body leaves everything to the settings. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response create(@PathParam("key") String key, InputStream body) {
        Person person = caller.person();
        incidents.getForChange(key, person);
        JsonBody wanted = JsonBody.readOptional(body);
        Pages.PageLink page = postmortems.create(
                key,
                new PostmortemRequest(
                        wanted.text("space").value(),
                        wanted.text("parent").value(),
                        wanted.text("title").value(),
                        zones(wanted)),
                person);
        return Response.created(URI.create(page.url()))
                .entity(new PageJson(Long.toString(page.pageId()), page.url()))
                .build();
    }

    @GET
    public PostmortemJson read(@PathParam("key") String key) {
        return answers.json(reading.of(key, caller.person()));
    }

    /**
     * Changes {@code {"state", "owner", "due", "reviewers"}}, what is mentioned of it: 409 while the page is in the trash, 400 for
     * REVIEWED, which the last approval sets, for a review without reviewers, and for people who may not see the page.
     */
    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    public PostmortemJson change(@PathParam("key") String key, InputStream body) {
        Person person = caller.person();
        incidents.getForChange(key, person);
        return answers.json(reviews.change(key, answers.change(JsonBody.read(body)), person));
    }

    private static List<ZoneId> zones(JsonBody wanted) {
        List<String> names = wanted.texts("zones").value();
        return PostmortemRequest.zones(names == null ? List.of() : names);
    }

    /** The page that was made. */
    public record PageJson(String pageId, String url) {}
}
