package org.sensible.incidents.actionitem.follow;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.sensible.incidents.incident.IncidentFixture.anIncident;
import static org.sensible.incidents.incident.IncidentWorld.ALICE;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.Before;
import org.junit.Test;
import org.junit.function.ThrowingRunnable;
import org.sensible.incidents.actionitem.Commitment;
import org.sensible.incidents.actionitem.Isu;
import org.sensible.incidents.actionitem.ItemProperty;
import org.sensible.incidents.actionitem.ItemWorld;
import org.sensible.incidents.actionitem.Level;
import org.sensible.incidents.actionitem.Size;
import org.sensible.incidents.actionitem.WantedItem;
import org.sensible.incidents.actionitem.follow.ItemAnswer.Kind;
import org.sensible.incidents.incident.InvalidInput;

public class AnsweredItemsTest {

    private final ItemWorld world = new ItemWorld();
    private final List<String> steps = new ArrayList<>();
    private final AnsweredItems answers =
            new AnsweredItems(world.jira, new RecordedSteps(), world.decisions, world.clock);
    private String issue;

    /** What was done in Jira besides the property. */
    private final class RecordedSteps implements IssueSteps {

        @Override
        public void finish(String issueKey) {
            steps.add(issueKey + " finished");
        }

        @Override
        public void due(String issueKey, LocalDate day) {
            steps.add(issueKey + " due " + day);
        }
    }

    @Before
    public void raise() {
        world.incidents.given(anIncident());
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

    private ItemProperty answered(ItemAnswer answer) {
        return answers.answer(issue, answer, ALICE).property();
    }

    @Test
    public void done_endsTheWorkflowAndLeavesTheDecision() {
        assertEquals(
                Commitment.PROPOSED,
                answered(new ItemAnswer(Kind.DONE, null, null)).commitment());
        assertEquals(List.of(issue + " finished"), steps);
    }

    @Test
    public void later_setsTheDayAndCounts() {
        ItemProperty property = answered(new ItemAnswer(Kind.LATER, LocalDate.of(2026, 3, 20), null));
        assertEquals(Commitment.LATER, property.commitment());
        assertEquals(1, property.moved());
        assertEquals(List.of(issue + " due 2026-03-20"), steps);
    }

    @Test
    public void notDoing_keepsItsReason() {
        ItemProperty property = answered(new ItemAnswer(Kind.NOT_DOING, null, " bought instead "));
        assertEquals(Commitment.NOT_DOING, property.commitment());
        assertEquals("bought instead", property.reason());
        assertEquals(List.of(), steps);
    }

    @Test
    public void missing_partsAreSaidAtTheirField() {
        assertEquals("answer", field(() -> new ItemAnswer(null, null, null)));
        assertEquals("until", field(() -> new ItemAnswer(Kind.LATER, null, null)));
        assertEquals("reason", field(() -> new ItemAnswer(Kind.NOT_DOING, null, " ")));
        assertEquals("until", field(() -> answered(new ItemAnswer(Kind.LATER, LocalDate.of(2026, 2, 28), null))));
        assertEquals(List.of(), steps);
    }

    private static String field(ThrowingRunnable call) {
        return assertThrows(InvalidInput.class, call).problems().get(0).field();
    }

    @Test
    public void today_mayStillBeYesterdaySomewhere() {
        answered(new ItemAnswer(Kind.LATER, LocalDate.of(2026, 3, 1), null));
        assertEquals(List.of(issue + " due 2026-03-01"), steps);
    }
}
