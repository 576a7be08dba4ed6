package org.sensible.incidents.rest;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.sensible.incidents.incident.IncidentFixture.ALICE;
import static org.sensible.incidents.incident.IncidentFixture.anIncident;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.List;
import org.junit.Before;
import org.junit.Test;
import org.sensible.incidents.incident.IncidentWorld;
import org.sensible.incidents.incident.InvalidInput;
import org.sensible.incidents.incident.Milestone;
import org.sensible.incidents.incident.NotSignedIn;

public class IncidentNamesResourceTest {

    private final RestWorld world = new RestWorld();
    private final IncidentNamesResource resource =
            new IncidentNamesResource(world.incidents.incidents, new IncidentWorld.FakeLinks(), world.caller);

    @Before
    public void declareThree() {
        world.incidents.given(anIncident()
                .number(1)
                .title("Checkout is slow")
                .at(Milestone.LEARNED, "2026-03-02T10:00:00Z")
                .at(Milestone.IMPROVED, "2026-03-04T10:00:00Z"));
        world.incidents.given(anIncident().number(2).title("Search is old"));
        world.incidents.given(anIncident().number(3).title("Merger").restrictedTo(ALICE));
    }

    @Test
    public void names_areThoseOfTheIncidentsThatTheReaderMayView() {
        world.as("bob");
        JsonNode values = RestWorld.json(resource.read(List.of("INC-1", "INC-3", "INC-2", "INC-1", "INC-99", "no key")))
                .get("values");
        assertEquals(2, values.size());
        assertEquals("INC-1", values.get(0).get("incident").asText());
        assertEquals("Checkout is slow", values.get(0).get("title").asText());
        assertEquals("RECORDED", values.at("/0/timeToImprovement/state").asText());
        assertEquals(172_800, values.at("/0/timeToImprovement/seconds").asInt());
        assertEquals("Search is old", values.get(1).get("title").asText());
        assertEquals("PENDING", values.at("/1/timeToImprovement/state").asText());
    }

    @Test
    public void names_areForWhoIsLoggedIn() {
        assertThrows(NotSignedIn.class, () -> resource.read(List.of("INC-1")));
        world.as("bob");
        assertEquals(
                "[]", RestWorld.json(resource.read(List.of())).get("values").toString());
        assertThrows(InvalidInput.class, () -> resource.read(Collections.nCopies(101, "INC-1")));
    }
}
