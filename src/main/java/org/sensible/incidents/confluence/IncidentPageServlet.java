package org.sensible.incidents.confluence;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.sensible.incidents.incident.Incident;
import org.sensible.incidents.incident.Incidents;
import org.sensible.incidents.incident.NotFound;
import org.sensible.incidents.incident.Person;

/**
 * The page of its own that every incident has: {@code /plugins/servlet/incidents/INC-7}. With {@code all=true} its timeline
 * holds also what curation left out. An incident that the reader may not see is answered as one that does not exist.
 */
public final class IncidentPageServlet extends ReaderServlet {

    private static final long serialVersionUID = 1L;

    private final transient Incidents incidents;
    private final transient IncidentPage page;
    private final transient Screens screens;

    @Inject
    public IncidentPageServlet(Incidents incidents, IncidentPage page, Reader reader, Screens screens) {
        super(reader);
        this.incidents = incidents;
        this.page = page;
        this.screens = screens;
    }

    @Override
    protected void show(HttpServletRequest request, HttpServletResponse response, Person person) throws IOException {
        response.setContentType("text/html;charset=UTF-8");
        try {
            Incident incident = incidents.get(key(request), person);
            boolean all = Boolean.parseBoolean(request.getParameter("all"));
            String after = request.getParameter("after");
            screens.write("incident", page.of(incident, person, all, after), response.getWriter());
        } catch (NotFound refusal) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            screens.write("missing", new Missing(key(request)), response.getWriter());
        }
    }

    /** The view of {@code missing.html.vm}. */
    public record Missing(String key) {}
}
