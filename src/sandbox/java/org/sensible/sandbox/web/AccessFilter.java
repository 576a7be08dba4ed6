package org.sensible.sandbox.web;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.sensible.sandbox.Current;
import org.sensible.sandbox.Kind;

/** Turns away from REST methods whoever may not call them, in the host's own words. */
@Priority(Priorities.AUTHORIZATION)
final class AccessFilter implements ContainerRequestFilter {

    private final Kind kind;
    private final Current current;

    @Context
    private ResourceInfo resource;

    AccessFilter(Kind kind, Current current) {
        this.kind = kind;
        this.current = current;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        Access access = Access.of(resource.getResourceMethod(), resource.getResourceClass());
        switch (access.verdict(current.user(), kind)) {
            case ALLOWED -> {}
            case LOG_IN_FIRST ->
                request.abortWith(
                        refusal(Response.Status.UNAUTHORIZED, "Client must be authenticated to access this resource."));
            case FORBIDDEN ->
                request.abortWith(
                        refusal(Response.Status.FORBIDDEN, "Client must be authorized to access this resource."));
        }
    }

    private static Response refusal(Response.Status status, String message) {
        return Response.status(status)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(Map.of("message", message, "status-code", status.getStatusCode()))
                .build();
    }
}
