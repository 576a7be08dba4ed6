package org.sensible.incidents.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.UUID;
import org.sensible.incidents.incident.Text;
import org.sensible.incidents.incident.Wording;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Everything that nobody foresaw: the log gets the stack trace, the caller a reference to it and nothing else. */
@Provider
public final class FailureMapper implements ExceptionMapper<RuntimeException> {

    private static final Logger LOG = LoggerFactory.getLogger(FailureMapper.class);

    private final Wording wording;

    @Inject
    public FailureMapper(Wording wording) {
        this.wording = wording;
    }

    @Override
    public Response toResponse(RuntimeException failure) {
        String reference = UUID.randomUUID().toString();
        LOG.error("A REST call failed; reference {}", reference, failure);
        return Response.serverError()
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(ErrorJson.of(wording.tell(Text.of("incidents.rest.refusal.failed", reference))))
                .build();
    }
}
