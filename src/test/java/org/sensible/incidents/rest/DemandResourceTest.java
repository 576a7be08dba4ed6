package org.sensible.incidents.rest;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.sensible.incidents.incident.IncidentFixture.anIncident;
import static org.sensible.incidents.incident.IncidentWorld.NOW;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.Before;
import org.junit.Test;
import org.sensible.incidents.incident.Milestone;
import org.sensible.incidents.incident.NotFound;
import org.sensible.incidents.incident.NotSignedIn;
import org.sensible.incidents.policy.Facts;
import org.sensible.incidents.policy.Policies;

public class DemandResourceTest {

    private final RestWorld world = new RestWorld();
    private final Policies policies = new Policies(
            asked -> asked.stream()
                    .map(incident -> new Facts(incident, null, List.of(), null))
                    .toList(),
            Clock.fixed(NOW, ZoneOffset.UTC));
    private final DemandResource resource =
            new DemandResource(world.incidents.incidents, policies, RestWorld.WORDS, world.caller);

    @Before
    public void declareOne() {
        world.incidents.given(anIncident().severity("SEV1").waived(Milestone.ENGAGED));
    }

    @Test
    public void read_givesTheDemandsInTheOrderOfTheRules() {
        world.as("bob");
        JsonNode values = RestWorld.json(resource.read("INC-1")).get("values");
        assertEquals(5, values.size());
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
}
