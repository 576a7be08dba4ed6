package org.sensible.incidents.policy;

import static org.junit.Assert.assertEquals;
import static org.sensible.incidents.incident.IncidentFixture.anIncident;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.Test;
import org.sensible.incidents.incident.InMemoryIncidentStore;
import org.sensible.incidents.incident.Incident;
import org.sensible.incidents.incident.IncidentFixture;
import org.sensible.incidents.incident.IncidentWorld;
import org.sensible.incidents.incident.Milestone;
import org.sensible.incidents.incident.Outcome;

/** Of which incidents the policy wants a page; it asks for one of SEV1 and SEV2. */
public class OwedDraftsTest {

    private static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");

    private final InMemoryIncidentStore store = new InMemoryIncidentStore();
    private final Set<String> drafted = new HashSet<>();

    @Test
    public void recoveredIncident_owesOneWhereItsSeveritySaysSo() {
        given(recovered(1).severity("SEV1"));
        given(recovered(2).severity("SEV2"));
        given(recovered(3).severity("SEV4"));
        assertEquals(List.of("INC-1", "INC-2"), owed());
    }

    @Test
    public void lateOne_isStillOwed() {
        given(anIncident()
                .number(1)
                .severity("SEV1")
                .declaredAt("2026-01-02T10:00:00Z")
                .at(Milestone.RECOVERED, "2026-01-02T11:00:00Z"));
        assertEquals(List.of("INC-1"), owed());
    }

    @Test
    public void onesThatAreNotRecoveredOrNotReal_oweNone() {
        given(anIncident().number(1).severity("SEV1"));
        given(recovered(2).severity("SEV1").outcome(Outcome.FALSE_ALARM));
        given(recovered(3).severity("SEV1").drill());
        given(recovered(4).severity("SEV1").waived(Milestone.LEARNED));
        assertEquals(List.of(), owed());
    }

    @Test
    public void onesWithAPage_oweNone() {
        given(recovered(1).severity("SEV1"));
        drafted.add("INC-1");
        assertEquals(List.of(), owed());
    }

    private void given(IncidentFixture fixture) {
        store.insert(fixture.build());
    }

    private List<String> owed() {
        Course course = incidents -> incidents.stream()
                .map(incident -> new Facts(incident, null, List.of(), drafted.contains(incident.key()) ? NOW : null))
                .toList();
        InForce shipped = () -> new PolicyHistory(List.of(List.of(new PolicyHistory.Reign(
                Instant.EPOCH, null, List.of(new PolicyVersion(1, Policy.SHIPPED, Instant.EPOCH, null))))));
        return new OwedDrafts(
                        new OpenIncidents(store, course, new IncidentWorld.DirectUnit()),
                        shipped,
                        Clock.fixed(NOW, ZoneOffset.UTC))
                .now().stream().map(Incident::key).sorted().toList();
    }

    private static IncidentFixture recovered(long number) {
        return anIncident().number(number).at(Milestone.RECOVERED, "2026-03-02T11:00:00Z");
    }
}
