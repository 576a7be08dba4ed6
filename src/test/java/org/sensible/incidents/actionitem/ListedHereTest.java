package org.sensible.incidents.actionitem;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.Test;
import org.sensible.incidents.actionitem.plan.Capacity;
import org.sensible.incidents.actionitem.plan.Plans;
import org.sensible.incidents.actionitem.plan.PlansHere;
import org.sensible.incidents.incident.InvalidInput;

public class ListedHereTest {

    private final Issues issues = new Issues();
    private final InMemoryWeightsStore weights = new InMemoryWeightsStore();
    private final ListedHere listed = new ListedHere(issues, weights);
    private final PlansHere plans = new PlansHere(listed, issues);

    @Test
    public void items_comeInTheOrderOfTheirWorthByTheWeightsThatHold() {
        issues.found.add(item("OPS-1", Level.LOW, Size.S));
        issues.found.add(item("OPS-2", Level.HIGH, Size.XL));
        assertEquals(List.of("OPS-1", "OPS-2"), keys(listed.of(ScopeHere.ofProject("OPS"), 50)));
        assertEquals(List.of("incidentKey is not EMPTY AND project = \"OPS\" up to 50"), issues.asked);
        weights.write(allSizesAlike());
        assertEquals(List.of("OPS-2", "OPS-1"), keys(listed.of(ScopeHere.ofProject("OPS"), 50)));
    }

    @Test
    public void plan_comparesWithWhatIsOpenElsewhere() {
        issues.found.add(item("OPS-1", Level.HIGH, Size.S));
        issues.found.add(item("OPS-2", Level.HIGH, Size.XL));
        Plans.Planned planned = plans.plan(new ScopeHere("ops", "inc-7", null), Capacity.ofTeam(2));
        assertEquals(List.of("OPS-1"), planned.plan().chosen());
        assertEquals(
                List.of(
                        "incidentKey in (\"INC-7\") AND project = \"OPS\" up to 1000",
                        "incidentKey is not EMPTY AND (statusCategory != Done) up to 1000"),
                issues.asked);
    }

    @Test
    public void scope_isSomethingAndWellFormed() {
        assertEquals("jql", refused(null, null, " "));
        assertEquals("project", refused("OPS-1", null, null));
        assertEquals("incident", refused("OPS", "checkout", null));
        assertEquals("jql", refused(null, null, "x".repeat(20_001)));
        assertTrue(new ScopeHere(null, "DRILL-3", null).query().contains("DRILL-3"));
    }

    @Test
    public void capacity_isReadAsPeopleWriteIt() {
        assertEquals(
                new Capacity(20, Map.of("alice", 8, "a:b", 3)), Capacity.asked(" 20 ", List.of("alice:8", "a:b:3")));
        assertEquals("capacity", field(assertThrows(InvalidInput.class, () -> Capacity.asked(" ", List.of()))));
        assertEquals("capacity", field(assertThrows(InvalidInput.class, () -> Capacity.asked("x", List.of()))));
        assertEquals("person", field(assertThrows(InvalidInput.class, () -> Capacity.asked("2", List.of("alice")))));
        assertEquals("person", field(assertThrows(InvalidInput.class, () -> Capacity.asked("2", List.of("a:x")))));
    }

    private static String refused(String project, String incident, String jql) {
        return field(assertThrows(InvalidInput.class, () -> new ScopeHere(project, incident, jql)));
    }

    private static String field(InvalidInput refusal) {
        return refusal.problems().get(0).field();
    }

    private static List<String> keys(ActionItems.Listing listing) {
        return listing.items().stream().map(ActionItem::key).toList();
    }

    private static ActionItem item(String key, Level level, Size size) {
        return ItemFixture.anItem(key).isu(level, size, level, null).build();
    }

    private static Weights allSizesAlike() {
        Weights usual = Weights.DEFAULTS;
        return new Weights(
                Map.of(Size.S, 1, Size.M, 1, Size.L, 1, Size.XL, 1),
                usual.importance(),
                usual.urgency(),
                usual.confidence(),
                usual.confidenceNotSaid());
    }

    /** Finds the same items whatever is asked. */
    private static final class Issues implements IssuesHere {

        private final List<ActionItem> found = new ArrayList<>();
        private final List<String> asked = new ArrayList<>();

        @Override
        public IssueGateway.Found find(String jql, int limit) {
            asked.add(jql + " up to " + limit);
            return new IssueGateway.Found(found, found.size());
        }

        @Override
        public Held forChange(String issueKey) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void write(String issueKey, ItemProperty property) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void writeAfresh(String issueKey, ItemProperty property) {
            throw new UnsupportedOperationException();
        }
    }
}
