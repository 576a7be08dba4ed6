package org.sensible.incidents.rest;

import com.atlassian.annotations.security.XsrfProtectionExcluded;
import com.atlassian.plugins.rest.api.security.annotation.UnrestrictedAccess;
import jakarta.annotation.Nullable;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
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
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import org.sensible.incidents.timeline.hook.HookDoor;
import org.sensible.incidents.timeline.hook.Hooks;
import org.sensible.incidents.timeline.source.Headers;

/**
 * {@code /hooks/{source}/{token}}: what other systems post, in any content type. Nobody is logged in; the token alone lets
 * in, from the address or from the header {@code X-Incidents-Token}. 200 where it was taken for an incident, or is a report of Jira's action items; 202 where it
 * matches none and waits for an administrator; 400 for what is no body of that source; 401 without the sender's signature,
 * where its secret is on record; 404 for a token that is unknown, revoked or for another source; 413 above 5 MiB; 429 with
 * {@code Retry-After} above 600 within a minute; 503 in read-only mode. No transaction stands around it: what is
 * acknowledged is kept.
 */
@Path("/hooks")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.WILDCARD)
public final class HookResource {

    private final Hooks hooks;

    @Inject
    public HookResource(Hooks hooks) {
        this.hooks = hooks;
    }

    @POST
    @Path("/{source}/{token}")
    @UnrestrictedAccess
    @XsrfProtectionExcluded
    public Response take(
            @PathParam("source") String source,
            @PathParam("token") String token,
            @QueryParam("incident") String incident,
            @Context HttpHeaders headers,
            InputStream body)
            throws IOException {
        return taken(source, token, incident, headers, body);
    }

    /** Likewise, for senders that keep the token out of addresses. */
    @POST
    @Path("/{source}")
    @UnrestrictedAccess
    @XsrfProtectionExcluded
    public Response takeWithHeader(
            @PathParam("source") String source,
            @HeaderParam("X-Incidents-Token") String token,
            @QueryParam("incident") String incident,
            @Context HttpHeaders headers,
            InputStream body)
            throws IOException {
        return taken(source, token, incident, headers, body);
    }

    private Response taken(
            String source, @Nullable String token, @Nullable String incident, HttpHeaders headers, InputStream body)
            throws IOException {
        HookDoor.Admitted admitted = hooks.admit(source, token);
        byte[] bytes = body.readNBytes(Hooks.MOST_BYTES + 1);
        Hooks.Taken taken = hooks.take(admitted, QueryText.words(incident), bytes, headers(headers));
        return Response.status(taken.waits() ? Response.Status.ACCEPTED : Response.Status.OK)
                .entity(taken)
                .build();
    }

    /** The first value of each. */
    private static Headers headers(HttpHeaders headers) {
        Map<String, String> first = new HashMap<>();
        headers.getRequestHeaders().forEach((name, values) -> first.put(name, values.get(0)));
        return Headers.of(first);
    }
}
