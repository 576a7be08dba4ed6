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

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.junit.Test;
import org.sensible.incidents.incident.Conflict;
import org.sensible.incidents.incident.InvalidInput;
import org.sensible.incidents.incident.Milestone;
import org.sensible.incidents.incident.NotFound;
import org.sensible.incidents.incident.NotPermitted;
import org.sensible.incidents.incident.NotSignedIn;
import org.sensible.incidents.incident.Problem;
import org.sensible.incidents.incident.Refusal;
import org.sensible.incidents.incident.Settings;

public class IncidentResourceTest {

    private final RestWorld world = new RestWorld();
    private final IncidentResource resource = new IncidentResource(
            world.incidents.incidents, world.incidents.removal(), world.answers, world.bodies, world.caller);

    @Test
    public void everyCall_wantsSomebodyLoggedIn() {
        world.as(null);
        assertThrows(NotSignedIn.class, () -> declare("{}"));
        assertThrows(NotSignedIn.class, () -> list(null, null, null));
        assertThrows(NotSignedIn.class, () -> resource.read("INC-1"));
        assertThrows(NotSignedIn.class, () -> resource.change("INC-1", body("{}")));
        assertThrows(NotSignedIn.class, () -> resource.remove("INC-1", body("{}")));
        assertThrows(NotSignedIn.class, () -> resource.close("INC-1", body("{}")));
        assertThrows(NotSignedIn.class, () -> resource.status("INC-1", body("{}")));
    }

    @Test
    public void remove_wantsAnAdministratorAndTheKey() {
        world.incidents.given(anIncident());
        world.as("alice");
        assertThrows(NotPermitted.class, () -> resource.remove("INC-1", body("{'confirm': 'INC-1'}")));
        world.as("mallory");
        assertThrows(NotFound.class, () -> resource.remove("INC-1", body("{'confirm': 'INC-1'}")));
        world.as("admin");
        for (String wrong : List.of("", "{}", "{'confirm': null}", "{'confirm': 'INC-2'}", "{'confirm': true}")) {
            InvalidInput refusal = assertThrows(InvalidInput.class, () -> resource.remove("INC-1", body(wrong)));
            assertEquals("confirm", refusal.problems().get(0).field());
        }
        resource.remove("INC-1", body("{'confirm': 'INC-1'}"));
        assertThrows(NotFound.class, () -> resource.remove("INC-1", body("{'confirm': 'INC-1'}")));
    }

    @Test
    public void declare_answersWithTheIncidentAndItsLocation() {
        world.as("alice");
        Response response = declare("{'title': 'Checkout', 'severity': 'SEV2', 'service': 'shop', 'lead': 'bob',"
                + " 'startedAt': '2026-03-01T11:00:00Z', 'detectedAt': '2026-03-01T20:20:00+09:00',"
                + " 'slackChannel': '#inc', 'jiraIssue': 'OPS-1', 'nobody': 'asks'}");
        assertEquals(201, response.getStatus());
        assertEquals(
                "https://wiki.example/rest/incidents/INC-1",
                response.getLocation().toString());
        ObjectNode answer = (ObjectNode) json(response.getEntity());
        assertFalse(answer.remove("uid").asText().isEmpty());
        assertEquals(
                "{'state':'RECORDED','seconds':1200,'from':'2026-03-01T11:00:00Z','to':'2026-03-01T11:20:00Z'}",
                quoted(answer.at("/keyTimes/timeToDetect")));
        assertEquals("{'state':'NOT_APPLICABLE'}", quoted(answer.at("/keyTimes/timeBetweenFailures")));
        assertEquals(9, answer.remove("keyTimes").size());
        assertEquals(
                "{'state':'set','at':'2026-03-01T12:00:00Z','evidence':[]}", quoted(answer.at("/milestones/DECLARED")));
        assertEquals("{'state':'open','evidence':[]}", quoted(answer.at("/milestones/FIXED")));
        assertEquals(11, answer.remove("milestones").size());
        assertEquals(
                "{'key':'INC-1','url':'https://wiki.example/incidents/INC-1','title':'Checkout','severity':'SEV2',"
                        + "'stage':'DETECTION','outcome':'REAL','service':'shop','complex':false,'drill':false,"
                        + "'lead':{'name':'bob','displayName':'Bob'},'roles':{},'slackChannel':'#inc',"
                        + "'jiraIssue':'OPS-1','declaredBy':{'name':'alice','displayName':'Alice'},'version':1}",
                quoted(answer));
    }

    @Test
    public void declare_refusesWhatCannotBeTakenByField() {
        world.as("alice");
        assertEquals(List.of("severity", "title"), refused("{}"));
        assertEquals(List.of("severity"), refused("{'title': 'x', 'severity': 'SEV9'}"));
        assertEquals(List.of("lead"), refused("{'title': 'x', 'severity': 'SEV1', 'lead': 'zoe'}"));
        assertEquals(
                List.of("startedAt"),
                refused("{'title': 'x', 'severity': 'SEV1', 'startedAt': '1969-12-31T23:59:59Z'}"));
        assertEquals(
                List.of("detectedAt"),
                refused("{'title': 'x', 'severity': 'SEV1', 'detectedAt': '9999-01-01T00:00:00Z'}"));
        assertEquals(List.of("drill"), refused("{'title': 'x', 'severity': 'SEV1', 'drill': 'yes'}"));
        assertEquals(0, list(null, null, null).path("values").size());
    }

    @Test
    public void declare_isForThoseWhoMayAndNeedsASpace() {
        String body = "{'title': 'x', 'severity': 'SEV1'}";
        world.as("bob");
        assertThrows(NotPermitted.class, () -> declare(body));
        world.as("mallory");
        assertThrows(NotPermitted.class, () -> declare(body));
        world.as("alice");
        world.incidents.settings.write(Settings.DEFAULTS);
        Conflict refusal = assertThrows(Conflict.class, () -> declare(body));
        assertEquals("https://wiki.example/settings", refusal.details().get("settings"));
    }

    @Test
    public void list_givesAPage() {
        world.incidents.given(anIncident().number(1));
        world.incidents.given(anIncident().number(2));
        world.as("bob");
        JsonNode page = list(null, "1", "1");
        assertEquals("INC-1", page.at("/values/0/key").asText());
        ((ObjectNode) page).remove("values");
        assertEquals("{'start':1,'limit':1,'isLastPage':true}", quoted(page));
        assertEquals(50, list(null, null, null).path("limit").asInt());
        assertEquals(0, list("closed", null, null).path("values").size());
    }

    @Test
    public void list_looksForPostmortemsOnceHoweverMany() {
        world.as("bob");
        for (int i = 1; i <= 40; i++) {
            world.incidents.given(anIncident().number(i));
        }
        assertEquals(40, list(null, null, null).path("values").size());
        assertEquals(1, world.postmortemCalls());
    }

    @Test
    public void list_isEmptyForStrangers() {
        world.incidents.given(anIncident());
        world.as("mallory");
        assertEquals(0, list(null, null, null).path("values").size());
    }

    @Test
    public void list_refusesParametersThatCannotBeTaken() {
        world.as("bob");
        assertEquals(List.of("stage"), fields(() -> list("OVER", null, null)));
        assertEquals(List.of("start"), fields(() -> list(null, "x", null)));
        assertEquals(List.of("limit"), fields(() -> list(null, null, "1001")));
        assertEquals(
                List.of("from"),
                fields(() -> resource.list(null, null, null, null, "yesterday", null, null, null, null, null)));
        assertEquals(
                List.of("drill"),
                fields(() -> resource.list(null, null, null, null, null, null, null, "yes", null, null)));
    }

    @Test
    public void list_takesAnOffsetWhosePlusTheAddressHasTurnedIntoABlank() {
        world.incidents.given(anIncident().number(1).startedAt("2026-03-01T09:00:00Z"));
        world.as("bob");
        SliceJson<IncidentJson> found =
                resource.list(null, null, null, null, "2026-03-01T18:00:00 09:00", null, null, null, null, null);
        assertEquals(1, found.values().size());
    }

    @Test
    public void read_isNotFoundForStrangers() {
        world.incidents.given(anIncident());
        world.as("mallory");
        assertThrows(NotFound.class, () -> resource.read("INC-1"));
        world.as("bob");
        assertEquals("INC-1", resource.read("INC-1").key());
    }

    @Test
    public void change_takesBackWhatReadGave() throws Exception {
        world.incidents.given(anIncident().service("shop"));
        world.as("alice");
        ObjectNode read = (ObjectNode) json(resource.read("INC-1"));
        read.put("title", "Renamed").putNull("service").put("lead", "bob");
        IncidentJson changed = resource.change("INC-1", body(read.toString()));
        assertEquals("Renamed", changed.title());
        assertEquals(null, changed.service());
        assertEquals("bob", changed.lead().name());
        assertEquals(2, changed.version());
    }

    @Test
    public void change_readsEveryField() {
        world.incidents.given(anIncident().number(1));
        world.incidents.given(anIncident().number(2));
        world.as("alice");
        IncidentJson changed = resource.change(
                "INC-1",
                body("{'version': 1, 'severity': 'SEV1', 'complex': true, 'slackChannel': '#x', 'jiraIssue': 'OPS-2',"
                        + " 'roles': {'liaison': {'name': 'bob'}, 'command': 'alice', 'operation': null},"
                        + " 'outcome': 'DUPLICATE', 'duplicateOf': 'INC-2'}"));
        assertEquals(
                "{'command':{'name':'alice','displayName':'Alice'},'liaison':{'name':'bob','displayName':'Bob'}}",
                quoted(json(changed.roles())));
        assertEquals("INC-2", changed.duplicateOf());
        assertEquals("CLOSED", changed.stage());
        IncidentJson cleared = resource.change("INC-1", body("{'version': 2, 'roles': null, 'outcome': null}"));
        assertTrue(cleared.roles().isEmpty());
        assertEquals("REAL", cleared.outcome());
    }

    @Test
    public void change_refusesByField() {
        world.incidents.given(anIncident());
        world.as("alice");
        assertEquals(List.of("version"), fields(() -> resource.change("INC-1", body("{'title': 'x'}"))));
        assertEquals(
                List.of("roles"),
                fields(() -> resource.change("INC-1", body("{'version': 1, 'roles': {'king': 'bob'}}"))));
        assertEquals(
                List.of("roles.liaison"),
                fields(() -> resource.change("INC-1", body("{'version': 1, 'roles': {'liaison': 'zoe'}}"))));
        assertEquals(
                List.of("outcome"), fields(() -> resource.change("INC-1", body("{'version': 1, 'outcome': 'MAYBE'}"))));
        assertThrows(Conflict.class, () -> resource.change("INC-1", body("{'version': 2}")));
        assertEquals(1, resource.read("INC-1").version());
    }

    @Test
    public void changes_areRefusedToViewersAndStrangersWhateverTheBodyIs() {
        world.incidents.given(anIncident());
        world.as("bob");
        assertThrows(NotPermitted.class, () -> resource.change("INC-1", body("nonsense")));
        assertThrows(NotPermitted.class, () -> resource.close("INC-1", body("")));
        assertThrows(NotPermitted.class, () -> resource.status("INC-1", body("{}")));
        world.as("mallory");
        assertThrows(NotFound.class, () -> resource.change("INC-1", body("nonsense")));
        assertThrows(NotFound.class, () -> resource.close("INC-1", body("")));
        assertThrows(NotFound.class, () -> resource.status("INC-1", body("{}")));
    }

    @Test
    public void close_waivesWithTheReason() {
        world.incidents.given(anIncident().proposed(Milestone.DETECTED, "2026-03-01T10:00:00Z"));
        world.as("alice");
        assertEquals(List.of("reason"), fields(() -> resource.close("INC-1", body("{}"))));
        IncidentJson closed = resource.close("INC-1", body("{'reason': 'too old'}"));
        assertEquals("CLOSED", closed.stage());
        assertEquals(
                "{'state':'waived','reason':'too old','evidence':[{'source':'slack','externalId':'C1/1.2'}]}",
                quoted(json(closed.milestones().get("DETECTED"))));
    }

    @Test
    public void status_answersWithWhatWasRecorded() {
        world.incidents.given(anIncident());
        world.as("alice");
        Response response = resource.status(
                "INC-1", body("{'text': ' Rolling back ', 'audience': 'company', 'nextAt': '2026-03-01T12:30:00Z'}"));
        assertEquals(201, response.getStatus());
        assertEquals(
                "{'at':'2026-03-01T12:00:00Z','text':'Rolling back','audience':'company',"
                        + "'nextAt':'2026-03-01T12:30:00Z'}",
                quoted(json(response.getEntity())));
        assertEquals(List.of("INC-1 status statusNext"), world.incidents.log.lines());
        assertEquals(List.of("text"), fields(() -> resource.status("INC-1", body("{'text': ''}"))));
        assertEquals(
                List.of("audience"),
                fields(() -> resource.status("INC-1", body("{'text': 'x', 'audience': 'world'}"))));
    }

    private Response declare(String json) {
        UriInfo address = mock(UriInfo.class);
        when(address.getAbsolutePathBuilder()).thenReturn(UriBuilder.fromUri("https://wiki.example/rest/incidents"));
        return resource.declare(body(json), address);
    }

    private List<String> refused(String json) {
        return fields(() -> declare(json));
    }

    private JsonNode list(String stage, String start, String limit) {
        return json(resource.list(stage, null, null, null, null, null, null, null, start, limit));
    }

    private static List<String> fields(Runnable call) {
        Refusal refusal = assertThrows(InvalidInput.class, call::run);
        return refusal.problems().stream().map(Problem::field).toList();
    }

    private static String quoted(JsonNode node) {
        return node.toString().replace('"', '\'');
    }
}
