package org.sensible.incidents.actionitem.plan;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import jakarta.annotation.Nullable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.Test;
import org.sensible.incidents.actionitem.plan.Left.Reason;
import org.sensible.incidents.incident.InvalidInput;
import org.sensible.incidents.incident.Text;

public class PlanTest {

    private static final int[] POINTS = {1, 2, 5, 13};
    private static final String[] PERSONS = {"alice", "bob", null};

    @Test
    public void plan_isTheBestSumAndNotTheFirstThatFits() {
        Plan plan = plan(Capacity.ofTeam(10), item("A-1", 6, 61), item("A-2", 5, 50), item("A-3", 5, 50));
        assertEquals(List.of("A-2", "A-3"), plan.chosen());
        assertEquals(100, plan.value());
        assertEquals(10, plan.used());
        assertTrue(plan.best());
    }

    @Test
    public void equalPlans_theOneWithFewerPointsThenTheEarlierWins() {
        assertEquals(
                List.of("A-2"),
                plan(Capacity.ofTeam(2), item("A-1", 2, 10), item("A-2", 1, 10), item("A-3", 2, 3))
                        .chosen());
        assertEquals(
                List.of("A-1"),
                plan(Capacity.ofTeam(1), item("A-1", 1, 10), item("A-2", 1, 10)).chosen());
    }

    @Test
    public void withoutCapacity_nothingIsChosen() {
        Plan plan = plan(Capacity.ofTeam(0), item("A-1", 1, 90));
        assertEquals(List.of(), plan.chosen());
        assertEquals(Reason.TOO_LARGE, plan.left().get(0).reason());
        assertEquals(List.of(), plan(Capacity.ofTeam(5)).chosen());
    }

    @Test
    public void whatDoesNotFit_saysByHowMuch() {
        Plan plan = plan(Capacity.ofTeam(6), item("A-1", 5, 90), item("A-2", 2, 10), item("A-3", 13, 80));
        assertEquals(List.of("A-1"), plan.chosen());
        Left small = plan.left().get(0);
        assertEquals(Reason.TEAM, small.reason());
        assertEquals(1, small.over());
        assertEquals(Text.of("incidents.plan.left.team", 1, 2, 1), small.because());
        Left large = plan.left().get(1);
        assertEquals(Reason.TOO_LARGE, large.reason());
        assertEquals(7, large.over());
        assertEquals("incidents.plan.left.tooLargeHelp", large.help().key());
    }

    @Test
    public void personWithoutRoom_isNamed() {
        Plan plan = plan(new Capacity(20, Map.of("bob", 5)), item("A-1", 5, 90, "bob"), item("A-2", 2, 80, "bob"));
        assertEquals(List.of("A-1"), plan.chosen());
        assertEquals(
                Text.of("incidents.plan.left.person", "bob", 0, 2, 2),
                plan.left().get(0).because());
    }

    @Test
    public void itemThatWaits_comesWithWhatItWaitsForOrNotAtAll() {
        Plan both = plan(Capacity.ofTeam(3), item("A-1", 1, 90, null, "A-2"), item("A-2", 2, 1), item("A-3", 3, 80));
        assertEquals(List.of("A-1", "A-2"), both.chosen());
        Plan neither = plan(Capacity.ofTeam(3), item("A-1", 2, 60, null, "A-2"), item("A-2", 2, 1), item("A-3", 3, 80));
        assertEquals(List.of("A-3"), neither.chosen());
        assertEquals(Reason.WAITS, neither.left().get(0).reason());
    }

    @Test
    public void waitingForWhatIsNotPlanned_isNoWaiting() {
        assertEquals(
                List.of("A-1"),
                plan(Capacity.ofTeam(2), item("A-1", 1, 5, null, "OPS-77")).chosen());
    }

    @Test
    public void waitingForSomethingDropped_orForItself_neverFits() {
        Plan dropped = Plan.of(List.of(item("A-1", 1, 5, null, "A-9")), Set.of("A-9"), Capacity.ofTeam(9));
        assertEquals(
                Text.of("incidents.plan.left.never", "A-9"),
                dropped.left().get(0).because());
        Plan circle = plan(Capacity.ofTeam(9), item("A-1", 1, 5, null, "A-2"), item("A-2", 1, 5, null, "A-1"));
        assertEquals(List.of(), circle.chosen());
        assertEquals(Reason.NEVER, circle.left().get(1).reason());
    }

    @Test
    public void half_saysWhatWouldWaitAndWhatWouldCome() {
        Plan plan = plan(Capacity.ofTeam(10), item("A-1", 6, 61), item("A-2", 4, 39), item("A-3", 5, 45));
        assertEquals(List.of("A-1", "A-2"), plan.chosen());
        assertEquals(5, plan.half().capacity());
        assertEquals(45, plan.half().value());
        assertEquals(List.of("A-1", "A-2"), plan.half().waiting());
        assertEquals(List.of("A-3"), plan.half().instead());
    }

    @Test
    public void oneCapacity_isAsGoodAsBruteForce() {
        Random random = new Random(7);
        for (int round = 0; round < 150; round++) {
            List<PlanItem> items = items(random, random.nextInt(16), 0, 0);
            Capacity capacity = Capacity.ofTeam(random.nextInt(40));
            Plan plan = Plan.of(items, Set.of(), capacity);
            BruteForce.Best best = BruteForce.best(items, capacity);
            assertEquals("round " + round, best.value(), plan.value());
            assertEquals("round " + round, best.points(), plan.used());
            assertTrue(plan.best());
        }
    }

    @Test
    public void limitsAndWaiting_areAsGoodAsBruteForce() {
        Random random = new Random(11);
        for (int round = 0; round < 150; round++) {
            List<PlanItem> items = items(random, random.nextInt(16), 3, 4);
            Capacity capacity =
                    new Capacity(random.nextInt(40), Map.of("alice", random.nextInt(15), "bob", random.nextInt(15)));
            Plan plan = Plan.of(items, Set.of(), capacity);
            assertEquals("round " + round, BruteForce.best(items, capacity).value(), plan.value());
            assertTrue("round " + round, plan.best());
        }
    }

    @Test
    public void searchThatIsCutShort_saysHowFarTheBestCanBe() {
        Random random = new Random(13);
        boolean wasCutShort = false;
        for (int round = 0; round < 200; round++) {
            List<PlanItem> items = items(random, 15, 3, 3);
            Capacity capacity = new Capacity(30, Map.of("alice", 9, "bob", 8));
            Plan plan = Plan.of(items, Set.of(), capacity, 10);
            long best = BruteForce.best(items, capacity).value();
            assertTrue("round " + round, plan.value() <= best && best <= plan.atMost());
            assertTrue("round " + round, !plan.best() || plan.value() == best);
            assertTrue("round " + round, plan.used() <= 30);
            wasCutShort |= !plan.best();
        }
        assertTrue("some search must have been cut short", wasCutShort);
    }

    @Test
    public void samePlan_whateverHappensBefore() {
        List<PlanItem> items = items(new Random(17), 60, 2, 2);
        Capacity capacity = new Capacity(80, Map.of("alice", 30));
        assertEquals(Plan.of(items, Set.of(), capacity), Plan.of(items, Set.of(), capacity));
    }

    @Test(timeout = 10_000)
    public void fiveHundredItemsAndAThousandPoints_takeWellUnderASecond() {
        List<PlanItem> items = items(new Random(19), 500, 0, 0);
        Plan.of(items, Set.of(), Capacity.ofTeam(1_000));
        long begun = System.nanoTime();
        Plan plan = Plan.of(items, Set.of(), Capacity.ofTeam(1_000));
        Duration took = Duration.ofNanos(System.nanoTime() - begun);
        assertTrue(plan.best());
        assertTrue(took.toString(), took.toMillis() < 1_000);
    }

    @Test(timeout = 20_000)
    public void largeSearch_endsAndIsNearTheBest() {
        List<PlanItem> items = items(new Random(23), 500, 3, 3).stream()
                .sorted(Comparator.comparing(item -> -1.0 * item.value() / item.points()))
                .toList();
        Plan plan = Plan.of(items, Set.of(), new Capacity(400, Map.of("alice", 120, "bob", 90)));
        assertTrue(plan.atMost() + " against " + plan.value(), plan.value() * 100 >= plan.atMost() * 80);
        assertEquals(500, plan.chosen().size() + plan.left().size());
    }

    @Test
    public void badInput_isRefused() {
        assertThrows(InvalidInput.class, () -> Capacity.ofTeam(-1));
        assertThrows(InvalidInput.class, () -> Capacity.ofTeam(10_001));
        assertThrows(InvalidInput.class, () -> new Capacity(1, Map.of("bob", -1)));
        assertThrows(IllegalArgumentException.class, () -> item("A-1", 0, 1));
        assertThrows(
                IllegalArgumentException.class, () -> plan(Capacity.ofTeam(1), item("A-1", 1, 1), item("A-1", 1, 1)));
    }

    private static Plan plan(Capacity capacity, PlanItem... items) {
        return Plan.of(List.of(items), Set.of(), capacity);
    }

    private static PlanItem item(String key, int points, int value) {
        return item(key, points, value, null);
    }

    private static PlanItem item(String key, int points, int value, @Nullable String person, String... after) {
        return new PlanItem(key, points, value, person, Set.of(after));
    }

    /** Items in any order, some of which wait for another: {@code persons} and {@code waiting} are chances in ten. */
    private static List<PlanItem> items(Random random, int count, int persons, int waiting) {
        List<PlanItem> items = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String person = random.nextInt(10) < persons ? PERSONS[random.nextInt(PERSONS.length)] : null;
            Set<String> after = i > 0 && random.nextInt(10) < waiting ? Set.of("A-" + random.nextInt(i)) : Set.of();
            items.add(new PlanItem("A-" + i, POINTS[random.nextInt(4)], 6 + random.nextInt(85), person, after));
        }
        return items;
    }
}
