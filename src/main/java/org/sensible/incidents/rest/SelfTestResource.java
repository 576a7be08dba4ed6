package org.sensible.incidents.rest;

import com.atlassian.plugin.spring.scanner.annotation.imports.ComponentImport;
import com.atlassian.plugins.rest.api.security.annotation.AdminOnly;
import com.atlassian.sal.api.ApplicationProperties;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.sensible.incidents.confluence.ConfluenceSelfTest;
import org.sensible.incidents.selftest.SelfTest;

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
    public Report run() {
        List<SelfTest.Finding> findings = selfTest.run();
        boolean passed = findings.stream().allMatch(SelfTest.Finding::passed);
        return new Report(host.getDisplayName(), host.getVersion(), passed, findings);
    }

    /** The answer: what was tried where, and whether all of it went well. */
    public record Report(String product, String version, boolean passed, List<SelfTest.Finding> findings) {}
}
