package org.sensible.incidents.rest;

import com.atlassian.plugin.spring.scanner.annotation.imports.ComponentImport;
import com.atlassian.plugins.rest.api.security.annotation.AdminOnly;
import com.atlassian.sal.api.ApplicationProperties;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.sensible.incidents.confluence.ConfluenceSelfTest;
import org.sensible.incidents.confluence.Credentials;
import org.sensible.incidents.host.SelfTestJson;
import org.sensible.incidents.selftest.Report;

/**
 * {@code POST /selftest}: tries what the plugin relies on in this Confluence, on a scratch page that it removes again.
 * Administrators only, which the host checks: 401 without log-in, 403 without the right; 503 in read-only mode.
 */
@Path("/selftest")
@AdminOnly
@Produces(MediaType.APPLICATION_JSON)
public final class SelfTestResource {

    private final ConfluenceSelfTest selfTest;
    private final ApplicationProperties host;

    @Inject
    public SelfTestResource(ConfluenceSelfTest selfTest, @ComponentImport ApplicationProperties host) {
        this.selfTest = selfTest;
        this.host = host;
    }

    @POST
    public SelfTestJson run(@Context HttpHeaders headers) {
        Credentials own = new Credentials(
                headers.getHeaderString(HttpHeaders.HOST),
                headers.getHeaderString(HttpHeaders.COOKIE),
                headers.getHeaderString(HttpHeaders.AUTHORIZATION));
        return SelfTestJson.of(Report.of(host.getDisplayName(), host.getVersion(), selfTest.run(own)));
    }
}
