package org.sensible.incidents.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import org.sensible.incidents.incident.Incidents;
import org.sensible.incidents.incident.Person;
import org.sensible.incidents.postmortem.review.ReviewReading;
import org.sensible.incidents.postmortem.review.Reviews;
import org.sensible.incidents.postmortem.review.Verdict;

/**
 * {@code /incidents/{key}/postmortem/reviews}: what reviewers say, and which version readers have open. 401 where nobody is logged
 * in; 404 for an incident that the person may not view, and where there is no postmortem; 403 for who was not asked; 409 for a draft
 * and for a page in the trash; 400 for a decision that is none, a change without a comment, and a version that is not there.
 */
@Path("/incidents/{key}/postmortem/reviews")
@Produces(MediaType.APPLICATION_JSON)
public final class ReviewResource {

    private final Incidents incidents;
    private final Reviews reviews;
    private final ReviewReading reading;
    private final ReviewAnswers answers;
    private final Caller caller;

    @Inject
    public ReviewResource(
            Incidents incidents, Reviews reviews, ReviewReading reading, ReviewAnswers answers, Caller caller) {
        this.incidents = incidents;
        this.reviews = reviews;
        this.reading = reading;
        this.answers = answers;
        this.caller = caller;
    }

    /** {@code {"decision": "approve"|"changes", "comment"?, "version"?}}; the postmortem as it stands then. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public PostmortemJson decide(@PathParam("key") String key, InputStream body) {
        Person person = caller.person();
        incidents.get(key, person);
        JsonBody said = JsonBody.read(body);
        return answers.json(reviews.decide(
                key,
                said.oneOf("decision", Verdict.class).value(),
                said.text("comment").value(),
                said.integer("version").value(),
                person));
    }

    /** {@code {"version"?}}: the person has that version open, or the current one. */
    @POST
    @Path("/read")
    @Consumes(MediaType.APPLICATION_JSON)
    public PostmortemJson read(@PathParam("key") String key, InputStream body) {
        Person person = caller.person();
        incidents.get(key, person);
        reading.read(key, JsonBody.read(body).integer("version").value(), person);
        return answers.json(reading.of(key, person));
    }
}
