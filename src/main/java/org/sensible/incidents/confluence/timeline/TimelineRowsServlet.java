package org.sensible.incidents.confluence.timeline;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.ZoneId;
import java.util.List;
import org.sensible.incidents.confluence.Reader;
import org.sensible.incidents.confluence.ReaderServlet;
import org.sensible.incidents.confluence.Screens;
import org.sensible.incidents.confluence.TeamZones;
import org.sensible.incidents.incident.Incident;
import org.sensible.incidents.incident.Incidents;
import org.sensible.incidents.incident.NotFound;
import org.sensible.incidents.incident.Person;

/**
 * Rows of a timeline, as the panel's script asks for them: {@code /plugins/servlet/incidents-timeline/INC-7}. 401 where
 * nobody is logged in, 404 for an incident that the person may not view.
 */
public final class TimelineRowsServlet extends ReaderServlet {

    private static final long serialVersionUID = 1L;

    private final transient Incidents incidents;
    private final transient TimelinePanel panel;
    private final transient TeamZones zones;
    private final transient Screens screens;

    @Inject
    public TimelineRowsServlet(
            Incidents incidents, TimelinePanel panel, TeamZones zones, Reader reader, Screens screens) {
        super(reader);
        this.incidents = incidents;
        this.panel = panel;
        this.zones = zones;
        this.screens = screens;
    }

    @Override
    protected void show(HttpServletRequest request, HttpServletResponse response, Person person) throws IOException {
        try {
            Incident incident = incidents.get(key(request), person);
            List<ZoneId> shown = TimelinePanel.shownZones(request.getParameter("zones"), zones);
            TimelineParts.Part part = panel.part(incident, person, shown, PartQuery.of(request::getParameter));
            response.setContentType("text/html;charset=UTF-8");
            response.setHeader("Cache-Control", "no-store");
            screens.write("timeline-part", part, response.getWriter());
        } catch (NotFound gone) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
