package org.sensible.incidents.confluence.finding;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.sensible.incidents.confluence.Reader;
import org.sensible.incidents.confluence.ReaderServlet;
import org.sensible.incidents.confluence.Screens;
import org.sensible.incidents.incident.Person;

/**
 * The index on a page of its own, {@code /plugins/servlet/incidents-postmortems}, and with {@code part=true} the panel alone,
 * as its script asks for it. 401 where nobody is logged in.
 */
public final class PostmortemIndexServlet extends ReaderServlet {

    private static final long serialVersionUID = 1L;

    private final transient IndexScreens index;
    private final transient Screens screens;

    @Inject
    public PostmortemIndexServlet(IndexScreens index, Reader reader, Screens screens) {
        super(reader);
        this.index = index;
        this.screens = screens;
    }

    @Override
    protected void show(HttpServletRequest request, HttpServletResponse response, Person person) throws IOException {
        String part = index.part(IndexRequest.of(request::getParameter), person);
        response.setContentType("text/html;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        if (Boolean.parseBoolean(request.getParameter("part"))) {
            response.getWriter().write(part);
            return;
        }
        screens.useScript("incidents-postmortem-index");
        screens.write("postmortem-index-page", new Page(part), response.getWriter());
    }

    /**
     * The view of {@code postmortem-index-page.html.vm}.
     *
     * @param indexHtml rendered by its own template, which escapes
     */
    public record Page(String indexHtml) {}
}
