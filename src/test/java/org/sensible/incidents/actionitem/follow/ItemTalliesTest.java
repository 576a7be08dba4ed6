package org.sensible.incidents.actionitem.follow;

import static org.junit.Assert.assertEquals;
import static org.sensible.incidents.actionitem.follow.ReportFixture.anItem;
import static org.sensible.incidents.actionitem.follow.ReportFixture.report;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.Test;
import org.sensible.incidents.actionitem.Commitment;
import org.sensible.incidents.incident.IncidentWorld;

public class ItemTalliesTest {

    private final InMemoryReportedItems items = new InMemoryReportedItems();
    private final InMemoryFollowSettings settings = new InMemoryFollowSettings();
    private final ItemTallies tallies = new ItemTallies(items, settings, new IncidentWorld.DirectUnit());

    private void given(ReportFixture... reported) {
        new Reporting(items, Clock.systemUTC()).take(report(1, reported));
    }

    @Test
    public void tally_countsDroppedOnesByThemselves() {
        given(
                anItem().done(null),
                anItem().key("OPS-2").assignee(null),
                anItem().key("OPS-3").commitment(Commitment.PROPOSED).assignee(null),
                anItem().key("OPS-4").commitment(Commitment.NOT_DOING).assignee(null),
                anItem().key("OPS-5")
                        .commitment(Commitment.PROPOSED)
                        .assignee(null)
                        .done(null));
        assertEquals(
                Optional.of(Map.of("INC-1", new ItemTally(4, 2, 1, 2, 1), "INC-2", ItemTally.NONE)),
                tallies.known(List.of("INC-1", "INC-2")));
    }

    @Test
    public void nothing_isKnownBeforeTheFirstReport() {
        assertEquals(Optional.empty(), tallies.known(List.of("INC-1")));
        given();
        assertEquals(Optional.of(Map.of("INC-1", ItemTally.NONE)), tallies.known(List.of("INC-1")));
    }

    @Test
    public void totals_canBeSwitchedOffForScreensOnly() {
        given(anItem());
        settings.write(new FollowRules(false, true, false, FollowRules.DEFAULTS.dueDays()));
        assertEquals(Optional.empty(), tallies.shown(List.of("INC-1")));
        assertEquals(true, tallies.known(List.of("INC-1")).isPresent());
    }
}
