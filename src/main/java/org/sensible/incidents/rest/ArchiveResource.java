package org.sensible.incidents.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedOutputStream;
import java.io.InputStream;
import org.sensible.incidents.archive.Archives;
import org.sensible.incidents.incident.Person;

/**
 * {@code /archive}: all data as one JSON document, written while it is read, and an empty instance made of it. Administrators alone:
 * 401 where nobody is logged in, 403 for others; 400 for what is no archive, 409 where this instance holds anything, 503 in read-only
 * mode. Nothing is kept unless everything is.
 */
@Path("/archive")
@Produces(MediaType.APPLICATION_JSON)
public final class ArchiveResource {

    private final Archives archives;
    private final Caller caller;

    @Inject
    public ArchiveResource(Archives archives, Caller caller) {
        this.archives = archives;
        this.caller = caller;
    }

    @GET
    public Response read() {
        Person person = caller.person();
        archives.check(person);
        StreamingOutput output = stream -> {
            BufferedOutputStream buffered = new BufferedOutputStream(stream);
            archives.write(buffered, person);
            buffered.flush();
        };
        return Response.ok(output, MediaType.APPLICATION_JSON)
                .header("Content-Disposition", "attachment; filename=\"sensible-archive.json\"")
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }

    /** The archive is the body, of any length. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public RestoredJson restore(InputStream body) {
        Archives.Restored restored = archives.read(body, caller.person());
        return new RestoredJson(restored.incidents(), restored.events());
    }

    /** What was kept. */
    public record RestoredJson(int incidents, long events) {}
}
