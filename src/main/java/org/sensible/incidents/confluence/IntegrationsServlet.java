package org.sensible.incidents.confluence;

import com.atlassian.plugin.spring.scanner.annotation.imports.ComponentImport;
import com.atlassian.sal.api.websudo.WebSudoManager;
import jakarta.inject.Inject;
import org.sensible.incidents.incident.Person;

/** The administrator's page of integrations. */
public final class IntegrationsServlet extends AdministratorServlet {

    private static final long serialVersionUID = 1L;

    private final transient IntegrationsPage page;
    private final transient Screens parts;

    @Inject
    public IntegrationsServlet(
            IntegrationsPage page, Reader reader, Screens screens, @ComponentImport WebSudoManager confirmation) {
        super(reader, screens, confirmation, "integrations", "incidents-integrations-script");
        this.page = page;
        parts = screens;
    }

    @Override
    Object view(Person administrator) {
        IntegrationsPage.View view = page.of(administrator);
        return new IntegrationsPage.Parts(
                view,
                parts.show("integrations-tokens", view),
                parts.show("integrations-deliveries", view),
                parts.show("integrations-unassigned", view),
                parts.show("integrations-senders", view));
    }
}
