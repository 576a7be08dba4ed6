package org.sensible.incidents.postmortem.review;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;
import static org.sensible.incidents.postmortem.review.ReviewWorld.ALICE;
import static org.sensible.incidents.postmortem.review.ReviewWorld.BOB;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.Test;
import org.sensible.incidents.incident.IncidentWorld;
import org.sensible.incidents.incident.InvalidInput;
import org.sensible.incidents.incident.Milestone;
import org.sensible.incidents.incident.NotPermitted;
import org.sensible.incidents.incident.Problem;

public class ConclusionsTest {

    private final ReviewWorld world = new ReviewWorld();
    private final Conclusions conclusions = world.conclusions;

    @Test
    public void understood_completesTheTriage() {
        conclusions.understood("INC-7", ALICE);
        assertEquals(
                Optional.of(IncidentWorld.NOW), world.incident().milestones().at(Milestone.TRIAGED));
        assertTrue(world.store.of("INC-7").orElseThrow().causes().understood());
    }

    @Test
    public void unknownAndAccepted_isAsComplete() {
        conclusions.unknown("INC-7", "Replayed the traffic", "Sizes of the pool", ALICE);
        assertEquals(
                Optional.of(IncidentWorld.NOW), world.incident().milestones().at(Milestone.TRIAGED));
        assertEquals(
                new Causes(false, "Replayed the traffic", "Sizes of the pool", ALICE, IncidentWorld.NOW),
                world.store.of("INC-7").orElseThrow().causes());
    }

    @Test
    public void unknown_wantsWhatWasTriedAndWhatWasMissing() {
        InvalidInput refusal = assertThrows(InvalidInput.class, () -> conclusions.unknown("INC-7", " ", null, ALICE));
        assertEquals(
                List.of("tried", "missing"),
                refusal.problems().stream().map(Problem::field).toList());
        assertFalse(world.incident().milestones().isSet(Milestone.TRIAGED));
    }

    @Test
    public void causesFoundLater_leaveTheInstantOfTheTriage() {
        conclusions.unknown("INC-7", "Replayed", "Sizes", ALICE);
        world.later(Duration.ofDays(3));
        conclusions.understood("INC-7", ALICE);
        assertEquals(
                Optional.of(IncidentWorld.NOW), world.incident().milestones().at(Milestone.TRIAGED));
        assertTrue(world.store.of("INC-7").orElseThrow().causes().understood());
    }

    @Test
    public void nothingToChange_isPreparedAndTakesTheWishBack() {
        conclusions.toChange("INC-7", "Page a second person", ALICE);
        assertEquals(Map.of("INC-7", "Page a second person"), world.wishes);
        assertFalse(world.incident().milestones().isSet(Milestone.PREPARED));
        conclusions.nothingToChange("INC-7", ALICE);
        assertEquals(Map.of(), world.wishes);
        assertTrue(world.incident().milestones().isSet(Milestone.PREPARED));
    }

    @Test
    public void toChange_wantsToKnowWhat() {
        InvalidInput refusal = assertThrows(InvalidInput.class, () -> conclusions.toChange("INC-7", "", ALICE));
        assertEquals("text", refusal.problems().get(0).field());
    }

    @Test
    public void whoMayOnlyView_concludesNothing() {
        assertThrows(NotPermitted.class, () -> conclusions.understood("INC-7", BOB));
        assertThrows(NotPermitted.class, () -> conclusions.unknown("INC-7", "a", "b", BOB));
        assertThrows(NotPermitted.class, () -> conclusions.nothingToChange("INC-7", BOB));
        assertThrows(NotPermitted.class, () -> conclusions.toChange("INC-7", "a", BOB));
    }
}
