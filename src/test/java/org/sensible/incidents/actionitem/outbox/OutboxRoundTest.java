package org.sensible.incidents.actionitem.outbox;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNull;
import static org.sensible.incidents.actionitem.follow.ReportFixture.anItem;
import static org.sensible.incidents.actionitem.outbox.OutboxWorld.ADDRESS;
import static org.sensible.incidents.actionitem.outbox.OutboxWorld.NOON;

import java.time.Duration;
import java.util.Map;
import org.junit.Test;
import org.sensible.incidents.actionitem.follow.ItemState;

public class OutboxRoundTest {

    private static final ItemState OPEN = anItem().build();
    private static final ItemState DONE = anItem().done("2026-03-02T11:00:00Z").build();

    private final OutboxWorld world = new OutboxWorld();

    private void setUp() {
        world.setup.turnTo(ADDRESS);
        world.round.run();
        world.posted.clear();
    }

    @Test
    public void nothing_isNotedOrToldBeforeItIsSetUp() {
        world.changed(1, OPEN);
        assertEquals("not set up", world.round.run());
        assertEquals(0, world.outbox.size());
        assertEquals(0, world.posted.size());
    }

    @Test
    public void first_roundTellsTheWholeList() {
        world.items.put(1L, OPEN);
        world.items.put(2L, null);
        world.setup.turnTo(ADDRESS);
        assertEquals("0 changes told, 2 items listed", world.round.run());
        assertEquals(Map.of(1L, OPEN), world.known());
        assertEquals(NOON, world.states.read().listedAt());
    }

    @Test
    public void changes_areToldAsTheyStandAndDropped() {
        setUp();
        world.changed(1, OPEN);
        world.changed(1, DONE);
        world.changed(2, anItem().key("OPS-2").build());
        world.deleted(2);
        assertEquals("4 changes told", world.round.run());
        assertEquals(Map.of(1L, DONE), world.known());
        assertEquals(1, world.posted.size());
        assertEquals(0, world.outbox.size());
    }

    @Test
    public void cut_lineLosesNothing() {
        setUp();
        world.cut = Courier.Why.UNREACHABLE;
        world.changed(1, OPEN);
        assertEquals("not told, tried again in the next round: UNREACHABLE", world.round.run());
        world.clock.pass(Duration.ofMinutes(1));
        world.round.run();
        assertEquals(
                new ReportingState.Trouble(Courier.Why.UNREACHABLE, 0, NOON),
                world.states.read().trouble());
        world.cut = null;
        world.changed(1, DONE);
        world.round.run();
        assertEquals(Map.of(1L, DONE), world.known());
        assertNull(world.states.read().trouble());
    }

    @Test
    public void lost_answerTellsTheSameAgainUnderAHigherNumber() {
        setUp();
        world.cut = Courier.Why.UNREACHABLE;
        world.isAnswerLost = true;
        world.changed(1, OPEN);
        world.round.run();
        world.cut = null;
        assertEquals("1 changes told", world.round.run());
        assertEquals(2, world.posted.size());
        assertEquals(world.posted.get(0).number() + 1, world.posted.get(1).number());
        assertEquals(Map.of(1L, OPEN), world.known());
    }

    @Test
    public void database_thatWasPutBackGoesOnAboveWhatTheOtherSideKnows() {
        setUp();
        ReportingState before = world.states.read();
        for (long i = 1; i <= 3; i++) {
            world.changed(i, anItem().key("OPS-" + i).build());
            world.round.run();
        }
        world.states.write(before);
        world.changed(1, DONE);
        assertEquals("1 changes told", world.round.run());
        assertEquals(DONE, world.known().get(1L));
        assertEquals(before.number() + 4, world.states.read().number());
    }

    @Test
    public void list_goesEveryNightAndRepairsWhatNobodyTold() {
        setUp();
        world.changed(1, OPEN);
        world.changed(2, anItem().key("OPS-2").build());
        world.round.run();
        world.items.put(1L, DONE);
        world.items.remove(2L);
        world.items.put(3L, anItem().key("OPS-3").build());
        world.round.run();
        assertEquals(OPEN, world.known().get(1L));
        world.clock.pass(Duration.ofHours(27));
        assertEquals("0 changes told, 2 items listed", world.round.run());
        assertEquals(world.items, world.known());
    }

    @Test
    public void long_listGoesInPortionsThatCoverEverything() {
        for (long i = 1; i <= 1_201; i++) {
            world.items.put(i * 3, anItem().key("OPS-" + i).build());
        }
        setUp();
        assertEquals(world.items, world.known());
        world.items.keySet().removeIf(id -> id % 2 == 0);
        world.setup.listAgain();
        world.round.run();
        assertEquals(world.items, world.known());
        assertEquals(
                2, world.posted.stream().filter(report -> report.all() != null).count());
        assertEquals("and whom to remind is asked", 3, world.posted.size());
    }

    @Test
    public void copy_ofThisJiraElsewhereStaysSilent() {
        setUp();
        world.homeUrl = "https://staging.example";
        world.changed(1, OPEN);
        assertEquals(
                "paused: this Jira's address is https://staging.example, but reporting was set up at https://jira.example",
                world.round.run());
        assertEquals(0, world.posted.size());
        assertEquals(true, world.setup.see().isElsewhere());
    }

    @Test
    public void turnedOff_nothingIsNotedAnyMore() {
        setUp();
        world.changed(1, OPEN);
        world.setup.turnOff();
        world.changed(1, DONE);
        assertEquals(0, world.setup.see().waiting());
        assertEquals("not set up", world.round.run());
    }
}
