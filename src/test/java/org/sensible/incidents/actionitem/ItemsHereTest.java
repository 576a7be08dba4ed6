package org.sensible.incidents.actionitem;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.Test;
import org.sensible.incidents.incident.Conflict;
import org.sensible.incidents.incident.Given;
import org.sensible.incidents.incident.InvalidInput;

public class ItemsHereTest {

    private static final Instant NOW = Instant.parse("2026-10-16T09:00:00Z");
    private static final Instant BEFORE = Instant.parse("2026-10-15T09:00:00Z");
    private static final Isu MIDDLE = new Isu(Level.MEDIUM, Size.M, Level.MEDIUM, null);
    private static final Isu MUCH = new Isu(Level.HIGH, Size.XL, Level.HIGH, Level.LOW);

    private final FakeIssues jira = new FakeIssues();
    private final ItemsHere items = new ItemsHere(jira, Clock.fixed(NOW, ZoneOffset.UTC));
    private final StartAfresh afresh = new StartAfresh(jira, Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    public void ordinaryIssue_becomesAnItemThatNobodyDecidedOn() {
        ActionItem made = items.make("OPS-102", " inc-7 ", MIDDLE, null);
        assertEquals("INC-7", made.property().incident());
        assertEquals(MIDDLE, made.isu());
        assertEquals(Commitment.PROPOSED, made.property().commitment());
        assertEquals(NOW, made.property().at());
        assertEquals("alice", made.property().by());
        assertEquals(List.of(made.property()), jira.written);
    }

    @Test
    public void itemOfTheSameIncident_staysAsItIs() {
        jira.property = property(Commitment.COMMITTED);
        assertEquals(jira.property, items.make("OPS-102", "INC-7", MIDDLE, null).property());
        assertTrue(jira.written.isEmpty());
    }

    @Test
    public void itemOfAnotherIncident_isNotTakenAway() {
        jira.property = property(Commitment.COMMITTED);
        assertThrows(Conflict.class, () -> items.make("OPS-102", "INC-8", MIDDLE, null));
        assertTrue(jira.written.isEmpty());
    }

    @Test
    public void whatCannotBeRead_isNeverOverwritten() {
        jira.foreign = "{\"v\":9}";
        assertThrows(Conflict.class, () -> items.make("OPS-102", "INC-7", MIDDLE, null));
        assertThrows(Conflict.class, () -> items.classify("OPS-102", MUCH, Beside.NOTHING, null));
        assertThrows(
                Conflict.class, () -> items.decide("OPS-102", new Decision(Commitment.COMMITTED, null, false), null));
        assertTrue(jira.written.isEmpty());
    }

    @Test
    public void incident_isAKeyAndNoDrill() {
        InvalidInput refusal = assertThrows(InvalidInput.class, () -> items.make("OPS-102", "checkout", MIDDLE, null));
        assertEquals("incident", refusal.problems().get(0).field());
        assertEquals(List.of("CHECKOUT"), refusal.problems().get(0).text().arguments());
        assertThrows(InvalidInput.class, () -> items.make("OPS-102", null, MIDDLE, null));
        assertThrows(InvalidInput.class, () -> items.make("OPS-102", "INC-0", MIDDLE, null));
        assertThrows(Conflict.class, () -> items.make("OPS-102", "DRILL-3", MIDDLE, null));
    }

    @Test
    public void classified_itemKeepsItsDecision() {
        jira.property = property(Commitment.LATER);
        ActionItem after = items.classify("OPS-102", MUCH, Beside.NOTHING, BEFORE);
        assertEquals(MUCH, after.isu());
        assertEquals(Commitment.LATER, after.property().commitment());
        assertEquals(1, after.property().moved());
        assertEquals(NOW, after.property().at());
    }

    @Test
    public void kindAndWhatIsToBeDoneBefore_areSaidBeside() {
        jira.property = property(Commitment.COMMITTED);
        Beside beside = new Beside(Given.of(Kind.DETECT), List.of(" ops-3", "OPS-3", ""));
        ActionItem after = items.classify("OPS-102", MUCH, beside, BEFORE);
        assertEquals(Kind.DETECT, after.property().kind());
        assertEquals(List.of("OPS-3"), after.property().after());
        jira.property = after.property();
        ActionItem cleared = items.classify("OPS-102", MUCH, new Beside(Given.of(null), null), NOW);
        assertNull(cleared.property().kind());
        assertEquals(List.of("OPS-3"), cleared.property().after());
        Beside itself = new Beside(Given.nothing(), List.of("OPS-102"));
        assertThrows(InvalidInput.class, () -> items.classify("OPS-102", MUCH, itself, null));
    }

    @Test
    public void puttingOff_isCountedAndTakenBackByUndo() {
        jira.property = property(Commitment.PROPOSED);
        jira.property = items.decide("OPS-102", new Decision(Commitment.LATER, "after the move", false), BEFORE)
                .property();
        assertEquals(2, jira.property.moved());
        assertEquals("after the move", jira.property.reason());
        ActionItem back = items.decide("OPS-102", new Decision(Commitment.PROPOSED, null, true), NOW);
        assertEquals(1, back.property().moved());
        assertNull(back.property().reason());
    }

    @Test
    public void changedMeanwhile_overwritesNothing() {
        jira.property = property(Commitment.COMMITTED);
        Conflict refusal = assertThrows(Conflict.class, () -> items.classify("OPS-102", MUCH, Beside.NOTHING, NOW));
        assertEquals("at", refusal.problems().get(0).field());
        assertEquals(List.of("OPS-102", "bob"), refusal.problems().get(0).text().arguments());
        assertTrue(jira.written.isEmpty());
    }

    @Test
    public void afresh_replacesWhatThePersonSawAndKeepsItBeside() {
        jira.foreign = "{\"v\":9}";
        ActionItem item = afresh.start("OPS-102", "inc-8", MIDDLE, "{\"v\":9}");
        assertEquals("INC-8", item.property().incident());
        assertEquals(Commitment.PROPOSED, item.property().commitment());
        assertEquals(MIDDLE, item.isu());
        assertEquals("{\"v\":9}", jira.replaced);
        assertNull(item.foreign());
    }

    @Test
    public void afresh_neverReplacesWhatNobodySawOrWhatCanBeRead() {
        jira.foreign = "{\"v\":9}";
        assertThrows(Conflict.class, () -> afresh.start("OPS-102", "INC-8", MIDDLE, "{\"v\":8}"));
        assertThrows(Conflict.class, () -> afresh.start("OPS-102", "INC-8", MIDDLE, null));
        assertThrows(InvalidInput.class, () -> afresh.start("OPS-102", "checkout", MIDDLE, "{\"v\":9}"));
        jira.foreign = null;
        jira.property = property(Commitment.COMMITTED);
        assertThrows(Conflict.class, () -> afresh.start("OPS-102", "INC-7", MIDDLE, null));
        assertTrue(jira.written.isEmpty());
    }

    private static ItemProperty property(Commitment commitment) {
        return new ItemProperty(
                "INC-7", MIDDLE, Kind.PREVENT, commitment, null, 1, List.of(), null, null, BEFORE, "bob", null);
    }

    /** One issue that alice may edit. */
    private static final class FakeIssues implements IssuesHere {

        private final List<ItemProperty> written = new ArrayList<>();
        private ItemProperty property;
        private String foreign;
        private String replaced;

        @Override
        public IssueGateway.Found find(String jql, int limit) {
            throw new UnsupportedOperationException(jql);
        }

        @Override
        public Held forChange(String issueKey) {
            ActionItem item = new ActionItem(
                    issueKey,
                    "https://jira.example.com/browse/" + issueKey,
                    "Update the driver",
                    "To Do",
                    ActionItem.State.OPEN,
                    null,
                    null,
                    property,
                    foreign,
                    true);
            return new Held(item, "alice");
        }

        @Override
        public void write(String issueKey, ItemProperty property) {
            written.add(property);
        }

        @Override
        public void writeAfresh(String issueKey, ItemProperty property) {
            replaced = foreign;
            foreign = null;
            written.add(property);
        }
    }
}
