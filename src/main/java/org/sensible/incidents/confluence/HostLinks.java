package org.sensible.incidents.confluence;

import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import com.atlassian.plugin.spring.scanner.annotation.imports.ComponentImport;
import com.atlassian.sal.api.ApplicationProperties;
import com.atlassian.sal.api.UrlMode;
import jakarta.inject.Inject;
import org.sensible.incidents.incident.Links;

/** Addresses below the base address that the administrator gave the host. Threads may share it. */
@ConfluenceComponent
public final class HostLinks implements Links {

    private final ApplicationProperties host;

    @Inject
    public HostLinks(@ComponentImport ApplicationProperties host) {
        this.host = host;
    }

    @Override
    public String incident(String key) {
        return page("/plugins/servlet/incidents/" + key);
    }

    @Override
    public String page(String path) {
        return host.getBaseUrl(UrlMode.CANONICAL) + path;
    }

    @Override
    public String settings() {
        return page("/rest/incidents/1.0/settings");
    }
}
