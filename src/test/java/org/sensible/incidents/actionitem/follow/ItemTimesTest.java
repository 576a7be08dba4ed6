package org.sensible.incidents.actionitem.follow;

import static org.junit.Assert.assertEquals;
import static org.sensible.incidents.actionitem.follow.ReportFixture.anItem;
import static org.sensible.incidents.actionitem.follow.ReportFixture.report;
import static org.sensible.incidents.incident.IncidentFixture.anIncident;
import static org.sensible.incidents.incident.IncidentWorld.ALICE;

import java.time.Instant;
import java.util.List;
import org.junit.Before;
import org.junit.Test;
import org.sensible.incidents.actionitem.Isu;
import org.sensible.incidents.actionitem.ItemWorld;
import org.sensible.incidents.actionitem.Level;
import org.sensible.incidents.actionitem.Size;
import org.sensible.incidents.actionitem.WantedItem;
import org.sensible.incidents.incident.IncidentWorld;
import org.sensible.incidents.incident.Milestone;

public class ItemTimesTest {

    private static final String LEARNT = "2026-03-01T11:00:00Z";

    private final ItemWorld world = new ItemWorld();
    private final InMemoryReportedItems reported = new InMemoryReportedItems();
    private final ItemTimes times =
            new ItemTimes(world.items, world.incidents.incidents, reported, new IncidentWorld.DirectUnit());
    private String issue;

    @Before
    public void raise() {
        world.incidents.given(anIncident().at(Milestone.LEARNED, LEARNT));
        issue = world.newItems
                .raise(
                        "INC-1",
                        new WantedItem(
                                "Cap retries",
                                "OPS",
                                null,
                                null,
                                null,
                                null,
                                new Isu(Level.HIGH, Size.S, Level.HIGH, null),
                                null),
                        null,
                        ALICE)
                .key();
    }

    private List<ItemTimes.Time> given(ReportFixture item) {
        new Reporting(reported, world.clock).take(report(1, item.key(issue)));
        return times.of("INC-1", ALICE);
    }

    @Test
    public void time_runsFromTheReview() {
        String done = "2026-03-01T11:30:00.9Z";
        assertEquals(
                List.of(new ItemTimes.Time(issue, Instant.parse(done), 1_800L, false)), given(anItem().done(done)));
    }

    @Test
    public void item_thatWasDoneBeforeTheReviewIsEarly() {
        String done = "2026-03-01T10:30:00Z";
        assertEquals(List.of(new ItemTimes.Time(issue, Instant.parse(done), 0L, true)), given(anItem().done(done)));
    }

    @Test
    public void open_itemsAreStillToCome() {
        assertEquals(List.of(new ItemTimes.Time(issue, null, null, false)), given(anItem()));
    }

    @Test
    public void item_thatNobodyReportedIsStillToComeAndNoOtherIsShown() {
        new Reporting(reported, world.clock)
                .take(report(1, anItem().key("HIDDEN-1").done(LEARNT)));
        assertEquals(List.of(new ItemTimes.Time(issue, null, null, false)), times.of("INC-1", ALICE));
    }
}
