package org.sensible.incidents.actionitem;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertThrows;
import static org.sensible.incidents.incident.IncidentFixture.anIncident;
import static org.sensible.incidents.incident.IncidentWorld.ALICE;
import static org.sensible.incidents.incident.IncidentWorld.BOB;

import jakarta.annotation.Nullable;
import org.junit.Before;
import org.junit.Test;
import org.sensible.incidents.incident.Conflict;
import org.sensible.incidents.incident.InvalidInput;
import org.sensible.incidents.incident.NotFound;
import org.sensible.incidents.incident.NotPermitted;

public class LinkedItemsTest {

    private static final Isu ISU = new Isu(Level.HIGH, Size.L, Level.LOW, null);

    private final ItemWorld world = new ItemWorld();
    private String incident;

    @Before
    public void anIssueOfJira() {
        incident = world.incidents.given(anIncident()).key();
        world.jira.ordinary("OPS-42", "Cap retries");
    }

    @Test
    public void linked_issueIsAnItemOfTheIncident() {
        Answers answers = new Answers(Answers.To.FACTOR, "factor-1");
        ActionItem item =
                world.links.link(incident, new LinkedItems.Wanted("OPS-42", ISU, Kind.PREVENT, answers), ALICE);
        assertEquals(ISU, item.isu());
        ItemProperty kept = world.jira.properties.get("OPS-42");
        assertEquals(incident, kept.incident());
        assertEquals(Commitment.PROPOSED, kept.commitment());
        assertEquals(answers, kept.answers());
        assertEquals(1, world.items.of(incident, ALICE).items().size());
    }

    @Test
    public void linkedAgain_staysAsItIs() {
        link("OPS-42");
        world.decisions.decide("OPS-42", new Decision(Commitment.COMMITTED, null, false), null, ALICE);
        link("OPS-42");
        assertEquals(Commitment.COMMITTED, world.jira.properties.get("OPS-42").commitment());
    }

    @Test
    public void itemOfAnotherIncident_isRefused() {
        link("OPS-42");
        String other = world.incidents.given(anIncident().number(2)).key();
        assertThrows(
                Conflict.class,
                () -> world.links.link(other, new LinkedItems.Wanted("OPS-42", ISU, null, null), ALICE));
        assertEquals(incident, world.jira.properties.get("OPS-42").incident());
    }

    @Test
    public void foreignProperty_isNeverOverwritten() {
        world.jira.foreign.put("OPS-42", "{broken");
        assertThrows(Conflict.class, () -> link("OPS-42"));
        assertNull(world.jira.properties.get("OPS-42"));
    }

    @Test
    public void wrongKeyAndMissingRights_areRefused() {
        assertThrows(NotFound.class, () -> link("OPS-43"));
        assertThrows(InvalidInput.class, () -> link(null));
        assertThrows(
                NotPermitted.class,
                () -> world.links.link(incident, new LinkedItems.Wanted("OPS-42", ISU, null, null), BOB));
        String drill = world.incidents.given(anIncident().number(3).drill()).key();
        assertThrows(
                Conflict.class,
                () -> world.links.link(drill, new LinkedItems.Wanted("OPS-42", ISU, null, null), ALICE));
    }

    private void link(@Nullable String issue) {
        world.links.link(incident, new LinkedItems.Wanted(issue, ISU, null, null), ALICE);
    }
}
