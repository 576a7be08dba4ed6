package org.sensible.incidents.actionitem.plan;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;
import static org.sensible.incidents.incident.IncidentFixture.anIncident;
import static org.sensible.incidents.incident.IncidentWorld.ALICE;

import java.util.List;
import org.junit.Before;
import org.junit.Test;
import org.sensible.incidents.actionitem.Commitment;
import org.sensible.incidents.actionitem.Decision;
import org.sensible.incidents.actionitem.FakeJira;
import org.sensible.incidents.actionitem.Isu;
import org.sensible.incidents.actionitem.ItemScope;
import org.sensible.incidents.actionitem.ItemWorld;
import org.sensible.incidents.actionitem.Level;
import org.sensible.incidents.actionitem.Size;
import org.sensible.incidents.actionitem.WantedItem;

public class PlansTest {

    private final ItemWorld world = new ItemWorld();
    private String incident;
    private String older;

    @Before
    public void twoIncidents() {
        incident = world.incidents.given(anIncident().number(7)).key();
        older = world.incidents.given(anIncident().number(4)).key();
    }

    @Test
    public void plan_takesWhatIsOpenAndNotDropped() {
        raise(incident, "Cap the payment client's retries at 3", Size.S);
        raise(incident, "Rehearse a payment outage with both time zones", Size.S);
        world.decisions.decide("OPS-2", new Decision(Commitment.NOT_DOING, "no", false), null, ALICE);
        Plans.Planned planned = plan(5);
        assertEquals(List.of("OPS-1"), planned.plan().chosen());
        assertTrue(planned.plan().left().isEmpty());
    }

    @Test
    public void nearDuplicateOfAnotherIncident_isFoundWithTwoQuestions() {
        raise(older, "Dashboard: depth of the checkout retry queue", Size.M);
        raise(incident, "Show the retry queue's depth on the checkout dashboard", Size.S);
        Plans.Planned planned = plan(5);
        Finding duplicate = planned.findings().stream()
                .filter(finding -> finding.code() == Finding.Code.DUPLICATE)
                .findFirst()
                .orElseThrow();
        assertEquals(List.of("OPS-2", "OPS-1"), duplicate.items());
        assertEquals(2, world.jira.asked.size());
    }

    @Test
    public void silentJira_plansWhatTheReaderSawLast() {
        raise(incident, "Cap the payment client's retries at 3", Size.S);
        world.items.of(incident, ALICE);
        world.jira.refusal = FakeJira.silent();
        Plans.Planned planned = plan(5);
        assertEquals(List.of("OPS-1"), planned.plan().chosen());
        assertTrue(planned.listing().age().isPresent());
    }

    private Plans.Planned plan(int capacity) {
        return world.plans.plan(ItemScope.ofIncident(incident), Capacity.ofTeam(capacity), ALICE);
    }

    private void raise(String where, String summary, Size size) {
        Isu isu = new Isu(Level.HIGH, size, Level.HIGH, Level.HIGH);
        world.newItems.raise(where, new WantedItem(summary, "OPS", null, null, null, null, isu, null), null, ALICE);
    }
}
