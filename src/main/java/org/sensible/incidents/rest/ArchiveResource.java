package org.sensible.incidents.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.sensible.incidents.archive.ArchiveImports;
import org.sensible.incidents.archive.Archives;
import org.sensible.incidents.incident.Person;
import org.sensible.incidents.incident.Wording;
import org.sensible.incidents.timeline.importing.Upload;

/**
 * {@code /archive}: all data as one JSON document, written while it is read, and an empty instance made of it. Administrators alone:
 * 401 where nobody is logged in, 403 for others; 400 for what is no archive, 409 where this instance holds anything, 503 in read-only
 * mode. Nothing is kept unless everything is.
 */
@Path("/archive")
@Produces(MediaType.APPLICATION_JSON)
public final class ArchiveResource {

    private final Archives archives;
    private final ArchiveImports imports;
    private final Wording wording;
    private final Caller caller;

    @Inject
    public ArchiveResource(Archives archives, ArchiveImports imports, Wording wording, Caller caller) {
        this.archives = archives;
        this.imports = imports;
        this.wording = wording;
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

    /**
     * The archive is the body, of any length: 200 with what was kept. With {@code async=true}, and above 20 MiB, 202 with a
     * {@code Location} that tells how far it is; what is wrong with the archive is told there then.
     */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response restore(@QueryParam("async") String async, @Context UriInfo address, InputStream body) {
        Person person = caller.person();
        archives.check(person);
        boolean later = Boolean.TRUE.equals(QueryText.bool("async", async));
        try {
            Upload upload = Upload.of(imports.check(body, person), Long.MAX_VALUE);
            if (later || upload.size() > ImportBody.MOST_AT_ONCE) {
                return ImportJobJson.accepted(imports.begin(upload, person), address, wording);
            }
            Archives.Restored restored = imports.take(upload, person);
            return Response.ok(new RestoredJson(restored.incidents(), restored.events()))
                    .build();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** What was kept. */
    public record RestoredJson(int incidents, long events) {}
}
