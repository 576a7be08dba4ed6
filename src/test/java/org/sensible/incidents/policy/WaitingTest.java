package org.sensible.incidents.policy;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;
import static org.sensible.incidents.incident.IncidentFixture.ALICE;
import static org.sensible.incidents.incident.IncidentFixture.BOB;
import static org.sensible.incidents.incident.IncidentFixture.anIncident;
import static org.sensible.incidents.policy.PolicyFixture.TOKYO_HOURS;
import static org.sensible.incidents.policy.PolicyFixture.aPolicy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.Test;
import org.sensible.incidents.incident.Incident;
import org.sensible.incidents.incident.Person;

public class WaitingTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-02T10:10:00Z"), ZoneOffset.UTC);

    @Test
    public void duties_areThoseOfWhoHasToActAndOfWhomARuleNames() {
        Policy policy = aPolicy()
                .about(Demand.Rule.ENGAGED, null, new Reminded("", Set.of(), List.of(BOB)))
                .build();
        Waiting waiting = waiting(policy);
        Incident incident =
                anIncident().severity("SEV1").declaredAt("2026-03-02T10:00:00Z").build();
        assertEquals(List.of("engaged", "lead", "status"), slugs(waiting.of(List.of(incident), ALICE)));
        assertEquals(List.of("engaged"), slugs(waiting.of(List.of(incident), BOB)));
        assertEquals(List.of(), slugs(waiting.of(List.of(incident), new Person("carol"))));
    }

    @Test
    public void away_isSinceTheLastWorkingHours() {
        Waiting waiting = waiting(aPolicy().covered("Tokyo", TOKYO_HOURS, ALICE).build());
        assertEquals(
                "Monday in Tokyo has ended",
                Instant.parse("2026-03-02T09:00:00Z"),
                waiting.away(ALICE).since());
        assertTrue(waiting.away(ALICE).isKnown());
        assertFalse(waiting.away(BOB).isKnown());
        assertEquals(
                "the standard week's Friday",
                Instant.parse("2026-02-27T17:00:00Z"),
                waiting.away(BOB).since());
    }

    private static List<String> slugs(List<Waiting.Duty> duties) {
        return duties.stream().map(duty -> duty.demand().slug()).sorted().toList();
    }

    private static Waiting waiting(Policy policy) {
        PolicyVersion version = new PolicyVersion(1, policy, Instant.EPOCH, null);
        PolicyHistory history =
                new PolicyHistory(List.of(List.of(new PolicyHistory.Reign(Instant.EPOCH, null, List.of(version)))));
        return new Waiting(
                incidents -> incidents.stream()
                        .map(incident -> new Facts(incident, null, List.of(), null))
                        .toList(),
                () -> history,
                CLOCK);
    }
}
