package org.sensible.sandbox.web;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The host's check against requests that another site sends from a user's browser: what a form could send (its three
 * content types, or none) must carry {@code X-Atlassian-Token: no-check}, unless the method is excluded.
 */
@Priority(Priorities.AUTHORIZATION - 100)
final class XsrfFilter implements ContainerRequestFilter {

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");
    private static final List<MediaType> OF_FORMS = List.of(
            MediaType.APPLICATION_FORM_URLENCODED_TYPE, MediaType.MULTIPART_FORM_DATA_TYPE, MediaType.TEXT_PLAIN_TYPE);
    private static final Set<String> PASSES = Set.of("no-check", "nocheck");
    private static final String EXCLUDED = "com.atlassian.annotations.security.XsrfProtectionExcluded";

    @Context
    private ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request) {
        String token = request.getHeaderString("X-Atlassian-Token");
        boolean passes = SAFE.contains(request.getMethod())
                || !couldBeAForm(request.getMediaType())
                || token != null && PASSES.contains(token)
                || isExcluded();
        if (!passes) {
            request.abortWith(Response.status(Response.Status.FORBIDDEN)
                    .type(MediaType.TEXT_PLAIN_TYPE)
                    .entity("XSRF check failed")
                    .build());
        }
    }

    private static boolean couldBeAForm(MediaType type) {
        return type == null || OF_FORMS.stream().anyMatch(form -> form.isCompatible(type));
    }

    private boolean isExcluded() {
        return Stream.of(resource.getResourceMethod().getAnnotations())
                .anyMatch(annotation -> annotation.annotationType().getName().equals(EXCLUDED));
    }
}
