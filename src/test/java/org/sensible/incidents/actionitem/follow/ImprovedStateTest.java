package org.sensible.incidents.actionitem.follow;

import static org.junit.Assert.assertEquals;
import static org.sensible.incidents.actionitem.follow.ReportFixture.anItem;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.Test;
import org.sensible.incidents.actionitem.Commitment;
import org.sensible.incidents.actionitem.follow.ImprovedState.Says;

public class ImprovedStateTest {

    private static final String T1 = "2026-03-01T10:00:00Z";
    private static final String T2 = "2026-03-02T10:00:00Z";
    private static final Instant NOW = Instant.parse("2026-03-05T12:00:00Z");
    private static final Instant LEARNT = Instant.parse("2026-03-03T12:00:00Z");
    private static final Instant STANDS = Instant.parse("2026-03-04T12:00:00Z");

    private static ImprovedState of(ReportFixture... items) {
        return ImprovedState.of(states(items), null, null, NOW);
    }

    private static List<ItemState> states(ReportFixture... items) {
        return Stream.of(items).map(ReportFixture::build).toList();
    }

    @Test
    public void promised_andOpenIsOwed() {
        assertEquals(Says.OWED, of(anItem(), anItem().done(T1)).says());
        assertEquals(
                Says.OWED,
                ImprovedState.of(states(anItem()), LEARNT, STANDS, NOW).says());
    }

    @Test
    public void reached_withTheLastThatWasResolvedOrDropped() {
        ImprovedState state =
                of(anItem().done(T1), anItem().commitment(Commitment.NOT_DOING).decidedAt(T2));
        assertEquals(Says.REACHED, state.says());
        assertEquals(Instant.parse(T2), state.at());
        assertEquals(
                Instant.parse(T1),
                of(anItem().done(T1), anItem().commitment(Commitment.LATER).decidedAt(T2))
                        .at());
    }

    @Test
    public void reached_whateverIsStillUndecidedBesides() {
        assertEquals(
                Says.REACHED,
                of(anItem().done(T1), anItem().commitment(Commitment.PROPOSED)).says());
    }

    @Test
    public void undecided_aloneSaysNothing() {
        ReportFixture undecided = anItem().commitment(Commitment.PROPOSED);
        assertEquals(Says.NOTHING, of(undecided).says());
        assertEquals(
                Says.NOTHING,
                ImprovedState.of(states(undecided), LEARNT, null, NOW).says());
        assertEquals(
                Says.NOTHING,
                of(undecided, anItem().commitment(Commitment.PROPOSED).done(T1)).says());
    }

    @Test
    public void teams_thatNeverPromiseImproveWhenAllIsResolved() {
        ReportFixture resolved = anItem().commitment(Commitment.PROPOSED).done(T1);
        assertEquals(Instant.parse(T1), of(resolved).at());
    }

    @Test
    public void without_anyItemReachedAtTheReviewOnceTheListIsComplete() {
        assertEquals(Says.NOTHING, of().says());
        assertEquals(LEARNT, ImprovedState.of(List.of(), LEARNT, null, NOW).at());
        assertEquals(
                LEARNT,
                ImprovedState.of(states(anItem().commitment(Commitment.LATER)), LEARNT, null, NOW)
                        .at());
    }

    @Test
    public void instant_isNeverAheadOfNowAndStaysWhereJiraKnowsNone() {
        assertEquals(NOW, of(anItem().done("2026-03-05T12:00:01Z")).at());
        assertEquals(NOW, of(anItem().done(null)).at());
        assertEquals(
                STANDS,
                ImprovedState.of(states(anItem().done(null), anItem().done(T1)), null, STANDS, NOW)
                        .at());
    }
}
