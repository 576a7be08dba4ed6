package org.sensible.incidents.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.sensible.incidents.incident.Wording;
import org.sensible.incidents.timeline.importing.ImportJobs;

/**
 * {@code /imports/{import}}: how far a long import is, for whoever may see its incident, in the reader's language; for 14
 * days. 401 where nobody is logged in, 404 for an import that there is not or that is not for this reader.
 */
@Path("/imports/{import}")
@Produces(MediaType.APPLICATION_JSON)
public final class ImportJobResource {

    private final ImportJobs jobs;
    private final Wording wording;
    private final Caller caller;

    @Inject
    public ImportJobResource(ImportJobs jobs, Wording wording, Caller caller) {
        this.jobs = jobs;
        this.wording = wording;
        this.caller = caller;
    }

    @GET
    public ImportJobJson get(@PathParam("import") String id) {
        return ImportJobJson.of(jobs.get(id, caller.person()), wording);
    }

    /** Stops it, keeping what was added: 204, also where it has ended. 403 for who may not change the incident. */
    @DELETE
    public void stop(@PathParam("import") String id) {
        jobs.stop(id, caller.person());
    }
}
