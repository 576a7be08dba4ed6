package org.sensible.incidents.jira.rest;

import com.atlassian.plugin.spring.scanner.annotation.imports.JiraImport;
import com.atlassian.plugins.rest.api.security.annotation.AdminOnly;
import com.atlassian.sal.api.ApplicationProperties;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.sensible.incidents.host.SelfTestJson;
import org.sensible.incidents.jira.JiraSelfTest;
import org.sensible.incidents.selftest.Report;

/**
 * {@code POST /selftest}: tries what the plugin relies on in this Jira. Administrators only, which the host checks: 401
 * without log-in, 403 without the right.
 */
@Path("/selftest")
@AdminOnly
@Produces(MediaType.APPLICATION_JSON)
public final class SelfTestResource {

    private final JiraSelfTest selfTest;
    private final ApplicationProperties host;

    @Inject
    public SelfTestResource(JiraSelfTest selfTest, @JiraImport ApplicationProperties host) {
        this.selfTest = selfTest;
        this.host = host;
    }

    @POST
    public SelfTestJson run() {
        return SelfTestJson.of(Report.of(host.getDisplayName(), host.getVersion(), selfTest.run()));
    }
}
