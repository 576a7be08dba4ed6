package org.sensible.sandbox.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.sensible.sandbox.Current;
import org.sensible.sandbox.User;

/** A call of the sandbox's own, for administrators: tests see and steer with it what people do not. */
public abstract class AdministratorServlet extends HttpServlet {

    private static final long serialVersionUID = 1;

    private final transient Current current;

    protected AdministratorServlet(Current current) {
        this.current = current;
    }

    /**
     * What is answered to that.
     *
     * @return as JSON; {@code null} where there is no such call
     */
    protected abstract Map<String, ?> answer(HttpServletRequest request) throws IOException;

    @Override
    protected final void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<User> user = current.user();
        if (user.isEmpty()) {
            say(response, HttpServletResponse.SC_UNAUTHORIZED, "Log in as an administrator");
        } else if (!user.get().isAdministrator()) {
            say(response, HttpServletResponse.SC_FORBIDDEN, "For administrators");
        } else {
            answer(request, response);
        }
    }

    private void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            Map<String, ?> answer = answer(request);
            if (answer == null) {
                response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
            } else {
                Answers.json(response, HttpServletResponse.SC_OK, answer);
            }
        } catch (NoSuchElementException unknown) {
            say(response, HttpServletResponse.SC_NOT_FOUND, unknown.getMessage());
        } catch (IllegalArgumentException | JsonProcessingException wrong) {
            say(response, HttpServletResponse.SC_BAD_REQUEST, wrong.getMessage());
        }
    }

    private static void say(HttpServletResponse response, int status, String message) throws IOException {
        Answers.json(response, status, Map.of("message", String.valueOf(message)));
    }
}
