package org.sensible.incidents.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import org.sensible.incidents.actionitem.JiraNotAuthorised;
import org.sensible.incidents.actionitem.JiraSilent;
import org.sensible.incidents.incident.Conflict;
import org.sensible.incidents.incident.InvalidInput;
import org.sensible.incidents.incident.NotFound;
import org.sensible.incidents.incident.NotPermitted;
import org.sensible.incidents.incident.NotSignedIn;
import org.sensible.incidents.incident.ReadOnlyMode;
import org.sensible.incidents.incident.Refusal;
import org.sensible.incidents.incident.TooLarge;
import org.sensible.incidents.incident.TooOften;
import org.sensible.incidents.incident.Wording;
import org.sensible.incidents.timeline.hook.WrongSignature;

/** The one place where the kinds of refusal become status codes, and their texts words in the reader's language. */
@Provider
public final class RefusalMapper implements ExceptionMapper<Refusal> {

    private static final int TOO_LARGE = 413;

    private final Wording wording;

    @Inject
    public RefusalMapper(Wording wording) {
        this.wording = wording;
    }

    @Override
    public Response toResponse(Refusal refusal) {
        List<ErrorJson.Entry> errors = refusal.problems().stream()
                .map(problem -> new ErrorJson.Entry(problem.field(), wording.tell(problem.text())))
                .toList();
        Response.ResponseBuilder answer = Response.status(status(refusal))
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(new ErrorJson(errors, refusal.details()));
        if (refusal instanceof TooOften tooOften) {
            answer.header(HttpHeaders.RETRY_AFTER, tooOften.retryAfter().toSeconds());
        }
        return answer.build();
    }

    private static int status(Refusal refusal) {
        if (refusal instanceof InvalidInput) {
            return Response.Status.BAD_REQUEST.getStatusCode();
        } else if (refusal instanceof NotSignedIn || refusal instanceof WrongSignature) {
            return Response.Status.UNAUTHORIZED.getStatusCode();
        } else if (refusal instanceof NotPermitted || refusal instanceof JiraNotAuthorised) {
            return Response.Status.FORBIDDEN.getStatusCode();
        } else if (refusal instanceof NotFound) {
            return Response.Status.NOT_FOUND.getStatusCode();
        } else if (refusal instanceof Conflict) {
            return Response.Status.CONFLICT.getStatusCode();
        } else if (refusal instanceof TooLarge) {
            return TOO_LARGE;
        } else if (refusal instanceof TooOften) {
            return Response.Status.TOO_MANY_REQUESTS.getStatusCode();
        } else if (refusal instanceof ReadOnlyMode || refusal instanceof JiraSilent) {
            return Response.Status.SERVICE_UNAVAILABLE.getStatusCode();
        }
        throw new IllegalStateException("no status is known for " + refusal.getClass(), refusal);
    }
}
