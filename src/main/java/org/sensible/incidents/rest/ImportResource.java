package org.sensible.incidents.rest;

import jakarta.annotation.Nullable;
import jakarta.inject.Inject;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.sensible.incidents.incident.Incident;
import org.sensible.incidents.incident.Incidents;
import org.sensible.incidents.incident.Person;
import org.sensible.incidents.incident.Wording;
import org.sensible.incidents.timeline.importing.ImportJobs;
import org.sensible.incidents.timeline.source.Import;
import org.sensible.incidents.timeline.source.Imports;

/**
 * {@code /incidents/{key}/timeline/import}: takes what other systems and people wrote, sent as it is. Whoever may change the
 * incident may call it. Answers 401, 403 and 404 as the timeline does, before the body is read; 400 at {@code source},
 * {@code zone}, {@code date}, {@code issue} or a row for what cannot be taken; 409 where too many long ones wait; 413 for a
 * zip above 512 MiB and a text above 20; 415 where the body is not of a type for that source; for Jira 403 with {@code
 * authorise}, and 503 where it is silent.
 */
@Path("/incidents/{key}/timeline/import")
@Produces(MediaType.APPLICATION_JSON)
public final class ImportResource {

    private final Incidents incidents;
    private final Imports imports;
    private final ImportBody bodies;
    private final ImportJobs jobs;
    private final Wording wording;
    private final Caller caller;

    @Inject
    public ImportResource(
            Incidents incidents, Imports imports, ImportBody bodies, ImportJobs jobs, Wording wording, Caller caller) {
        this.incidents = incidents;
        this.imports = imports;
        this.bodies = bodies;
        this.jobs = jobs;
        this.wording = wording;
        this.caller = caller;
    }

    /**
     * Imports: 200 with what became of it, and what is asked back. With {@code async=true}, and above 20 MiB, 202 with a
     * {@code Location} that tells how far it is; what is wrong with the content is told there then. Doing it again adds what
     * is new only.
     */
    @POST
    public Response take(
            @PathParam("key") String key,
            @QueryParam("source") String source,
            @QueryParam("channel") String channel,
            @QueryParam("zone") String zone,
            @QueryParam("date") String date,
            @QueryParam("issue") String issue,
            @QueryParam("async") String async,
            @Nullable @HeaderParam(HttpHeaders.CONTENT_TYPE) String type,
            @Context UriInfo address,
            InputStream body) {
        Person person = caller.person();
        Incident incident = incidents.getForChange(key, person);
        boolean later = Boolean.TRUE.equals(QueryText.bool("async", async));
        ImportQuery query = new ImportQuery(source, channel, zone, date, issue);
        try {
            ImportBody.Taken taken = bodies.take(incident, query, type, body);
            return later || taken.upload().size() > ImportBody.MOST_AT_ONCE
                    ? ImportJobJson.accepted(
                            jobs.begin(incident, person, source, taken.upload(), taken.content()), address, wording)
                    : Response.ok(atOnce(incident, taken)).build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ImportJson atOnce(Incident incident, ImportBody.Taken taken) throws IOException {
        try (Import content = taken.content().open()) {
            return ImportJson.of(imports.take(incident, content), wording);
        } finally {
            taken.upload().close();
        }
    }
}
