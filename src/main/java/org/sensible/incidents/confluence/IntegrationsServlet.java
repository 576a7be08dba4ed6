package org.sensible.incidents.confluence;

import com.atlassian.plugin.spring.scanner.annotation.imports.ComponentImport;
import com.atlassian.sal.api.websudo.WebSudoManager;
import jakarta.inject.Inject;
import org.sensible.incidents.incident.Person;

/** The administrator's page of integrations. */
public final class IntegrationsServlet extends AdministratorServlet {

    private static final long serialVersionUID = 1L;

    private final transient IntegrationsPage page;

    @Inject
    public IntegrationsServlet(
            IntegrationsPage page, Reader reader, Screens screens, @ComponentImport WebSudoManager confirmation) {
        super(reader, screens, confirmation, "integrations", "incidents-integrations-script");
        this.page = page;
    }

    @Override
    Object view(Person administrator) {
        return page.of(administrator);
    }
}
