package org.sensible.incidents.confluence;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import org.sensible.incidents.incident.InvalidInput;
import org.sensible.incidents.incident.NotFound;
import org.sensible.incidents.incident.Person;
import org.sensible.incidents.incident.Wording;

/**
 * The table of a policy report, as its script asks for it: {@code /plugins/servlet/incidents-policy-report?days=&from=&severity=}. Changes
 * nothing. 401 where nobody is logged in, 404 for who may see no incidents, 400 with the reason as plain text.
 */
public final class PolicyReportServlet extends ReaderServlet {

    private static final long serialVersionUID = 1L;

    private final transient PolicyReportScreens reports;
    private final transient Wording wording;
    private final transient Clock clock;

    @Inject
    public PolicyReportServlet(PolicyReportScreens reports, Reader reader, Wording wording, Clock clock) {
        super(reader);
        this.reports = reports;
        this.wording = wording;
        this.clock = clock;
    }

    @Override
    protected void show(HttpServletRequest request, HttpServletResponse response, Person person) throws IOException {
        response.setHeader("Cache-Control", "no-store");
        try {
            String table = reports.table(ReportQuery.of(request::getParameter, clock), person);
            response.setContentType("text/html;charset=UTF-8");
            response.getWriter().write(table);
        } catch (NotFound nothingToSee) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } catch (InvalidInput wrong) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            response.setContentType("text/plain;charset=UTF-8");
            response.getWriter().write(wording.tell(wrong.problems().get(0).text()));
        }
    }
}
