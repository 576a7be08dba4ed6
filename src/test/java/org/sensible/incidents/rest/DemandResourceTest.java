package org.sensible.incidents.rest;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;
import static org.sensible.incidents.incident.IncidentFixture.anIncident;
import static org.sensible.incidents.incident.IncidentWorld.NOW;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.Before;
import org.junit.Test;
import org.sensible.incidents.incident.Conflict;
import org.sensible.incidents.incident.IncidentWorld;
import org.sensible.incidents.incident.InvalidInput;
import org.sensible.incidents.incident.Milestone;
import org.sensible.incidents.incident.NotFound;
import org.sensible.incidents.incident.NotPermitted;
import org.sensible.incidents.incident.NotSignedIn;
import org.sensible.incidents.policy.DemandMarks;
import org.sensible.incidents.policy.Facts;
import org.sensible.incidents.policy.InMemoryMarkStore;
import org.sensible.incidents.policy.MarkStore;
import org.sensible.incidents.policy.Policies;
import org.sensible.incidents.policy.PolicyHistory;

public class DemandResourceTest {

    private final RestWorld world = new RestWorld();
    private final MarkStore marks = new InMemoryMarkStore();
    private final Policies policies = new Policies(
            () -> PolicyHistory.SHIPPED,
            asked -> asked.stream()
                    .map(incident ->
                            new Facts(incident, null, List.of(), null).marked(marks.of(List.of(incident.uid()))))
                    .toList(),
            Clock.fixed(NOW, ZoneOffset.UTC));
    private final DemandResource resource = new DemandResource(
            world.incidents.incidents,
            policies,
            new DemandMarks(
                    world.incidents.incidents,
                    policies,
                    marks,
                    world.incidents.log,
                    new IncidentWorld.DirectUnit(),
                    Clock.fixed(NOW, ZoneOffset.UTC)),
            RestWorld.WORDS,
            world.caller);

    @Before
    public void declareOne() {
        world.incidents.given(anIncident().severity("SEV1").waived(Milestone.ENGAGED));
    }

    @Test
    public void read_givesTheDemandsInTheOrderOfTheRules() {
        world.as("bob");
        JsonNode values = RestWorld.json(resource.read("INC-1")).get("values");
        assertEquals(6, values.size());
        JsonNode lead = values.get(0);
        assertEquals("lead", lead.get("rule").asText());
        assertEquals("broken", lead.get("state").asText());
        assertEquals("2026-03-01T10:00:00Z", lead.get("from").asText());
        assertEquals("2026-03-01T10:15:00Z", lead.get("dueAt").asText());
        assertEquals(0, lead.get("policyVersion").asInt());
        assertFalse(lead.has("at"));
        assertFalse(lead.has("reason"));
        assertEquals("excepted", values.get(1).get("state").asText());
        assertEquals(
                "incidents.policy.reason.waived[healed by itself]",
                values.get(1).get("reason").asText());
        assertEquals("notYet", values.get(3).get("state").asText());
    }

    @Test
    public void read_isForWhoMayReadTheIncident() {
        assertThrows(NotSignedIn.class, () -> resource.read("INC-1"));
        world.as("mallory");
        assertThrows(NotFound.class, () -> resource.read("INC-1"));
        world.as("alice");
        assertThrows(NotFound.class, () -> resource.read("INC-2"));
    }

    @Test
    public void except_answersTheDemandWithReasonAndWritesItDown() {
        world.as("alice");
        JsonNode lead =
                RestWorld.json(resource.except("INC-1", "lead", body("{\"reason\": \"all of us were there\"}")));
        assertEquals("excepted", lead.get("state").asText());
        assertTrue(lead.get("reason").asText(), lead.get("reason").asText().contains("all of us were there"));
        assertEquals(
                "incidents.policy.log.excepted",
                world.incidents.log.last().text().key());
        JsonNode again = RestWorld.json(resource.withdraw("INC-1", "lead"));
        assertEquals("broken", again.get("state").asText());
        assertEquals(
                "incidents.policy.log.withdrawn",
                world.incidents.log.last().text().key());
    }

    @Test
    public void except_wantsAReasonARuleAndTheRightToChange() {
        world.as("alice");
        assertThrows(InvalidInput.class, () -> resource.except("INC-1", "lead", body("{\"reason\": \" \"}")));
        assertThrows(NotFound.class, () -> resource.except("INC-1", "no-such", body("{\"reason\": \"x\"}")));
        world.as("bob");
        assertThrows(NotPermitted.class, () -> resource.except("INC-1", "lead", body("{\"reason\": \"x\"}")));
        assertEquals(0, world.incidents.log.lines().size());
    }

    @Test
    public void done_isNotForWhatTheSoftwareSees() {
        world.as("alice");
        assertThrows(Conflict.class, () -> resource.done("INC-1", "lead"));
    }

    private static InputStream body(String json) {
        return new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8));
    }
}
