package org.sensible.incidents.rest;

import com.atlassian.confluence.api.service.accessmode.AccessModeService;
import com.atlassian.plugin.spring.scanner.annotation.imports.ConfluenceImport;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import java.util.Set;
import org.sensible.incidents.incident.ReadOnlyMode;
import org.sensible.incidents.incident.Text;

/** Refuses every call that would change something while the host is in read-only mode. */
@Provider
public final class ReadOnlyFilter implements ContainerRequestFilter {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private final AccessModeService mode;

    @Inject
    public ReadOnlyFilter(@ConfluenceImport AccessModeService mode) {
        this.mode = mode;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (!READING.contains(request.getMethod()) && mode.isReadOnlyAccessModeEnabled()) {
            throw new ReadOnlyMode(Text.of("incidents.rest.refusal.readOnly"));
        }
    }
}
