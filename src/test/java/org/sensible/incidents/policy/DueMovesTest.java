package org.sensible.incidents.policy;

import static org.junit.Assert.assertEquals;
import static org.sensible.incidents.incident.IncidentFixture.ALICE;
import static org.sensible.incidents.incident.IncidentFixture.BOB;
import static org.sensible.incidents.incident.IncidentFixture.anIncident;
import static org.sensible.incidents.policy.PolicyFixture.FRANCISCO_HOURS;
import static org.sensible.incidents.policy.PolicyFixture.TOKYO_HOURS;
import static org.sensible.incidents.policy.PolicyFixture.aPolicy;

import java.time.Instant;
import java.util.List;
import org.junit.Before;
import org.junit.Test;
import org.sensible.incidents.incident.Incident;
import org.sensible.incidents.incident.LogEntry;
import org.sensible.incidents.incident.Text;

public class DueMovesTest {

    private static final Instant MOVED = Instant.parse("2026-03-02T20:00:00Z");

    private final ReminderWorld world = new ReminderWorld();

    @Before
    public void twoZones() {
        world.policy = aPolicy()
                .covered("Tokyo", TOKYO_HOURS, ALICE)
                .covered("San Francisco", FRANCISCO_HOURS, BOB)
                .build();
    }

    @Test
    public void handOver_isSaidInTheTimelineOnceWithBothInstants() {
        Incident incident = given("SEV3");
        world.led(incident, MOVED, BOB);
        world.at("2026-03-02T20:00:30Z");
        assertEquals(1, world.round().moved());
        assertEquals(0, world.round().moved());
        assertEquals(List.of("INC-1 change incidents.policy.log.movedTo"), world.log.lines());
        LogEntry said = world.log.last();
        assertEquals(MOVED, said.at());
        assertEquals(
                Text.of(
                        "incidents.policy.log.movedTo",
                        Text.of(
                                "incidents.policy.demand.engaged",
                                Term.ofBusinessDays(1).text()),
                        "2026-03-04T02:00:00Z",
                        "2026-03-03T09:00:00Z",
                        BOB),
                said.text());
    }

    @Test
    public void handOver_backAndForthIsSaidEachTime() {
        Incident incident = given("SEV3");
        world.led(incident, MOVED, BOB);
        world.led(incident, MOVED.plusSeconds(60), ALICE);
        world.led(incident, MOVED.plusSeconds(120), BOB);
        world.at("2026-03-02T20:02:30Z");
        assertEquals(3, world.round().moved());
        assertEquals(0, world.round().moved());
    }

    @Test
    public void handOver_toNobodySaysWhoLeft() {
        Incident incident = given("SEV3");
        world.led(incident, MOVED, null);
        world.at("2026-03-02T20:00:30Z");
        world.round();
        assertEquals("incidents.policy.log.movedFrom", world.log.last().text().key());
        assertEquals(ALICE, world.log.last().text().arguments().get(3));
    }

    @Test
    public void handOver_thatMovesNothingIsNotSaid() {
        Incident plain = given("SEV1");
        world.led(plain, MOVED, BOB);
        world.at("2026-03-02T20:00:30Z");
        assertEquals(0, world.round().moved());
        assertEquals(List.of(), world.log.lines());
    }

    private Incident given(String severity) {
        Incident incident = world.given(anIncident().severity(severity).declaredAt("2026-03-02T10:00:00Z"));
        world.led(incident, ALICE);
        return incident;
    }
}
