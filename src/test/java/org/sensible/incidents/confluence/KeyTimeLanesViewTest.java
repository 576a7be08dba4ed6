package org.sensible.incidents.confluence;

import static org.junit.Assert.assertEquals;
import static org.sensible.incidents.incident.IncidentFixture.anIncident;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.Test;
import org.sensible.incidents.incident.Incident;
import org.sensible.incidents.incident.IncidentFixture;
import org.sensible.incidents.incident.KeyTimes;
import org.sensible.incidents.incident.Milestone;

/** Four hours after a recovery at noon. */
public class KeyTimeLanesViewTest {

    private static final Instant NOW = Instant.parse("2026-03-01T16:00:00Z");

    @Test
    public void beforeRecovery_nothingIsDrawn() {
        assertEquals(Optional.empty(), view(anIncident()));
    }

    @Test
    public void closedWithoutLearning_drawsNothing() {
        IncidentFixture closed = recovered()
                .waived(Milestone.TRIAGED)
                .waived(Milestone.LEARNED)
                .waived(Milestone.IMPROVED)
                .waived(Milestone.PREPARED);
        assertEquals(Optional.empty(), view(closed));
    }

    @Test
    public void recordedAndPending_areTrueToScaleUntilNow() {
        List<KeyTimeLanesView.Lane> lanes = lanes(recovered().at(Milestone.TRIAGED, "2026-03-01T14:00:00Z"));
        assertEquals(
                List.of("dark", "pending", "none", "none"),
                lanes.stream().map(KeyTimeLanesView.Lane::look).toList());
        assertEquals("48.0", lanes.get(0).x());
        assertEquals("half of the four hours", "416.0", lanes.get(0).width());
        assertEquals("up to the edge", "832.0", lanes.get(1).width());
        assertEquals("pending", lanes.get(2).words());
    }

    @Test
    public void causeKnownBeforeRecovery_isEarlyAndHasNoBar() {
        KeyTimeLanesView.Lane triage =
                lanes(recovered().at(Milestone.TRIAGED, "2026-03-01T11:00:00Z")).get(0);
        assertEquals("none", triage.look());
        assertEquals("seconds[0]", triage.words());
    }

    @Test
    public void whatIsOver_endsAtItsLastEndAndNotNow() {
        List<KeyTimeLanesView.Lane> lanes = lanes(recovered()
                .at(Milestone.TRIAGED, "2026-03-01T12:30:00Z")
                .at(Milestone.LEARNED, "2026-03-01T13:00:00Z")
                .at(Milestone.IMPROVED, "2026-03-01T14:00:00Z")
                .waived(Milestone.PREPARED));
        assertEquals("a quarter of two hours", "208.0", lanes.get(0).width());
        assertEquals("464.0", lanes.get(2).x());
        assertEquals("416.0", lanes.get(2).width());
        assertEquals("not_applicable", lanes.get(3).words());
    }

    @Test
    public void learnedBeforeRecovery_isSaidAndNotDrawn() {
        KeyTimeLanesView.Lane learning =
                lanes(recovered().at(Milestone.LEARNED, "2026-03-01T11:00:00Z")).get(1);
        assertEquals("none", learning.look());
        assertEquals("contradictory", learning.words());
    }

    private static IncidentFixture recovered() {
        return anIncident().at(Milestone.RECOVERED, "2026-03-01T12:00:00Z");
    }

    private static List<KeyTimeLanesView.Lane> lanes(IncidentFixture fixture) {
        return view(fixture).orElseThrow().lanes();
    }

    private static Optional<KeyTimeLanesView> view(IncidentFixture fixture) {
        Incident incident = fixture.build();
        return KeyTimeLanesView.of(
                incident.key(),
                KeyTimes.of(incident, Optional.empty()),
                incident.milestones(),
                NOW,
                TimeWordsTest.english(),
                new KeysAsWords());
    }
}
