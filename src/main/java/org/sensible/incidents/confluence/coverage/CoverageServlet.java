package org.sensible.incidents.confluence.coverage;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.sensible.incidents.confluence.Reader;
import org.sensible.incidents.confluence.ReaderServlet;
import org.sensible.incidents.incident.InvalidInput;
import org.sensible.incidents.incident.Person;
import org.sensible.incidents.incident.Wording;
import org.sensible.incidents.policy.Coverage;
import org.sensible.incidents.policy.page.PageCoverage;

/**
 * The panel of a page's coverage for another week, or with somebody imagined, as its script asks for it:
 * {@code /plugins/servlet/incidents-coverage?page=&day=&plusZone=&plusFrom=&plusTo=&plusDays=}. Changes nothing. 401 where nobody is logged
 * in, 404 for a page that the person may not view, 400 with the reason as plain text.
 */
public final class CoverageServlet extends ReaderServlet {

    private static final long serialVersionUID = 1L;

    private final transient PageCoverage coverages;
    private final transient CoveragePanel panel;
    private final transient Wording wording;

    @Inject
    public CoverageServlet(PageCoverage coverages, CoveragePanel panel, Reader reader, Wording wording) {
        super(reader);
        this.coverages = coverages;
        this.panel = panel;
        this.wording = wording;
    }

    @Override
    protected void show(HttpServletRequest request, HttpServletResponse response, Person person) throws IOException {
        Optional<Coverage> coverage = coverages.of(pageId(request), person);
        if (coverage.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setHeader("Cache-Control", "no-store");
        try {
            String shown = panel.show(coverage.get(), CoverageQuery.of(request::getParameter));
            response.setContentType("text/html;charset=UTF-8");
            response.getWriter().write(shown);
        } catch (InvalidInput refused) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            response.setContentType("text/plain;charset=UTF-8");
            response.getWriter()
                    .write(refused.problems().stream()
                            .map(problem -> wording.tell(problem.text()))
                            .collect(Collectors.joining(" ")));
        }
    }

    private static OptionalLong pageId(HttpServletRequest request) {
        String id = request.getParameter("page");
        return id == null || !id.matches("\\d{1,18}") ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(id));
    }
}
