package org.sensible.incidents.incident;

import static org.junit.Assert.assertEquals;
import static org.sensible.incidents.incident.IncidentFixture.anIncident;

import org.junit.Test;

public class StageTest {

    private static final String AT = "2026-03-01T11:00:00Z";

    @Test
    public void stage_isDetectionWhenNobodyIsEngaged() {
        assertEquals(Stage.DETECTION, anIncident().build().stage());
        assertEquals(
                Stage.DETECTION,
                anIncident()
                        .at(Milestone.MITIGATED, AT)
                        .at(Milestone.TRIAGED, AT)
                        .build()
                        .stage());
    }

    @Test
    public void stage_isDetectionWhileEngagedIsOnlyProposed() {
        assertEquals(
                Stage.DETECTION,
                anIncident().proposed(Milestone.ENGAGED, AT).build().stage());
    }

    @Test
    public void stage_isRecoveryWhenEngagedIsSetOrWaived() {
        assertEquals(
                Stage.RECOVERY, anIncident().at(Milestone.ENGAGED, AT).build().stage());
        assertEquals(
                Stage.RECOVERY, anIncident().waived(Milestone.ENGAGED).build().stage());
    }

    @Test
    public void stage_isRecoveryWhenFixedIsSetButNotWhenItIsWaived() {
        assertEquals(
                Stage.RECOVERY, anIncident().at(Milestone.FIXED, AT).build().stage());
        assertEquals(
                Stage.DETECTION, anIncident().waived(Milestone.FIXED).build().stage());
    }

    @Test
    public void stage_isPostIncidentWhenRecoveredIsSettledWhateverElseIsOpen() {
        assertEquals(
                Stage.POST_INCIDENT,
                anIncident().at(Milestone.RECOVERED, AT).build().stage());
        assertEquals(
                Stage.POST_INCIDENT,
                anIncident().waived(Milestone.RECOVERED).build().stage());
    }

    @Test
    public void stage_isClosedWhenTheLastFourAreSettled() {
        IncidentFixture threeOfFour = anIncident()
                .at(Milestone.RECOVERED, AT)
                .at(Milestone.LEARNED, AT)
                .waived(Milestone.PREPARED);
        assertEquals(Stage.POST_INCIDENT, threeOfFour.build().stage());
        assertEquals(
                Stage.CLOSED, threeOfFour.waived(Milestone.IMPROVED).build().stage());
    }

    @Test
    public void stage_isReopenedByClearingRecovered() {
        Incident closed = anIncident()
                .at(Milestone.RECOVERED, AT)
                .waived(Milestone.LEARNED)
                .waived(Milestone.IMPROVED)
                .waived(Milestone.PREPARED)
                .build();
        assertEquals(Stage.CLOSED, closed.stage());
        assertEquals(Stage.DETECTION, Stage.of(closed.milestones().clear(Milestone.RECOVERED), Outcome.REAL));
    }

    @Test
    public void stage_isClosedForFalseAlarmsAndDuplicates() {
        assertEquals(
                Stage.CLOSED, anIncident().outcome(Outcome.FALSE_ALARM).build().stage());
        assertEquals(
                Stage.CLOSED, anIncident().outcome(Outcome.DUPLICATE).build().stage());
    }
}
