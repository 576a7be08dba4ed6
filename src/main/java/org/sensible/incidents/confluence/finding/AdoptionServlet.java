package org.sensible.incidents.confluence.finding;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.sensible.incidents.confluence.Reader;
import org.sensible.incidents.confluence.ReaderServlet;
import org.sensible.incidents.confluence.Screens;
import org.sensible.incidents.confluence.TeamZones;
import org.sensible.incidents.incident.IncidentAccess;
import org.sensible.incidents.incident.Milestone;
import org.sensible.incidents.incident.Person;
import org.sensible.incidents.incident.Severity;
import org.sensible.incidents.incident.SeverityNames;
import org.sensible.incidents.incident.Wording;

/**
 * The form in which a page is adopted: {@code /plugins/servlet/incidents-adopt}, with {@code page=} the page's id filled in. 401 where
 * nobody is logged in, 403 for who may not declare incidents.
 */
public final class AdoptionServlet extends ReaderServlet {

    private static final long serialVersionUID = 1L;

    private final transient IncidentAccess access;
    private final transient SeverityNames severities;
    private final transient TeamZones zones;
    private final transient Wording wording;
    private final transient Screens screens;

    @Inject
    public AdoptionServlet(
            IncidentAccess access,
            SeverityNames severities,
            TeamZones zones,
            Wording wording,
            Reader reader,
            Screens screens) {
        super(reader);
        this.access = access;
        this.severities = severities;
        this.zones = zones;
        this.wording = wording;
        this.screens = screens;
    }

    @Override
    protected void show(HttpServletRequest request, HttpServletResponse response, Person person) throws IOException {
        if (!access.mayDeclare(person)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        String page = request.getParameter("page");
        response.setContentType("text/html;charset=UTF-8");
        screens.useScript("incidents-adoption");
        screens.write(
                "adoption",
                new View(
                        page != null && page.matches("\\d{1,18}") ? page : "",
                        severities.current().stream().map(Severity::name).toList(),
                        Stream.concat(zones.all().stream(), Stream.of(ZoneId.of("UTC")))
                                .map(ZoneId::getId)
                                .distinct()
                                .toList(),
                        Stream.of(Milestone.values())
                                .map(milestone -> new Field(milestone.name(), wording.tell(milestone.label())))
                                .toList()),
                response.getWriter());
    }

    /** The view of {@code adoption.html.vm}. */
    public record View(String page, List<String> severities, List<String> zones, List<Field> milestones) {}

    public record Field(String name, String label) {}
}
