package org.sensible.incidents.incident;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertTrue;
import static org.sensible.incidents.incident.IncidentFixture.anIncident;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.Test;

public class KeyTimesTest {

    private static final String T0 = "2026-03-01T10:00:00Z";
    private static final String T20 = "2026-03-01T10:20:00Z";
    private static final String T40 = "2026-03-01T10:40:00Z";

    @Test
    public void timeToDetect_isRecordedInSeconds() {
        Span span = of(anIncident().startedAt(T0).at(Milestone.DETECTED, T20), KeyTime.TIME_TO_DETECT);
        assertEquals(Span.State.RECORDED, span.state());
        assertEquals(OptionalLong.of(1200), span.seconds());
        assertFalse(span.early());
        assertEquals(Instant.parse(T0), span.from());
        assertEquals(Instant.parse(T20), span.to());
    }

    @Test
    public void seconds_areFloored() {
        Span span = of(
                anIncident().startedAt("2026-03-01T10:00:00.9Z").at(Milestone.DETECTED, "2026-03-01T10:00:02.8Z"),
                KeyTime.TIME_TO_DETECT);
        assertEquals(OptionalLong.of(1), span.seconds());
    }

    @Test
    public void seconds_areZeroAndNotEarlyForOneInstant() {
        Span span = of(anIncident().at(Milestone.RECOVERED, T0).at(Milestone.TRIAGED, T0), KeyTime.TIME_TO_TRIAGE);
        assertEquals(OptionalLong.of(0), span.seconds());
        assertFalse(span.early());
    }

    @Test
    public void timeToRecovery_isPendingWithoutRecovery() {
        Span span = of(anIncident().startedAt(T0), KeyTime.TIME_TO_RECOVERY);
        assertEquals(Span.State.PENDING, span.state());
        assertEquals(OptionalLong.empty(), span.seconds());
        assertEquals(Instant.parse(T0), span.from());
        assertNull(span.to());
    }

    @Test
    public void timeToRecovery_isPendingWhileRecoveryIsOnlyProposed() {
        assertEquals(
                Span.State.PENDING,
                of(anIncident().startedAt(T0).proposed(Milestone.RECOVERED, T20), KeyTime.TIME_TO_RECOVERY)
                        .state());
    }

    @Test
    public void waivedEnd_isNotApplicableOnEitherSide() {
        assertEquals(
                Span.State.NOT_APPLICABLE,
                of(anIncident().at(Milestone.ENGAGED, T0).waived(Milestone.FIXED), KeyTime.TIME_TO_FIX)
                        .state());
        assertEquals(
                Span.State.NOT_APPLICABLE,
                of(anIncident().waived(Milestone.ENGAGED), KeyTime.TIME_TO_FIX).state());
    }

    @Test
    public void endBeforeStart_isContradictoryForTheFiveThatMeasureEverything() {
        assertContradictory(Milestone.STARTED, Milestone.DETECTED, KeyTime.TIME_TO_DETECT);
        assertContradictory(Milestone.DETECTED, Milestone.ENGAGED, KeyTime.TIME_TO_ENGAGEMENT);
        assertContradictory(Milestone.ENGAGED, Milestone.FIXED, KeyTime.TIME_TO_FIX);
        assertContradictory(Milestone.STARTED, Milestone.RECOVERED, KeyTime.TIME_TO_RECOVERY);
        assertContradictory(Milestone.RECOVERED, Milestone.LEARNED, KeyTime.TIME_TO_LEARN);
    }

    private static void assertContradictory(Milestone start, Milestone end, KeyTime keyTime) {
        Span span = of(anIncident().at(start, T20).at(end, T0), keyTime);
        assertEquals(keyTime.name(), Span.State.CONTRADICTORY, span.state());
        assertEquals(keyTime.name(), OptionalLong.empty(), span.seconds());
    }

    @Test
    public void endBeforeStart_isEarlyForTheThreeThatMeasureWhatIsLeft() {
        assertEarly(Milestone.RECOVERED, Milestone.TRIAGED, KeyTime.TIME_TO_TRIAGE);
        assertEarly(Milestone.LEARNED, Milestone.IMPROVED, KeyTime.TIME_TO_IMPROVEMENT);
        assertEarly(Milestone.LEARNED, Milestone.PREPARED, KeyTime.TIME_TO_PREPARATION);
    }

    private static void assertEarly(Milestone start, Milestone end, KeyTime keyTime) {
        Span span = of(anIncident().at(start, T20).at(end, T0), keyTime);
        assertEquals(keyTime.name(), Span.State.RECORDED, span.state());
        assertEquals(keyTime.name(), OptionalLong.of(0), span.seconds());
        assertTrue(keyTime.name(), span.early());
        assertEquals("keeps its true instant", Instant.parse(T0), span.to());
    }

    @Test
    public void healedBeforeNoticed_recordsDetectionAndRecoveryAndHasNoTimeToEngagement() {
        IncidentFixture healed = anIncident()
                .startedAt(T0)
                .at(Milestone.RECOVERED, T20)
                .at(Milestone.DETECTED, T40)
                .at(Milestone.ENGAGED, T20);
        assertEquals(OptionalLong.of(2400), of(healed, KeyTime.TIME_TO_DETECT).seconds());
        assertEquals(OptionalLong.of(1200), of(healed, KeyTime.TIME_TO_RECOVERY).seconds());
        assertEquals(
                Span.State.NOT_APPLICABLE,
                of(healed, KeyTime.TIME_TO_ENGAGEMENT).state());
    }

    @Test
    public void healedBeforeNoticed_needsDetectionStrictlyAfterRecovery() {
        IncidentFixture together = anIncident()
                .at(Milestone.RECOVERED, T20)
                .at(Milestone.DETECTED, T20)
                .at(Milestone.ENGAGED, T40);
        assertEquals(
                OptionalLong.of(1200), of(together, KeyTime.TIME_TO_ENGAGEMENT).seconds());
    }

    @Test
    public void timeBetweenFailures_runsFromThePreviousStart() {
        Span span = KeyTimes.of(anIncident().startedAt(T40).build(), Optional.of(Instant.parse(T0)))
                .get(KeyTime.TIME_BETWEEN_FAILURES);
        assertEquals(OptionalLong.of(2400), span.seconds());
        assertEquals(Instant.parse(T0), span.from());
    }

    @Test
    public void timeBetweenFailures_isNotApplicableForTheFirst() {
        assertEquals(
                Span.State.NOT_APPLICABLE,
                of(anIncident().startedAt(T0), KeyTime.TIME_BETWEEN_FAILURES).state());
    }

    @Test
    public void timeBetweenFailures_isPendingWithoutStartAndNotApplicableWhereStartIsWaived() {
        assertEquals(
                Span.State.PENDING,
                of(anIncident(), KeyTime.TIME_BETWEEN_FAILURES).state());
        assertEquals(
                Span.State.NOT_APPLICABLE,
                of(anIncident().waived(Milestone.STARTED), KeyTime.TIME_BETWEEN_FAILURES)
                        .state());
    }

    @Test
    public void timeBetweenFailures_isNotApplicableForDrills() {
        KeyTimes drill = KeyTimes.of(anIncident().drill().startedAt(T40).build(), Optional.of(Instant.parse(T0)));
        assertEquals(
                Span.State.NOT_APPLICABLE,
                drill.get(KeyTime.TIME_BETWEEN_FAILURES).state());
    }

    @Test
    public void falseAlarmsAndDuplicates_haveNoKeyTimes() {
        for (Outcome outcome : new Outcome[] {Outcome.FALSE_ALARM, Outcome.DUPLICATE}) {
            Incident incident = anIncident()
                    .outcome(outcome)
                    .startedAt(T0)
                    .at(Milestone.DETECTED, T20)
                    .build();
            Set<Span.State> states = KeyTimes.of(incident, Optional.of(Instant.parse(T0))).spans().values().stream()
                    .map(Span::state)
                    .collect(Collectors.toSet());
            assertEquals(Set.of(Span.State.NOT_APPLICABLE), states);
        }
    }

    private static Span of(IncidentFixture fixture, KeyTime keyTime) {
        return KeyTimes.of(fixture.build(), Optional.empty()).get(keyTime);
    }
}
