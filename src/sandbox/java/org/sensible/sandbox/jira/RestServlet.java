package org.sensible.sandbox.jira;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sensible.sandbox.jira.jql.JqlProblem;

/**
 * {@code /rest/api/2}: finds who answers a request, checks for forgery, and gives refusals the form {@code
 * {"errorMessages": [...], "errors": {...}}}.
 */
final class RestServlet extends HttpServlet {

    private static final long serialVersionUID = 1;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> OF_FORMS =
            Set.of("", "text/plain", "application/x-www-form-urlencoded", "multipart/form-data");

    private final transient List<Route> routes = new ArrayList<>();

    /** What is answered: a status, and a body where there is one. */
    record Answer(int status, Optional<JsonNode> body) {

        static Answer ok(JsonNode body) {
            return new Answer(HttpServletResponse.SC_OK, Optional.of(body));
        }

        static Answer created(JsonNode body) {
            return new Answer(HttpServletResponse.SC_CREATED, Optional.of(body));
        }

        static Answer nothing(int status) {
            return new Answer(status, Optional.empty());
        }
    }

    /** Who answers a method of an address. */
    interface Handler {
        Answer answer(Call call);
    }

    private record Route(String method, Pattern path, Handler handler) {}

    /**
     * Adds a method of an address.
     *
     * @param path below {@code /rest/api/2}, with {@code *} for each part that is not fixed
     */
    RestServlet on(String method, String path, Handler handler) {
        routes.add(new Route(method, Pattern.compile(path.replace("*", "([^/]+)") + "/?"), handler));
        return this;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Answer answer;
        try {
            requireNoForgery(request);
            answer = answer(request);
        } catch (JiraRefusal refused) {
            answer = new Answer(refused.status(), Optional.of(problem(refused)));
        } catch (JqlProblem wrong) {
            answer = new Answer(
                    HttpServletResponse.SC_BAD_REQUEST, Optional.of(problem(JiraRefusal.bad(wrong.getMessage()))));
        }
        response.setStatus(answer.status());
        if (answer.body().isPresent()) {
            response.setContentType("application/json;charset=UTF-8");
            response.getOutputStream()
                    .write(JSON.writeValueAsBytes(answer.body().get()));
        }
    }

    private static ObjectNode problem(JiraRefusal refused) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        refused.messages().forEach(body.putArray("errorMessages")::add);
        ObjectNode errors = body.putObject("errors");
        refused.errors().forEach(errors::put);
        return body;
    }

    /** What a form of another site could send must carry the header. */
    private static void requireNoForgery(HttpServletRequest request) {
        String type = Optional.ofNullable(request.getContentType())
                .map(text -> text.replaceAll(";.*", "").strip().toLowerCase(Locale.ROOT))
                .orElse("");
        String token = request.getHeader("X-Atlassian-Token");
        boolean passes = Set.of("GET", "HEAD", "OPTIONS").contains(request.getMethod())
                || !OF_FORMS.contains(type)
                || "no-check".equals(token)
                || "nocheck".equals(token);
        if (!passes) {
            throw JiraRefusal.forbidden("XSRF check failed");
        }
    }

    private Answer answer(HttpServletRequest request) {
        String path = Optional.ofNullable(request.getRequestURI())
                .map(uri -> uri.substring(request.getContextPath().length()
                        + request.getServletPath().length()))
                .orElse("");
        List<Route> there = routes.stream()
                .filter(route -> route.path().matcher(path).matches())
                .toList();
        if (there.isEmpty()) {
            throw JiraRefusal.missing("The sandbox has no " + path + " below /rest/api/2");
        }
        Route route = there.stream()
                .filter(candidate -> candidate.method().equals(request.getMethod()))
                .findFirst()
                .orElseThrow(() -> JiraRefusal.of(HttpServletResponse.SC_METHOD_NOT_ALLOWED, "Method Not Allowed"));
        return route.handler().answer(new Call(request, parts(route, path)));
    }

    private static List<String> parts(Route route, String path) {
        Matcher matcher = route.path().matcher(path);
        return Stream.of(matcher)
                .filter(Matcher::matches)
                .flatMap(found -> IntStream.rangeClosed(1, found.groupCount()).mapToObj(found::group))
                .map(part -> URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8))
                .toList();
    }
}
