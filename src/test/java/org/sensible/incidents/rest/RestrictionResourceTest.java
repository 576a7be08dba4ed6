package org.sensible.incidents.rest;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.sensible.incidents.incident.IncidentFixture.anIncident;
import static org.sensible.incidents.rest.RestWorld.body;
import static org.sensible.incidents.rest.RestWorld.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.List;
import org.junit.Test;
import org.sensible.incidents.incident.IncidentWorld;
import org.sensible.incidents.incident.InvalidInput;
import org.sensible.incidents.incident.NotFound;
import org.sensible.incidents.incident.NotPermitted;
import org.sensible.incidents.incident.NotSignedIn;
import org.sensible.incidents.incident.Problem;

public class RestrictionResourceTest {

    private final RestWorld world = new RestWorld();
    private final RestrictionResource resource = new RestrictionResource(
            world.incidents.incidents,
            world.incidents.restrictions(),
            world.answers,
            new RestrictionBodies(world.people, "operations"::equals),
            world.caller);

    public RestrictionResourceTest() {
        world.incidents.given(anIncident());
        world.incidents.access.member("operations", IncidentWorld.ALICE);
    }

    private JsonNode restrict(String json) {
        return json(resource.restrict("INC-1", body(json)));
    }

    private List<String> refused(String json) {
        InvalidInput refusal = assertThrows(InvalidInput.class, () -> restrict(json));
        return refusal.problems().stream().map(Problem::field).toList();
    }

    @Test
    public void restrict_wantsSomebodyLoggedIn() {
        world.as(null);
        assertThrows(NotSignedIn.class, () -> restrict("{}"));
    }

    @Test
    public void restrict_answersWithTheIncidentAndWhomItIsFor() {
        world.as("alice");
        JsonNode answer = restrict(
                "{'users': ['alice', {'name': 'bob', 'displayName': 'x'}]," + " 'groups': ['operations'], 'else': 1}");
        assertEquals(
                "{\"users\":[{\"name\":\"alice\",\"displayName\":\"Alice\"},{\"name\":\"bob\",\"displayName\":\"Bob\"}],"
                        + "\"groups\":[\"operations\"]}",
                answer.get("restriction").toString());
        assertEquals(
                answer.get("restriction"),
                restrict(answer.get("restriction").toString()).get("restriction"));
    }

    @Test
    public void restrict_toNobodyLiftsIt() {
        world.as("alice");
        restrict("{'users': ['alice']}");
        assertFalse(restrict("{'users': [], 'groups': null}").has("restriction"));
    }

    @Test
    public void restrict_namesEachUnknownUserAndGroupByItsPlace() {
        world.as("alice");
        assertEquals(
                List.of("users[1]", "groups[0]"),
                refused("{'users': ['alice', 'zoe'], 'groups': ['nobody', 'operations']}"));
        assertEquals(List.of("users"), refused("{'users': 'alice'}"));
        assertEquals(List.of("users"), refused("{'users': [1]}"));
        assertEquals(List.of("groups"), refused("{'users': ['alice'], 'groups': [{}]}"));
        assertEquals(
                List.of("groups"),
                refused("{'groups': ['" + String.join("','", Collections.nCopies(201, "operations")) + "']}"));
        assertEquals(List.of("users"), refused("{'users': ['bob']}"));
    }

    @Test
    public void restrict_isForWhoMayChangeTheIncident() {
        world.as("bob");
        assertThrows(NotPermitted.class, () -> restrict("{}"));
        world.as("mallory");
        assertThrows(NotFound.class, () -> restrict("{}"));
    }
}
