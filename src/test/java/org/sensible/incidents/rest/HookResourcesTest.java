package org.sensible.incidents.rest;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static org.sensible.incidents.incident.IncidentFixture.anIncident;
import static org.sensible.incidents.rest.RestWorld.body;
import static org.sensible.incidents.rest.RestWorld.json;

import com.atlassian.annotations.security.XsrfProtectionExcluded;
import com.atlassian.plugins.rest.api.security.annotation.UnrestrictedAccess;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import org.junit.Test;
import org.sensible.incidents.incident.IncidentWorld;
import org.sensible.incidents.incident.InvalidInput;
import org.sensible.incidents.incident.NotFound;
import org.sensible.incidents.incident.NotPermitted;
import org.sensible.incidents.incident.NotSignedIn;
import org.sensible.incidents.incident.TooLarge;
import org.sensible.incidents.timeline.hook.HookWorld;

public class HookResourcesTest {

    private static final HttpHeaders NO_HEADERS = headers();

    private static final String T1 = "2026-03-01T10:00:00Z";

    private final RestWorld rest = new RestWorld();
    private final HookWorld world = new HookWorld();
    private final HookResource hooks = new HookResource(world.hooks);
    private final HookTokenResource tokens =
            new HookTokenResource(world.tokens, rest.people, new IncidentWorld.FakeLinks(), rest.caller);
    private final UnassignedResource unassigned = new UnassignedResource(world.unassigned, rest.caller);

    private JsonNode issue(String json) {
        Response response = tokens.issue(body(json));
        assertEquals(201, response.getStatus());
        assertEquals("no-store", response.getHeaderString("Cache-Control"));
        return json(response.getEntity());
    }

    private String token() {
        rest.as("admin");
        String token = issue("{'source': 'alertmanager', 'name': 'tokyo'}")
                .get("token")
                .asText();
        rest.as(null);
        return token;
    }

    @Test
    public void administration_wantsAnAdministrator() {
        rest.as(null);
        assertThrows(NotSignedIn.class, tokens::list);
        assertThrows(NotSignedIn.class, () -> tokens.issue(body("{}")));
        assertThrows(NotSignedIn.class, () -> tokens.revoke("x"));
        assertThrows(NotSignedIn.class, () -> unassigned.list(null, null));
        assertThrows(NotSignedIn.class, () -> unassigned.assign("x", body("{}")));
        assertThrows(NotSignedIn.class, () -> unassigned.drop("x"));
        rest.as("alice");
        assertThrows(NotPermitted.class, tokens::list);
        assertThrows(NotPermitted.class, () -> tokens.issue(body("no json")));
        assertThrows(NotPermitted.class, () -> tokens.revoke("x"));
        assertThrows(NotPermitted.class, () -> unassigned.list(null, null));
        assertThrows(NotPermitted.class, () -> unassigned.assign("x", body("no json")));
        assertThrows(NotPermitted.class, () -> unassigned.drop("x"));
    }

    @Test
    public void token_isShownOnceAndListedWithoutItself() {
        rest.as("admin");
        JsonNode issued = issue("{'source': 'alertmanager', 'name': 'tokyo'}");
        assertEquals(
                "https://wiki.example/rest/incidents/1.0/hooks/alertmanager/"
                        + issued.get("token").asText(),
                issued.get("url").asText());
        JsonNode listed = json(tokens.list());
        assertFalse(listed.toString().contains(issued.get("token").asText()));
        assertEquals(issued.get("id"), listed.at("/values/0/id"));
        assertEquals("Admin", listed.at("/values/0/createdBy/displayName").asText());
        assertFalse(listed.at("/values/0").has("lastUsedAt"));
        tokens.revoke(issued.get("id").asText());
        assertTrue(json(tokens.list()).get("values").isEmpty());
        assertThrows(NotFound.class, () -> tokens.revoke(issued.get("id").asText()));
    }

    @Test
    public void issue_refusesWhatCannotBeTaken() {
        rest.as("admin");
        for (String wrong : List.of(
                "{}",
                "{'source': 'pigeon', 'name': 'x'}",
                "{'source': 'alertmanager'}",
                "{'source': 'alertmanager', 'name': 1}",
                "{'source': 'alertmanager', 'name': 'x', 'secret': 's'}")) {
            assertThrows(wrong, InvalidInput.class, () -> tokens.issue(body(wrong)));
        }
    }

    @Test
    public void hook_answers200WhereItWasTakenAnd202WhereItWaits() throws IOException {
        String token = token();
        Response waits = hooks.take("alertmanager", token, null, NO_HEADERS, body(HookWorld.body("a", T1, null)));
        assertEquals(202, waits.getStatus());
        assertEquals(
                "{\"incident\":null,\"added\":0,\"known\":0,\"ignored\":0}",
                json(waits.getEntity()).toString());
        world.incidents.given(anIncident());
        Response taken =
                hooks.takeWithHeader("alertmanager", token, "INC-1", NO_HEADERS, body(HookWorld.body("a", T1, null)));
        assertEquals(200, taken.getStatus());
        assertEquals(
                "{\"incident\":\"INC-1\",\"added\":1,\"known\":0,\"ignored\":0}",
                json(taken.getEntity()).toString());
    }

    @Test
    public void hook_refusesAWrongTokenBeforeItReadsTheBody() {
        token();
        assertThrows(NotFound.class, () -> hooks.take("alertmanager", "guess", null, NO_HEADERS, body("no json")));
        assertThrows(
                NotFound.class, () -> hooks.takeWithHeader("alertmanager", null, null, NO_HEADERS, body("no json")));
        assertThrows(NotFound.class, () -> hooks.take("github", "guess", null, NO_HEADERS, body("no json")));
    }

    @Test
    public void hook_refusesWhatIsTooLargeOrNoBody() {
        String token = token();
        assertThrows(InvalidInput.class, () -> hooks.take("alertmanager", token, null, NO_HEADERS, body("no json")));
        assertThrows(InvalidInput.class, () -> hooks.take("alertmanager", token, null, NO_HEADERS, body("")));
        byte[] large = new byte[HookResource.MOST_BYTES + 1];
        Arrays.fill(large, (byte) ' ');
        assertThrows(
                TooLarge.class,
                () -> hooks.take("alertmanager", token, null, NO_HEADERS, new ByteArrayInputStream(large)));
    }

    @Test
    public void hook_isTheOnlyCallThatAnybodyMayMake() {
        for (Method method : HookResource.class.getMethods()) {
            if (method.getDeclaringClass() == HookResource.class) {
                assertTrue(method.isAnnotationPresent(UnrestrictedAccess.class));
                assertTrue(method.isAnnotationPresent(XsrfProtectionExcluded.class));
            }
        }
        for (Class<?> other : List.of(HookTokenResource.class, UnassignedResource.class)) {
            assertFalse(other.isAnnotationPresent(UnrestrictedAccess.class));
            assertTrue(Arrays.stream(other.getMethods())
                    .noneMatch(method -> method.isAnnotationPresent(UnrestrictedAccess.class)));
        }
    }

    @Test
    public void unassigned_areListedAssignedAndDropped() throws IOException {
        String token = token();
        hooks.take("alertmanager", token, null, NO_HEADERS, body(HookWorld.body("a", T1, null)));
        hooks.take("alertmanager", token, null, NO_HEADERS, body(HookWorld.body("b", T1, null)));
        rest.as("admin");
        JsonNode listed = json(unassigned.list(null, null)).get("values");
        assertEquals(2, listed.size());
        assertEquals("ErrorRate", listed.at("/0/summary").asText());
        world.incidents.given(anIncident());
        String first = listed.at("/0/id").asText();
        assertThrows(InvalidInput.class, () -> unassigned.assign(first, body("{}")));
        assertThrows(InvalidInput.class, () -> unassigned.assign(first, body("{'incident': 'INC-9'}")));
        assertEquals(
                "INC-1",
                json(unassigned.assign(first, body("{'incident': 'INC-1'}")))
                        .get("incident")
                        .asText());
        unassigned.drop(listed.at("/1/id").asText());
        assertTrue(json(unassigned.list(null, null)).get("values").isEmpty());
        assertThrows(NotFound.class, () -> unassigned.drop(first));
        assertThrows(InvalidInput.class, () -> unassigned.list("many", null));
    }

    private static HttpHeaders headers() {
        HttpHeaders headers = mock(HttpHeaders.class);
        when(headers.getRequestHeaders()).thenReturn(new MultivaluedHashMap<>());
        return headers;
    }
}
