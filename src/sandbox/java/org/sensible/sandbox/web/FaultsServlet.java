package org.sensible.sandbox.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.sensible.sandbox.Current;
import org.sensible.sandbox.Faults;
import org.sensible.sandbox.User;

/** {@code /rest/sandbox/1.0/faults}: administrators make things go wrong, and see what does. */
public final class FaultsServlet extends HttpServlet {

    private static final long serialVersionUID = 1;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final transient Faults faults;
    private final transient Current current;

    public FaultsServlet(Faults faults, Current current) {
        this.faults = faults;
        this.current = current;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<User> user = current.user();
        if (user.isEmpty()) {
            Answers.json(
                    response, HttpServletResponse.SC_UNAUTHORIZED, Map.of("message", "Log in as an administrator"));
        } else if (!user.get().isAdministrator()) {
            Answers.json(response, HttpServletResponse.SC_FORBIDDEN, Map.of("message", "For administrators"));
        } else if ("POST".equals(request.getMethod())) {
            change(request, response);
        } else if ("GET".equals(request.getMethod())) {
            Answers.json(response, HttpServletResponse.SC_OK, state());
        } else {
            response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
        }
    }

    private void change(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!String.valueOf(request.getContentType()).startsWith("application/json")) {
            response.sendError(HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE);
            return;
        }
        try {
            changes(JSON.readTree(request.getInputStream())).forEach(Runnable::run);
            Answers.json(response, HttpServletResponse.SC_OK, state());
        } catch (IllegalArgumentException | JsonProcessingException wrong) {
            Answers.json(
                    response,
                    HttpServletResponse.SC_BAD_REQUEST,
                    Map.of("message", String.valueOf(wrong.getMessage())));
        }
    }

    /** What the body asks for; nothing is changed where a part of it is wrong. */
    private List<Runnable> changes(JsonNode body) {
        List<Runnable> changes = new ArrayList<>();
        if (!body.isObject()) {
            throw new IllegalArgumentException("a JSON object was expected");
        }
        body.properties().forEach(field -> changes.add(change(field.getKey(), field.getValue())));
        return changes;
    }

    private Runnable change(String name, JsonNode value) {
        switch (name) {
            case "readOnly" -> {
                require(value.isBoolean(), "readOnly is true or false");
                return () -> faults.readOnly(value.booleanValue());
            }
            // The other product, whichever it is.
            case "jira", "confluence" -> {
                Faults.Link link = Faults.Link.valueOf(value.asText().toUpperCase(Locale.ROOT));
                return () -> faults.link(link);
            }
            case "mail" -> {
                Faults.Mail mail = Faults.Mail.valueOf(value.asText().toUpperCase(Locale.ROOT));
                return () -> faults.mail(mail);
            }
            case "reconcile" -> {
                require(List.of("ok", "fail").contains(value.asText()), "reconcile is ok or fail");
                return () -> faults.reconcile(value.asText().equals("ok"));
            }
            case "events" -> {
                require(List.of("ok", "lost").contains(value.asText()), "events is ok or lost");
                return () -> faults.eventsLost(value.asText().equals("lost"));
            }
            case "epics" -> {
                require(List.of("ok", "none").contains(value.asText()), "epics is ok or none");
                return () -> faults.epics(value.asText().equals("ok"));
            }
            case "externalChanges" -> {
                require(value.isInt() && value.intValue() >= 0, "externalChanges is a number of saves");
                return () -> faults.externalChanges(value.intValue());
            }
            default -> throw new IllegalArgumentException("there is no fault named " + name);
        }
    }

    private static void require(boolean right, String message) {
        if (!right) {
            throw new IllegalArgumentException(message);
        }
    }

    private Map<String, ?> state() {
        return Map.of(
                "readOnly", faults.readOnly(),
                "jira", faults.link().name().toLowerCase(Locale.ROOT),
                "mail", faults.mail().name().toLowerCase(Locale.ROOT),
                "reconcile", faults.reconcile() ? "ok" : "fail",
                "epics", faults.hasEpics() ? "ok" : "none",
                "events", faults.eventsLost() ? "lost" : "ok",
                "externalChanges", faults.externalChanges());
    }
}
