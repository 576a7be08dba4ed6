package org.sensible.incidents.actionitem;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNull;
import static org.sensible.incidents.actionitem.ItemFixture.anItem;
import static org.sensible.incidents.actionitem.Level.HIGH;
import static org.sensible.incidents.actionitem.Level.LOW;
import static org.sensible.incidents.actionitem.Level.MEDIUM;

import java.util.List;
import org.junit.Test;
import org.sensible.incidents.incident.Text;

public class OrderTest {

    private final Order order = new Order(Weights.DEFAULTS);

    @Test
    public void order_isByValueForEachPoint() {
        ActionItem large = anItem("OPS-1").isu(HIGH, Size.XL, HIGH, HIGH).build();
        ActionItem small = anItem("OPS-2").isu(LOW, Size.S, LOW, HIGH).build();
        ActionItem middle = anItem("OPS-3").isu(MEDIUM, Size.M, MEDIUM, HIGH).build();
        assertEquals(List.of("OPS-3", "OPS-2", "OPS-1"), keys(large, small, middle));
    }

    @Test
    public void equalWorthAPoint_isByValue() {
        ActionItem small = anItem("OPS-1").isu(LOW, Size.S, LOW, HIGH).build();
        ActionItem twice = anItem("OPS-2").isu(MEDIUM, Size.M, LOW, HIGH).build();
        List<Order.Placed> placed = order.place(List.of(small, twice));
        assertEquals("OPS-2", placed.get(0).item().key());
        assertEquals(
                Text.of("incidents.actionItem.order.tieValue", "OPS-2"),
                placed.get(1).tie());
    }

    @Test
    public void equalValue_isByDueDateAndThoseWithoutComeLast() {
        ActionItem never = anItem("OPS-1").due(null).build();
        ActionItem late = anItem("OPS-2").due("2026-11-13").build();
        ActionItem soon = anItem("OPS-3").due("2026-10-30").build();
        assertEquals(List.of("OPS-3", "OPS-2", "OPS-1"), keys(never, late, soon));
        assertEquals(
                Text.of("incidents.actionItem.order.tieDue", "OPS-3"),
                order.place(List.of(late, soon)).get(1).tie());
    }

    @Test
    public void equalInAllElse_isByKeyAsPeopleCount() {
        assertEquals(
                List.of("OPS-9", "OPS-10"),
                keys(anItem("OPS-10").build(), anItem("OPS-9").build()));
        assertEquals(
                Text.of("incidents.actionItem.order.tieKey", "OPS-9"),
                order.place(List.of(anItem("OPS-9").build(), anItem("OPS-10").build()))
                        .get(1)
                        .tie());
    }

    @Test
    public void whatIsNotToBeDone_comesLastWithoutRank() {
        ActionItem done = anItem("OPS-1").in(ActionItem.State.DONE).build();
        ActionItem dropped = anItem("OPS-2").decided(Commitment.NOT_DOING).build();
        ActionItem foreign = anItem("OPS-3").unreadable();
        ActionItem open = anItem("OPS-4").isu(LOW, Size.XL, LOW, LOW).build();
        List<Order.Placed> placed = order.place(List.of(done, dropped, foreign, open));
        assertEquals(List.of("OPS-4", "OPS-3", "OPS-2", "OPS-1"), keys(done, dropped, foreign, open));
        assertEquals(
                List.of(1, 0, 0, 0), placed.stream().map(Order.Placed::rank).toList());
        assertNull(placed.get(1).why());
    }

    @Test
    public void reason_namesTheFactorsAndTheWorthOfAPoint() {
        assertEquals(
                Text.of(
                        "incidents.actionItem.order.why",
                        Text.of("incidents.actionItem.level.high"),
                        Text.of("incidents.actionItem.level.medium"),
                        Text.of("incidents.actionItem.confidence.none"),
                        54,
                        5,
                        "10.8"),
                order.why(new Isu(HIGH, Size.L, MEDIUM, null)));
    }

    @Test
    public void firstInOrder_hasNoTie() {
        assertNull(order.place(List.of(anItem("OPS-1").build())).get(0).tie());
    }

    private List<String> keys(ActionItem... items) {
        return order.place(List.of(items)).stream()
                .map(placed -> placed.item().key())
                .toList();
    }
}
