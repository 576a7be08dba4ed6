package org.sensible.incidents.confluence;

import com.atlassian.plugin.spring.scanner.annotation.imports.ComponentImport;
import com.atlassian.sal.api.websudo.WebSudoManager;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.sensible.incidents.incident.NotPermitted;
import org.sensible.incidents.incident.Person;

/**
 * The administrator's page of integrations. Servlets are open to everybody on a host, so this asks itself: 401 where nobody
 * is logged in, 403 for who is no administrator; then the host may want the password once more.
 */
public final class IntegrationsServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final transient IntegrationsPage page;
    private final transient Reader reader;
    private final transient Screens screens;
    private final transient WebSudoManager confirmation;

    @Inject
    public IntegrationsServlet(
            IntegrationsPage page, Reader reader, Screens screens, @ComponentImport WebSudoManager confirmation) {
        this.page = page;
        this.reader = reader;
        this.screens = screens;
        this.confirmation = confirmation;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<Person> person = reader.current();
        if (person.isEmpty()) {
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
            return;
        }
        try {
            IntegrationsPage.View view = page.of(person.get());
            if (!confirmation.canExecuteRequest(request)) {
                confirmation.enforceWebSudoProtection(request, response);
                return;
            }
            response.setContentType("text/html;charset=UTF-8");
            screens.useScript("incidents-integrations-script");
            screens.write("integrations", view, response.getWriter());
        } catch (NotPermitted noAdministrator) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }
}
