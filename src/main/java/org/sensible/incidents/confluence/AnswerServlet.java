package org.sensible.incidents.confluence;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.sensible.incidents.actionitem.follow.ItemAnswer;
import org.sensible.incidents.incident.Person;

/**
 * Where the links of a reminder lead: {@code /plugins/servlet/incidents-answer/OPS-1?answer=later}. Opening it answers nothing, for mail
 * programs open links too; the page's own button does. Who is not logged in is asked to by the host.
 */
public final class AnswerServlet extends ReaderServlet {

    private static final long serialVersionUID = 1L;

    private final transient AnswerViews views;
    private final transient Screens screens;

    @Inject
    public AnswerServlet(AnswerViews views, Reader reader, Screens screens) {
        super(reader);
        this.views = views;
        this.screens = screens;
    }

    @Override
    protected void show(HttpServletRequest request, HttpServletResponse response, Person person) throws IOException {
        String asked = request.getParameter("answer");
        ItemAnswer.Kind kind =
                ItemAnswer.Kind.ofWord(asked == null ? "" : asked).orElse(ItemAnswer.Kind.DONE);
        response.setContentType("text/html;charset=UTF-8");
        screens.useScript("incidents-answer");
        screens.write("answer", views.of(key(request), kind), response.getWriter());
    }
}
