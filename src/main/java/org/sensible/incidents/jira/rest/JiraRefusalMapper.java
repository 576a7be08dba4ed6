package org.sensible.incidents.jira.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sensible.incidents.incident.Conflict;
import org.sensible.incidents.incident.InvalidInput;
import org.sensible.incidents.incident.NotFound;
import org.sensible.incidents.incident.NotPermitted;
import org.sensible.incidents.incident.NotSignedIn;
import org.sensible.incidents.incident.Problem;
import org.sensible.incidents.incident.Refusal;
import org.sensible.incidents.incident.TooLarge;
import org.sensible.incidents.jira.JiraWording;

/** The refusals of Jira's calls as status codes, and their texts as words in the reader's language. */
@Provider
public final class JiraRefusalMapper implements ExceptionMapper<Refusal> {

    private static final Map<Class<? extends Refusal>, Integer> STATUSES = Map.of(
            InvalidInput.class, 400,
            NotSignedIn.class, 401,
            NotPermitted.class, 403,
            NotFound.class, 404,
            Conflict.class, 409,
            TooLarge.class, 413);

    private final JiraWording wording;

    @Inject
    public JiraRefusalMapper(JiraWording wording) {
        this.wording = wording;
    }

    @Override
    public Response toResponse(Refusal refusal) {
        Integer status = STATUSES.get(refusal.getClass());
        if (status == null) {
            throw new IllegalStateException("no status is known for " + refusal.getClass(), refusal);
        }
        List<Map<String, String>> errors =
                refusal.problems().stream().map(this::error).toList();
        return Response.status(status)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(Map.of("errors", errors))
                .build();
    }

    private Map<String, String> error(Problem problem) {
        Map<String, String> error = new LinkedHashMap<>();
        if (problem.field() != null) {
            error.put("field", problem.field());
        }
        error.put("message", wording.tell(problem.text()));
        return error;
    }
}
