package org.sensible.incidents.actionitem;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;
import static org.sensible.incidents.incident.IncidentFixture.anIncident;
import static org.sensible.incidents.incident.IncidentWorld.ALICE;
import static org.sensible.incidents.incident.IncidentWorld.BOB;

import java.time.Duration;
import java.time.Instant;
import org.junit.Before;
import org.junit.Test;
import org.sensible.incidents.incident.Conflict;
import org.sensible.incidents.incident.InvalidInput;
import org.sensible.incidents.incident.NotFound;
import org.sensible.incidents.incident.NotPermitted;
import org.sensible.incidents.incident.Text;

public class TakenBackTest {

    private static final Isu ISU = new Isu(Level.HIGH, Size.M, Level.MEDIUM, null);

    private final ItemWorld world = new ItemWorld();
    private final TakenBack takenBack = new TakenBack(world.people, world.jira, world.clock);
    private String incident;

    @Before
    public void declare() {
        incident = world.incidents.given(anIncident()).key();
    }

    @Test
    public void issueThatWasMade_isDeleted() {
        ActionItem made = raise();
        assertTrue(takenBack.takeBack(made.key(), at(made), ALICE));
        assertTrue(world.jira.created.isEmpty());
        assertThrows(NotFound.class, () -> takenBack.takeBack(made.key(), at(made), ALICE));
    }

    @Test
    public void issueThatWasLinked_isAnOrdinaryOneAgain() {
        world.jira.ordinary("OPS-42", "Cap retries");
        ActionItem linked = world.links.link(incident, new LinkedItems.Wanted("OPS-42", ISU, null, null), ALICE);
        assertFalse(takenBack.takeBack("OPS-42", at(linked), ALICE));
        assertNull(world.jira.properties.get("OPS-42"));
        assertTrue(world.jira.created.containsKey("OPS-42"));
    }

    @Test
    public void whoMayNotDelete_leavesAnOrdinaryIssue() {
        ActionItem made = raise();
        world.jira.refusalOfDeletion = new NotPermitted(Text.of("no"));
        assertFalse(takenBack.takeBack(made.key(), at(made), ALICE));
        assertNull(world.jira.properties.get(made.key()));
        assertTrue(world.jira.created.containsKey(made.key()));
    }

    @Test
    public void anothersAndOldOnes_stay() {
        ActionItem made = raise();
        assertThrows(InvalidInput.class, () -> takenBack.takeBack(made.key(), null, ALICE));
        assertThrows(Conflict.class, () -> takenBack.takeBack(made.key(), at(made), BOB));
        world.clock.pass(Duration.ofMinutes(15));
        assertThrows(Conflict.class, () -> takenBack.takeBack(made.key(), at(made), ALICE));
        assertEquals(1, world.jira.created.size());
    }

    @Test
    public void whatSomebodyTouched_stays() {
        ActionItem made = raise();
        world.clock.pass(Duration.ofMinutes(1));
        world.decisions.decide(made.key(), new Decision(Commitment.COMMITTED, null, false), null, ALICE);
        assertThrows(Conflict.class, () -> takenBack.takeBack(made.key(), at(made), ALICE));
        Instant now = world.jira.properties.get(made.key()).at();
        takenBack.takeBack(made.key(), now, ALICE);
        assertTrue("who decided last saw it", world.jira.created.isEmpty());
    }

    private ActionItem raise() {
        WantedItem wanted = new WantedItem("Cap retries", "OPS", null, null, null, null, ISU, null);
        return world.newItems.raise(incident, wanted, "key-1", ALICE);
    }

    private static Instant at(ActionItem item) {
        return item.property().at();
    }
}
