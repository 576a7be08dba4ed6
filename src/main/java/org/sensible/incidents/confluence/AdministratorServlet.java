package org.sensible.incidents.confluence;

import com.atlassian.sal.api.websudo.WebSudoManager;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.sensible.incidents.incident.NotPermitted;
import org.sensible.incidents.incident.Person;

/**
 * A page of the administration. Servlets are open to everybody on a host, so this asks itself: 401 where nobody is logged in,
 * 403 for who is no administrator; then the host may want the password once more.
 */
abstract class AdministratorServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final transient Reader reader;
    private final transient Screens screens;
    private final transient WebSudoManager confirmation;
    private final String template;
    private final String script;

    AdministratorServlet(Reader reader, Screens screens, WebSudoManager confirmation, String template, String script) {
        this.reader = reader;
        this.screens = screens;
        this.confirmation = confirmation;
        this.template = template;
        this.script = script;
    }

    /**
     * What the template shows.
     *
     * @throws NotPermitted unless the person is an administrator
     */
    abstract Object view(Person administrator);

    @Override
    protected final void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<Person> person = reader.current();
        if (person.isEmpty()) {
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
            return;
        }
        try {
            Object view = view(person.get());
            if (!confirmation.canExecuteRequest(request)) {
                confirmation.enforceWebSudoProtection(request, response);
                return;
            }
            response.setContentType("text/html;charset=UTF-8");
            screens.useScript(script);
            screens.write(template, view, response.getWriter());
        } catch (NotPermitted noAdministrator) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }
}
