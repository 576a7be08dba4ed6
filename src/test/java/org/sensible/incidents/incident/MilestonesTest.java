package org.sensible.incidents.incident;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertThrows;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.Test;

public class MilestonesTest {

    private static final Instant AT = Instant.parse("2026-03-01T10:00:00Z");
    private static final List<Evidence> EVIDENCE =
            List.of(new Evidence("slack", "C1/1.2", "https://example.slack.com/archives/C1/p12"));
    private static final Milestones DECLARED = Milestones.declared(AT, IncidentFixture.ALICE);

    @Test
    public void declared_isSetAndAllOthersAreOpen() {
        assertEquals(AT, DECLARED.declaredAt());
        assertEquals(10, DECLARED.unsettled().size());
        assertEquals(MilestoneState.OPEN, DECLARED.get(Milestone.STARTED));
    }

    @Test
    public void declared_canBeCorrectedButNeitherClearedNorWaived() {
        assertEquals(
                AT.minusSeconds(60),
                DECLARED.set(Milestone.DECLARED, AT.minusSeconds(60), null, null)
                        .declaredAt());
        assertThrows(IllegalArgumentException.class, () -> DECLARED.clear(Milestone.DECLARED));
        assertThrows(IllegalArgumentException.class, () -> DECLARED.waive(Milestone.DECLARED, "why not", null));
        assertThrows(IllegalArgumentException.class, () -> Milestones.of(Map.of()));
    }

    @Test
    public void proposal_isNotYetAnInstantOfTheIncident() {
        Milestones proposed = DECLARED.propose(Milestone.DETECTED, AT, EVIDENCE);
        assertEquals(Optional.empty(), proposed.at(Milestone.DETECTED));
        assertEquals(AT, proposed.get(Milestone.DETECTED).at());
    }

    @Test
    public void proposal_keepsItsEvidenceWhenAcceptedOrWaived() {
        Milestones proposed = DECLARED.propose(Milestone.DETECTED, AT, EVIDENCE);
        assertEquals(
                EVIDENCE,
                proposed.set(Milestone.DETECTED, AT, null, null)
                        .get(Milestone.DETECTED)
                        .evidence());
        MilestoneState waived = proposed.waiveUnsettled("closed", null).get(Milestone.DETECTED);
        assertEquals(EVIDENCE, waived.evidence());
        assertEquals("closed", waived.reason());
        assertNull(waived.at());
    }

    @Test
    public void proposal_neverWinsOverWhatPeopleSaid() {
        Milestones set = DECLARED.set(Milestone.DETECTED, AT, null, null);
        assertEquals(set, set.propose(Milestone.DETECTED, AT.plusSeconds(9), EVIDENCE));
        Milestones waived = DECLARED.waive(Milestone.DETECTED, "no alert", null);
        assertEquals(waived, waived.propose(Milestone.DETECTED, AT, EVIDENCE));
    }

    @Test
    public void waivingTheUnsettled_keepsTheReasonsOfThoseWaivedBefore() {
        Milestones closed =
                DECLARED.waive(Milestone.FIXED, "healed by itself", null).waiveUnsettled("old", null);
        assertEquals("healed by itself", closed.get(Milestone.FIXED).reason());
        assertEquals("old", closed.get(Milestone.LEARNED).reason());
    }

    @Test
    public void clear_opensAndForgetsTheEvidence() {
        Milestones cleared = DECLARED.propose(Milestone.FIXED, AT, EVIDENCE).clear(Milestone.FIXED);
        assertEquals(MilestoneState.OPEN, cleared.get(Milestone.FIXED));
    }

    @Test
    public void state_refusesWhatContradictsItself() {
        assertThrows(IllegalArgumentException.class, () -> MilestoneState.waived(" ", null, List.of()));
        assertThrows(
                IllegalArgumentException.class,
                () -> new MilestoneState(MilestoneState.Kind.SET, null, null, null, List.of()));
        assertThrows(
                IllegalArgumentException.class,
                () -> new MilestoneState(MilestoneState.Kind.OPEN, AT, null, null, List.of()));
    }
}
