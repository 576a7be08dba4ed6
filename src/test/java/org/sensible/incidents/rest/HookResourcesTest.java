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
import org.sensible.incidents.timeline.hook.Hooks;
import org.sensible.incidents.timeline.hook.WrongSignature;

public class HookResourcesTest {

    private static final HttpHeaders NO_HEADERS = headers();

    private static final String T1 = "2026-03-01T10:00:00Z";

    private final RestWorld rest = new RestWorld();
    private final HookWorld world = new HookWorld();
    private final HookResource hooks = new HookResource(world.hooks);
    private final HookTokenResource tokens =
            new HookTokenResource(world.tokens, rest.people, new IncidentWorld.FakeLinks(), rest.caller);
    private final HookDeliveryResource deliveries =
            new HookDeliveryResource(world.receipts, world.unassigned, RestWorld.WORDS, rest.caller);
    private final HookRuleResource rules = new HookRuleResource(world.rules, rest.caller);
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
        assertEquals(
                "Admin",
                json(tokens.list()).at("/values/0/revokedBy/displayName").asText());
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
        byte[] large = new byte[Hooks.MOST_BYTES + 1];
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
        for (Class<?> other : List.of(
                HookTokenResource.class,
                HookDeliveryResource.class,
                HookRuleResource.class,
                UnassignedResource.class)) {
            assertFalse(other.isAnnotationPresent(UnrestrictedAccess.class));
            assertTrue(Arrays.stream(other.getMethods())
                    .noneMatch(method -> method.isAnnotationPresent(UnrestrictedAccess.class)));
        }
    }

    @Test
    public void token_isChangedAndRotated() throws IOException {
        rest.as("admin");
        JsonNode issued = issue("{'source': 'plain', 'name': 'tokyo'}");
        String id = issued.get("id").asText();
        JsonNode changed = json(tokens.change(id, body("{'name': 'osaka', 'secret': 's3cret'}")));
        assertEquals("osaka", changed.get("name").asText());
        assertTrue(changed.get("signed").asBoolean());
        assertFalse(changed.toString().contains("s3cret"));
        assertThrows(InvalidInput.class, () -> tokens.rotate(id, body("")));
        Response rotated = tokens.rotate(id, body("{'formerUntil': '2026-03-01T13:00:00Z'}"));
        assertEquals(200, rotated.getStatus());
        assertEquals("no-store", rotated.getHeaderString("Cache-Control"));
        assertFalse(json(rotated.getEntity()).get("token").equals(issued.get("token")));
        assertEquals(
                "2026-03-01T13:00:00Z",
                json(tokens.list()).at("/values/0/formerUntil").asText());
        rest.as("alice");
        assertThrows(NotPermitted.class, () -> tokens.change(id, body("no json")));
        assertThrows(NotPermitted.class, () -> tokens.rotate(id, body("no json")));
    }

    @Test
    public void deliveries_sayWhatBecameOfThem() throws IOException {
        rest.as("admin");
        JsonNode issued = issue("{'source': 'plain', 'name': 'x', 'secret': 's3cret'}");
        String token = issued.get("token").asText();
        assertThrows(WrongSignature.class, () -> hooks.take("plain", token, null, NO_HEADERS, body("fired=a")));
        JsonNode listed = json(deliveries.list(issued.get("id").asText(), "true", null, null))
                .get("values");
        assertEquals(1, listed.size());
        assertEquals("refused", listed.at("/0/result").asText());
        assertEquals(401, listed.at("/0/status").asInt());
        assertEquals(
                "incidents.timeline.hook.signatureWrong[]", listed.at("/0/why").asText());
        assertFalse(listed.get(0).has("body"));
        assertEquals(
                "fired=a",
                json(deliveries.get(listed.at("/0/id").asText())).get("body").asText());
        assertTrue(
                json(deliveries.list("other", null, null, null)).get("values").isEmpty());
        assertThrows(NotFound.class, () -> deliveries.get("gone"));
        rest.as("alice");
        assertThrows(NotPermitted.class, () -> deliveries.list(null, null, null, null));
        assertThrows(NotPermitted.class, () -> deliveries.get("x"));
    }

    @Test
    public void rules_comeBackAsTheyWereSent() throws IOException {
        rest.as("admin");
        String json = "{'version': 0, 'values': [{'when': [{'fact': 'label.severity', 'is': ['page', 'crit*']}],"
                + " 'then': {'to': 'declare', 'severity': 'SEV2'}}]}";
        JsonNode kept = json(rules.replace(body(json)));
        assertEquals(1, kept.get("version").asInt());
        assertEquals(
                "[{\"fact\":\"label.severity\",\"is\":[\"page\",\"crit*\"]}]",
                kept.at("/values/0/when").toString());
        assertEquals(
                "{\"to\":\"declare\",\"severity\":\"SEV2\"}",
                kept.at("/values/0/then").toString());
        assertEquals(kept, json(rules.read()));
        assertEquals(
                2, json(rules.replace(body(kept.toString()))).get("version").asInt());
        hooks.take(
                "plain",
                issue("{'source': 'plain', 'name': 'x'}").get("token").asText(),
                null,
                NO_HEADERS,
                body("fired=a"));
        String delivery = world.last().id();
        JsonNode trial = json(rules.attempt(body("{'delivery': '" + delivery + "', 'values': []}")));
        assertEquals("{\"position\":null,\"incident\":null,\"declares\":false,\"title\":null}", trial.toString());
        for (String wrong :
                List.of("{'values': []}", "{'version': 2, 'values': [1]}", "{'version': 2, 'values': [{}]}")) {
            assertThrows(wrong, InvalidInput.class, () -> rules.replace(body(wrong)));
        }
        assertThrows(InvalidInput.class, () -> rules.attempt(body("{'values': []}")));
        rest.as("alice");
        assertThrows(NotPermitted.class, rules::read);
        assertThrows(NotPermitted.class, () -> rules.replace(body("no json")));
        assertThrows(NotPermitted.class, () -> rules.attempt(body("no json")));
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
