package org.sensible.incidents.policy;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;
import static org.sensible.incidents.incident.IncidentFixture.ALICE;
import static org.sensible.incidents.incident.IncidentFixture.BOB;
import static org.sensible.incidents.incident.IncidentFixture.anIncident;
import static org.sensible.incidents.incident.IncidentWorld.NOW;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.Before;
import org.junit.Test;
import org.sensible.incidents.incident.Incident;
import org.sensible.incidents.incident.IncidentWorld;
import org.sensible.incidents.incident.InvalidInput;
import org.sensible.incidents.incident.NotFound;
import org.sensible.incidents.incident.NotPermitted;
import org.sensible.incidents.incident.Person;

public class IssueDemandsTest {

    private static final Person MALLORY = new Person("key-mallory");

    private final IncidentWorld world = new IncidentWorld();
    private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    private final Policies policies = new Policies(
            () -> PolicyHistory.SHIPPED,
            asked -> asked.stream()
                    .map(incident -> new Facts(incident, null, List.of(), null))
                    .toList(),
            clock);
    private final IssueDemands issues =
            new IssueDemands(world.incidents, world.store, policies, world.log, new IncidentWorld.DirectUnit(), clock);

    @Before
    public void twoIncidentsOfOneIssue() {
        world.given(anIncident().number(2).severity("SEV1").jiraIssue("OPS-1"));
        world.given(anIncident().number(1).severity("SEV3").jiraIssue("OPS-1"));
        world.given(anIncident().number(3).severity("SEV1").jiraIssue("OPS-12"));
        world.given(anIncident().number(4).severity("SEV1").jiraIssue("OPS-1").drill());
    }

    @Test
    public void issue_hasTheDemandsOfItsIncidents() {
        Map<Incident, List<Demand>> found = issues.of(" ops-1", null, BOB);
        assertEquals(
                List.of("INC-1", "INC-2"),
                found.keySet().stream().map(Incident::key).toList());
        assertTrue(found.values().stream().flatMap(List::stream).anyMatch(Demand::isOpen));
    }

    @Test
    public void namedIncident_isAskedToo() {
        assertEquals(
                List.of("INC-1", "INC-2", "INC-3"),
                issues.of("OPS-1", "INC-3", BOB).keySet().stream()
                        .map(Incident::key)
                        .toList());
        assertEquals(
                List.of("INC-2"),
                issues.of("OPS-99", "INC-2", BOB).keySet().stream()
                        .map(Incident::key)
                        .toList());
    }

    @Test
    public void issueOfNoIncident_hasNone() {
        assertEquals(Map.of(), issues.of("OPS-2", null, BOB));
        assertEquals(Map.of(), issues.of("OPS-2", "INC-99", BOB));
    }

    @Test
    public void whoSeesNoIncident_seesNoDemand() {
        assertEquals(Map.of(), issues.of("OPS-1", "INC-3", MALLORY));
    }

    @Test
    public void override_standsInTheTimelineAndExcusesNothing() {
        List<Demand> before =
                issues.of("OPS-1", null, ALICE).get(world.store.find("INC-1").orElseThrow());
        List<Demand> open = issues.overruled("INC-1", "OPS-1", " the review is on Monday ", ALICE);
        assertEquals(before.stream().filter(Demand::isOpen).toList(), open);
        assertEquals(before, policies.demands(world.store.find("INC-1").orElseThrow()));
        String said = world.log.last().toString();
        assertTrue(said, said.contains("incidents.policy.log.overruled"));
        assertTrue(said, said.contains("OPS-1"));
        assertTrue(said, said.contains("the review is on Monday"));
        assertTrue(said, said.contains("key-alice"));
    }

    @Test
    public void override_wantsAReasonAndTheRight() {
        assertThrows(InvalidInput.class, () -> issues.overruled("INC-1", "OPS-1", " ", ALICE));
        assertThrows(InvalidInput.class, () -> issues.overruled("INC-1", null, "why", ALICE));
        assertThrows(InvalidInput.class, () -> issues.overruled(null, "OPS-1", "why", ALICE));
        assertThrows(NotPermitted.class, () -> issues.overruled("INC-1", "OPS-1", "why", BOB));
        assertThrows(NotFound.class, () -> issues.overruled("INC-1", "OPS-1", "why", MALLORY));
    }
}
