package org.sensible.incidents.confluence;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.sensible.incidents.incident.Person;

/** A page, or a part of one, for who is logged in; 401 for everybody else. Changes nothing. */
public abstract class ReaderServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final transient Reader reader;

    protected ReaderServlet(Reader reader) {
        this.reader = reader;
    }

    /** Answers that person. */
    protected abstract void show(HttpServletRequest request, HttpServletResponse response, Person person)
            throws IOException;

    @Override
    protected final void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<Person> person = reader.current();
        if (person.isEmpty()) {
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
            return;
        }
        show(request, response, person.get());
    }

    /** What stands behind the last slash of the address: a key. */
    protected static String key(HttpServletRequest request) {
        String path = request.getPathInfo() == null ? "" : request.getPathInfo();
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
