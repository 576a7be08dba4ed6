package org.sensible.incidents.actionitem;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertThrows;
import static org.sensible.incidents.incident.IncidentFixture.anIncident;
import static org.sensible.incidents.incident.IncidentWorld.ALICE;
import static org.sensible.incidents.incident.IncidentWorld.BOB;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.Before;
import org.junit.Test;
import org.sensible.incidents.incident.Conflict;
import org.sensible.incidents.incident.Given;
import org.sensible.incidents.incident.InvalidInput;

public class ItemDecisionsTest {

    private static final Isu LITTLE = new Isu(Level.LOW, Size.XL, Level.LOW, Level.LOW);
    private static final Isu MUCH = new Isu(Level.HIGH, Size.S, Level.HIGH, Level.HIGH);

    private final ItemWorld world = new ItemWorld();

    @Before
    public void anItem() {
        String incident = world.incidents.given(anIncident()).key();
        world.newItems.raise(incident, new WantedItem("Cap", "OPS", null, null, null, null, LITTLE, null), null, ALICE);
    }

    @Test
    public void classified_itemKeepsEverythingElse() {
        ItemProperty before = world.jira.read("OPS-1").property();
        ActionItem after = world.decisions.classify("OPS-1", MUCH, Beside.NOTHING, null, BOB);
        assertEquals(MUCH, after.isu());
        assertEquals(after, world.jira.read("OPS-1"));
        assertEquals(before.incident(), after.property().incident());
        assertEquals(before.commitment(), after.property().commitment());
        assertEquals(BOB.key(), after.property().by());
    }

    @Test
    public void decided_itemSaysWhatAndWhyAndWho() {
        world.clock.pass(Duration.ofMinutes(1));
        Decision drop = new Decision(Commitment.NOT_DOING, "Four outages cost less.", false);
        ItemProperty after = world.decisions.decide("OPS-1", drop, null, BOB).property();
        assertEquals(Commitment.NOT_DOING, after.commitment());
        assertEquals("Four outages cost less.", after.reason());
        assertEquals(BOB.key(), after.by());
        assertEquals(world.clock.instant(), after.at());
        assertEquals(LITTLE, after.isu());
    }

    @Test
    public void puttingOff_isCountedEachTimeAndTakenBackByUndo() {
        Decision later = new Decision(Commitment.LATER, null, false);
        world.decisions.decide("OPS-1", later, null, ALICE);
        world.decisions.decide("OPS-1", new Decision(Commitment.COMMITTED, null, false), null, ALICE);
        assertEquals(
                2,
                world.decisions.decide("OPS-1", later, null, ALICE).property().moved());
        ItemProperty undone = world.decisions
                .decide("OPS-1", new Decision(Commitment.COMMITTED, null, true), null, ALICE)
                .property();
        assertEquals(1, undone.moved());
        assertNull(undone.reason());
        ItemProperty same = world.decisions
                .decide("OPS-1", new Decision(Commitment.PROPOSED, null, true), null, ALICE)
                .property();
        assertEquals(1, same.moved());
    }

    @Test
    public void dropping_needsAReason() {
        InvalidInput refusal = assertThrows(InvalidInput.class, () -> new Decision(Commitment.NOT_DOING, "  ", false));
        assertEquals("reason", refusal.problems().get(0).field());
        assertThrows(InvalidInput.class, () -> new Decision(Commitment.LATER, "x".repeat(4_001), false));
        assertNull(new Decision(Commitment.LATER, " ", false).reason());
    }

    @Test
    public void changedMeanwhile_overwritesNothing() {
        Instant seen = world.jira.read("OPS-1").property().at();
        world.clock.pass(Duration.ofMinutes(1));
        world.decisions.classify("OPS-1", MUCH, Beside.NOTHING, seen, BOB);
        Conflict refusal = assertThrows(
                Conflict.class, () -> world.decisions.classify("OPS-1", LITTLE, Beside.NOTHING, seen, ALICE));
        assertEquals("at", refusal.problems().get(0).field());
        assertEquals(
                "incidents.actionItem.refusal.changed",
                refusal.problems().get(0).text().key());
        assertEquals(MUCH, world.jira.read("OPS-1").isu());
    }

    @Test
    public void foreignProperty_isNeverOverwritten() {
        world.jira.properties.remove("OPS-1");
        world.jira.foreign.put("OPS-1", "{\"v\":9}");
        assertThrows(Conflict.class, () -> world.decisions.classify("OPS-1", MUCH, Beside.NOTHING, null, ALICE));
        assertThrows(
                Conflict.class,
                () -> world.decisions.decide("OPS-1", new Decision(Commitment.LATER, null, false), null, ALICE));
        assertNull(world.jira.properties.get("OPS-1"));
    }

    @Test
    public void whatHasToBeDoneBefore_isKeptUntilItIsSaidAnew() {
        world.decisions.classify("OPS-1", MUCH, after(List.of("ops-3 ", "OPS-4", "")), null, ALICE);
        assertEquals(
                List.of("OPS-3", "OPS-4"), world.jira.read("OPS-1").property().after());
        world.decisions.classify("OPS-1", LITTLE, Beside.NOTHING, null, ALICE);
        assertEquals(
                List.of("OPS-3", "OPS-4"), world.jira.read("OPS-1").property().after());
        for (List<String> wrong : List.of(List.of("OPS-1"), List.of("soon"))) {
            InvalidInput refusal = assertThrows(
                    InvalidInput.class, () -> world.decisions.classify("OPS-1", MUCH, after(wrong), null, ALICE));
            assertEquals("after", refusal.problems().get(0).field());
        }
        world.decisions.classify("OPS-1", LITTLE, after(List.of()), null, ALICE);
        assertEquals(List.of(), world.jira.read("OPS-1").property().after());
    }

    private static Beside after(List<String> keys) {
        return new Beside(Given.nothing(), keys);
    }
}
