package org.sensible.incidents.incident;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;
import static org.sensible.incidents.incident.IncidentFixture.anIncident;

import com.pholser.junit.quickcheck.From;
import com.pholser.junit.quickcheck.Property;
import com.pholser.junit.quickcheck.runner.JUnitQuickcheck;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.runner.RunWith;

/** What holds of stage and key times whatever milestones there are, in whatever order. */
@RunWith(JUnitQuickcheck.class)
public class IncidentPropertiesTest {

    private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");
    private static final List<Milestone> LAST_FOUR =
            List.of(Milestone.RECOVERED, Milestone.LEARNED, Milestone.IMPROVED, Milestone.PREPARED);

    @Property
    public void closed_isExactlyWhenTheLastFourAreSettled(@From(MilestonesGenerator.class) Milestones milestones) {
        boolean areSettled = LAST_FOUR.stream().allMatch(milestones::isSettled);
        assertEquals(areSettled, Stage.of(milestones, Outcome.REAL) == Stage.CLOSED);
    }

    @Property
    public void stage_isPostIncidentOrClosedExactlyWhenRecoveredIsSettled(
            @From(MilestonesGenerator.class) Milestones milestones) {
        Stage stage = Stage.of(milestones, Outcome.REAL);
        assertEquals(milestones.isSettled(Milestone.RECOVERED), stage == Stage.POST_INCIDENT || stage == Stage.CLOSED);
    }

    @Property
    public void stage_neverGoesBackWhenAMilestoneIsSet(@From(MilestonesGenerator.class) Milestones milestones) {
        Stage before = Stage.of(milestones, Outcome.REAL);
        for (Milestone milestone : Milestone.values()) {
            if (milestones.isSettled(milestone)) {
                continue;
            }
            Stage after = Stage.of(milestones.set(milestone, LONG_AGO, null, null), Outcome.REAL);
            assertTrue(milestone + " took " + before + " to " + after, after.compareTo(before) >= 0);
        }
    }

    @Property
    public void stage_doesNotDependOnInstants(@From(MilestonesGenerator.class) Milestones milestones) {
        Milestones moved = milestones;
        for (Milestone milestone : Milestone.values()) {
            if (milestones.isSet(milestone)) {
                moved = moved.set(milestone, LONG_AGO, null, null);
            }
        }
        assertEquals(Stage.of(milestones, Outcome.REAL), Stage.of(moved, Outcome.REAL));
    }

    @Property
    public void waivingTheUnsettled_alwaysCloses(@From(MilestonesGenerator.class) Milestones milestones) {
        Milestones closed = milestones.waiveUnsettled("enough", null);
        assertEquals(Stage.CLOSED, Stage.of(closed, Outcome.REAL));
        assertEquals(List.of(), closed.unsettled());
    }

    @Property
    public void waivingTheUnsettled_leavesWhatIsSetAndLeavesNothingPending(
            @From(MilestonesGenerator.class) Milestones milestones) {
        Milestones closed = milestones.waiveUnsettled("enough", null);
        for (Milestone milestone : Milestone.values()) {
            assertEquals(milestones.at(milestone), closed.at(milestone));
        }
        for (Span span : keyTimes(closed).spans().values()) {
            assertFalse(span.state() == Span.State.PENDING);
        }
    }

    @Property
    public void keyTime_isRecordedOnlyBetweenTwoSetMilestones(@From(MilestonesGenerator.class) Milestones milestones) {
        keyTimes(milestones).spans().forEach((keyTime, span) -> {
            if (span.state() == Span.State.RECORDED) {
                assertTrue(milestones.isSet(keyTime.from()) && milestones.isSet(keyTime.to()));
            }
        });
    }

    @Property
    public void keyTime_isNeverNegative(@From(MilestonesGenerator.class) Milestones milestones) {
        for (Span span : keyTimes(milestones).spans().values()) {
            assertTrue(span.seconds().orElse(0) >= 0);
            assertEquals(span.state() == Span.State.RECORDED, span.seconds().isPresent());
        }
    }

    @Property
    public void keyTime_isNotApplicableWhereAnEndIsWaived(@From(MilestonesGenerator.class) Milestones milestones) {
        keyTimes(milestones).spans().forEach((keyTime, span) -> {
            boolean isWaived = milestones.get(keyTime.from()).isWaived()
                    || milestones.get(keyTime.to()).isWaived();
            if (isWaived) {
                assertEquals(Span.State.NOT_APPLICABLE, span.state());
            }
        });
    }

    @Property
    public void remainders_areNeverContradictory(@From(MilestonesGenerator.class) Milestones milestones) {
        keyTimes(milestones).spans().forEach((keyTime, span) -> {
            assertFalse(keyTime.isRemainder() && span.state() == Span.State.CONTRADICTORY);
            assertFalse(!keyTime.isRemainder() && span.early());
        });
    }

    private static KeyTimes keyTimes(Milestones milestones) {
        return KeyTimes.of(anIncident().milestones(milestones).build(), Optional.of(LONG_AGO));
    }
}
