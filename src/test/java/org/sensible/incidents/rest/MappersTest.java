package org.sensible.incidents.rest;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertSame;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.atlassian.confluence.api.service.accessmode.AccessModeService;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.Test;
import org.sensible.incidents.incident.Conflict;
import org.sensible.incidents.incident.InvalidInput;
import org.sensible.incidents.incident.NotFound;
import org.sensible.incidents.incident.NotPermitted;
import org.sensible.incidents.incident.NotSignedIn;
import org.sensible.incidents.incident.Problem;
import org.sensible.incidents.incident.ReadOnlyMode;
import org.sensible.incidents.incident.Refusal;
import org.sensible.incidents.incident.Text;
import org.sensible.incidents.incident.TooLarge;
import org.sensible.incidents.incident.TooOften;
import org.sensible.incidents.timeline.hook.WrongSignature;

public class MappersTest {

    private static final Text TEXT = Text.of("some.key", 7);

    private final RefusalMapper refusals = new RefusalMapper(RestWorld.WORDS);
    private final WebApplicationMapper ofJaxRs = new WebApplicationMapper(RestWorld.WORDS);
    private final FailureMapper failures = new FailureMapper(RestWorld.WORDS);

    @Test
    public void refusals_haveTheStatusOfTheirKind() {
        assertStatus(400, new InvalidInput("title", TEXT));
        assertStatus(401, new NotSignedIn(TEXT));
        assertStatus(403, new NotPermitted(TEXT));
        assertStatus(404, new NotFound(TEXT));
        assertStatus(409, new Conflict(TEXT));
        assertStatus(413, new TooLarge(TEXT));
        assertStatus(503, new ReadOnlyMode(TEXT));
        assertStatus(401, new WrongSignature(TEXT));
        assertStatus(429, new TooOften(TEXT, Duration.ofSeconds(7)));
    }

    @Test
    public void tooOften_saysWhenToComeAgain() {
        Response response = refusals.toResponse(new TooOften(TEXT, Duration.ofSeconds(7)));
        assertEquals("7", response.getHeaderString("Retry-After"));
    }

    private void assertStatus(int status, Refusal refusal) {
        Response response = refusals.toResponse(refusal);
        assertEquals(status, response.getStatus());
        assertEquals(MediaType.APPLICATION_JSON_TYPE, response.getMediaType());
        assertEquals("some.key[7]", json(response).at("/errors/0/message").asText());
    }

    @Test
    public void refusal_namesEveryProblemWithItsField() {
        Response response = refusals.toResponse(
                new InvalidInput(List.of(new Problem("title", TEXT), new Problem(null, Text.of("other.key")))));
        assertEquals(
                "{\"errors\":[{\"field\":\"title\",\"message\":\"some.key[7]\"},{\"message\":\"other.key[]\"}]}",
                json(response).toString());
    }

    @Test
    public void refusal_givesItsFactsBesideTheErrors() {
        Response response = refusals.toResponse(new Conflict(null, TEXT, Map.of("pageId", "42")));
        assertEquals("42", json(response).path("pageId").asText());
    }

    @Test
    public void jaxRsRefusals_keepStatusAndHeadersAndGetOurForm() {
        Response noMediaType = ofJaxRs.toResponse(new NotSupportedException());
        assertEquals(415, noMediaType.getStatus());
        assertEquals(
                "incidents.rest.refusal.mediaType[]",
                json(noMediaType).at("/errors/0/message").asText());
        assertEquals(
                "incidents.rest.refusal.notFound[]",
                json(ofJaxRs.toResponse(new NotFoundException()))
                        .at("/errors/0/message")
                        .asText());
        Response busy = ofJaxRs.toResponse(new WebApplicationException(
                Response.status(429).header("Retry-After", "7").build()));
        assertEquals("7", busy.getHeaderString("Retry-After"));
        assertEquals(
                "incidents.rest.refusal.other[429]",
                json(busy).at("/errors/0/message").asText());
    }

    @Test
    public void jaxRsResponses_withABodyOrWithoutAnErrorStayAsTheyAre() {
        Response withBody = Response.status(400).entity("said already").build();
        assertSame(withBody, ofJaxRs.toResponse(new WebApplicationException(withBody)));
        Response redirect = Response.status(303).build();
        assertSame(redirect, ofJaxRs.toResponse(new WebApplicationException(redirect)));
    }

    @Test
    public void failure_answersWithAReferenceAndNothingElse() {
        RuntimeException failure = new IllegalStateException("secret table name");
        failure.setStackTrace(new StackTraceElement[0]); // it goes to the log of this build
        Response response = failures.toResponse(failure);
        assertEquals(500, response.getStatus());
        String message = json(response).at("/errors/0/message").asText();
        assertTrue(message, message.matches("incidents\\.rest\\.refusal\\.failed\\[[0-9a-f-]{36}]"));
        assertFalse(json(response).toString().contains("secret"));
    }

    @Test
    public void readOnlyMode_refusesWritesAndLetsReadsPass() {
        AccessModeService mode = mock(AccessModeService.class);
        ReadOnlyFilter filter = new ReadOnlyFilter(mode);
        filter.filter(call("POST"));
        when(mode.isReadOnlyAccessModeEnabled()).thenReturn(true);
        for (String method : List.of("POST", "PUT", "PATCH", "DELETE")) {
            assertThrows(ReadOnlyMode.class, () -> filter.filter(call(method)));
        }
        for (String method : List.of("GET", "HEAD", "OPTIONS")) {
            filter.filter(call(method));
        }
    }

    private static ContainerRequestContext call(String method) {
        ContainerRequestContext call = mock(ContainerRequestContext.class);
        when(call.getMethod()).thenReturn(method);
        return call;
    }

    private static JsonNode json(Response response) {
        return RestWorld.json(response.getEntity());
    }
}
