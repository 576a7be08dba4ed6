package org.sensible.incidents.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.sensible.incidents.incident.Text;
import org.sensible.incidents.incident.Wording;

/** What JAX-RS itself refuses (no such address, method or media type): its status and headers, our form and words. */
@Provider
public final class WebApplicationMapper implements ExceptionMapper<WebApplicationException> {

    private static final int NO_METHOD = 405;
    private static final int NO_MEDIA_TYPE = 415;

    private final Wording wording;

    @Context
    private Request request;

    @Inject
    public WebApplicationMapper(Wording wording) {
        this.wording = wording;
    }

    @Override
    public Response toResponse(WebApplicationException refusal) {
        Response response = refusal.getResponse();
        if (response.getStatus() < 400 || response.hasEntity()) {
            return response;
        }
        return Response.fromResponse(response)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(ErrorJson.of(wording.tell(text(response.getStatus()))))
                .build();
    }

    private Text text(int status) {
        switch (status) {
            case 400:
                return Text.of("incidents.rest.refusal.badRequest");
            case 404:
                return Text.of("incidents.rest.refusal.notFound");
            case NO_METHOD:
                return Text.of("incidents.rest.refusal.method", request.getMethod());
            case NO_MEDIA_TYPE:
                return Text.of("incidents.rest.refusal.mediaType");
            default:
                return Text.of("incidents.rest.refusal.other", status);
        }
    }
}
