package org.sensible.incidents.rest;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.sensible.incidents.incident.IncidentFixture.anIncident;
import static org.sensible.incidents.rest.RestWorld.body;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.junit.Before;
import org.junit.Test;
import org.sensible.incidents.incident.Incident;
import org.sensible.incidents.incident.IncidentWorld;
import org.sensible.incidents.incident.InvalidInput;
import org.sensible.incidents.incident.Milestone;
import org.sensible.incidents.incident.NotFound;
import org.sensible.incidents.incident.NotPermitted;
import org.sensible.incidents.incident.NotSignedIn;
import org.sensible.incidents.incident.Person;
import org.sensible.incidents.incident.Problem;
import org.sensible.incidents.timeline.InMemoryTimelineStore;
import org.sensible.incidents.timeline.Note;
import org.sensible.incidents.timeline.Timelines;

public class MilestoneResourceTest {

    private final RestWorld world = new RestWorld();
    private final Timelines timelines =
            new Timelines(new InMemoryTimelineStore(), Clock.fixed(IncidentWorld.NOW, ZoneOffset.UTC));
    private final MilestoneResource resource =
            new MilestoneResource(world.incidents.incidents, world.incidents.reproposals(), timelines, world.caller);

    @Before
    public void declareOne() {
        world.incidents.given(anIncident().proposed(Milestone.RECOVERED, "2026-03-01T11:00:00Z"));
        world.as("alice");
    }

    @Test
    public void put_setsCorrectsAndAcceptsAProposalWithItsEvidence() {
        MilestoneJson set = put("RECOVERED", "{'at': '2026-03-01T11:01:00Z', 'reason': 'as the graph says'}");
        assertEquals("set", set.state());
        assertEquals("2026-03-01T11:01:00Z", set.at());
        assertEquals("as the graph says", set.reason());
        assertEquals(1, set.evidence().size());
        assertEquals(
                "2026-03-01T11:02:00Z",
                put("recovered", "{'at': '2026-03-01T20:02:00+09:00'}").at());
    }

    @Test
    public void put_makesWhatWasAcceptedTheProposalAgain() {
        put("RECOVERED", "{'at': '2026-03-01T11:01:00Z'}");
        MilestoneJson again = put("RECOVERED", "{'proposed': true, 'at': '2026-03-01T11:00:00Z'}");
        assertEquals("proposed", again.state());
        assertEquals("2026-03-01T11:00:00Z", again.at());
        assertEquals(1, again.evidence().size());
        put("RECOVERED", "{'waived': true, 'reason': 'never mind'}");
        assertEquals(
                "proposed",
                put("RECOVERED", "{'proposed': true, 'at': '2026-03-01T11:00:00Z'}")
                        .state());
    }

    @Test
    public void put_proposesNothingThatRestsOnNothing() {
        put("FIXED", "{'at': '2026-03-01T11:01:00Z'}");
        InvalidInput refused = assertThrows(
                InvalidInput.class, () -> put("FIXED", "{'proposed': true, 'at': '2026-03-01T11:00:00Z'}"));
        assertEquals("proposed", refused.problems().get(0).field());
        assertThrows(InvalidInput.class, () -> put("DECLARED", "{'proposed': true, 'at': '2026-03-01T11:00:00Z'}"));
    }

    @Test
    public void put_restsOnTheEventThatItNames() {
        Incident incident = world.incidents.store.find("INC-1").orElseThrow();
        Instant at = Instant.parse("2026-03-01T10:40:00Z");
        String id = timelines
                .note(
                        incident,
                        List.of(new Note(at, "first payments fail", null, "https://x.example/1")),
                        false,
                        new Person("alice"))
                .get(0)
                .id();
        MilestoneJson set = put("STARTED", "{'at': '2026-03-01T10:40:00Z', 'event': '" + id + "'}");
        assertEquals(1, set.evidence().size());
        assertEquals("person", set.evidence().get(0).source());
        assertEquals("https://x.example/1", set.evidence().get(0).link());
        assertEquals(List.of("event"), refused("STARTED", "{'at': '2026-03-01T10:40:00Z', 'event': 'nothing'}"));
    }

    @Test
    public void put_waivesWithAReason() {
        MilestoneJson waived = put("FIXED", "{'waived': true, 'reason': 'healed by itself'}");
        assertEquals("waived", waived.state());
        assertEquals("healed by itself", waived.reason());
        assertEquals(List.of("reason"), refused("FIXED", "{'waived': true}"));
    }

    @Test
    public void put_wantsEitherAnInstantOrAWaiver() {
        assertEquals(List.of("at"), refused("FIXED", "{}"));
        assertEquals(List.of("at"), refused("FIXED", "{'at': null}"));
        assertEquals(List.of("at"), refused("FIXED", "{'waived': false}"));
        assertEquals(List.of("at"), refused("FIXED", "{'at': '2026-03-01T11:00:00Z', 'waived': true, 'reason': 'x'}"));
    }

    @Test
    public void put_refusesInstantsBeforeTheEpochAndAheadOfNow() {
        assertEquals(List.of("at"), refused("FIXED", "{'at': '1969-12-31T23:59:59Z'}"));
        assertEquals(List.of("at"), refused("FIXED", "{'at': '2026-03-01T12:05:01Z'}"));
        assertEquals(List.of("at"), refused("FIXED", "{'at': 'soon'}"));
    }

    @Test
    public void declared_canBeCorrectedOnly() {
        assertEquals(
                "2026-03-01T09:00:00Z",
                put("DECLARED", "{'at': '2026-03-01T09:00:00Z'}").at());
        assertEquals(List.of("milestone"), refused("DECLARED", "{'waived': true, 'reason': 'x'}"));
        assertThrows(InvalidInput.class, () -> resource.clear("INC-1", "DECLARED"));
    }

    @Test
    public void clear_opensAgain() {
        assertEquals(
                "open", resource.clear("INC-1", "RECOVERED").get("RECOVERED").state());
    }

    @Test
    public void unknownMilestonesAndIncidents_areNotFound() {
        assertThrows(NotFound.class, () -> put("DONE", "{'at': '2026-03-01T09:00:00Z'}"));
        assertThrows(NotFound.class, () -> resource.clear("INC-1", "DONE"));
        assertThrows(NotFound.class, () -> resource.read("INC-9"));
    }

    @Test
    public void viewers_mayReadAndStrangersNothing() {
        world.as("bob");
        assertEquals(11, resource.read("INC-1").size());
        assertThrows(NotPermitted.class, () -> put("FIXED", "{}"));
        assertThrows(NotPermitted.class, () -> resource.clear("INC-1", "FIXED"));
        world.as("mallory");
        assertThrows(NotFound.class, () -> resource.read("INC-1"));
        assertThrows(NotFound.class, () -> put("FIXED", "{}"));
        world.as(null);
        assertThrows(NotSignedIn.class, () -> resource.read("INC-1"));
    }

    private MilestoneJson put(String milestone, String json) {
        return resource.put("INC-1", milestone, body(json)).get(milestone.toUpperCase(Locale.ROOT));
    }

    private List<String> refused(String milestone, String json) {
        return assertThrows(InvalidInput.class, () -> put(milestone, json)).problems().stream()
                .map(Problem::field)
                .toList();
    }
}
