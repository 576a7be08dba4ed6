package org.sensible.incidents.actionitem.outbox;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertThrows;
import static org.sensible.incidents.actionitem.outbox.OutboxWorld.ADDRESS;

import org.junit.Test;
import org.sensible.incidents.incident.Conflict;
import org.sensible.incidents.incident.InvalidInput;
import org.sensible.incidents.incident.Problem;

public class ReportingSetupTest {

    private final OutboxWorld world = new OutboxWorld();

    private Problem refused(String address) {
        return assertThrows(InvalidInput.class, () -> world.setup.turnTo(address))
                .problems()
                .get(0);
    }

    @Test
    public void address_isAskedAtOnceAndKeptWithoutItsTokenInSight() {
        ReportingSetup.Seen seen = world.setup.turnTo(" " + ADDRESS + "/ ");
        assertEquals(
                "https://wiki.example/rest/incidents/1.0/hooks/jira/…",
                seen.state().target().toString());
        assertFalse(seen.toString().contains("abcdefghijkl"));
        assertEquals(0, world.posted.get(0).number());
        assertEquals(0, world.states.read().number());
    }

    @Test
    public void address_thatDoesNotAnswerIsRefusedAndChangesNothing() {
        world.cut = Courier.Why.TOKEN;
        Problem problem = refused(ADDRESS);
        assertEquals("address", problem.field());
        assertEquals("incidents.follow.trouble.TOKEN", problem.text().key());
        assertNull(world.states.read().target());
    }

    @Test
    public void address_isThatOfAHookForJira() {
        for (String wrong : new String[] {
            "https://wiki.example/rest/incidents/1.0/hooks/slack/abcdefghijklmnopqrstuvwxyz",
            "https://wiki.example/rest/incidents/1.0/hooks/jira/short",
            "ftp://wiki.example/rest/incidents/1.0/hooks/jira/abcdefghijklmnopqrstuvwxyz",
            "https://user@wiki.example/rest/incidents/1.0/hooks/jira/abcdefghijklmnopqrstuvwxyz",
            "/rest/incidents/1.0/hooks/jira/abcdefghijklmnopqrstuvwxyz",
            "https://wiki example/rest/incidents/1.0/hooks/jira/abcdefghijklmnopqrstuvwxyz"
        }) {
            assertEquals(
                    wrong,
                    "incidents.follow.target.address",
                    refused(wrong).text().key());
        }
        assertEquals("incidents.incident.input.required", refused(" ").text().key());
    }

    @Test
    public void check_saysWhatCameBack() {
        assertThrows(Conflict.class, () -> world.setup.check());
        world.setup.turnTo(ADDRESS);
        assertEquals(0, world.setup.check().waiting());
        world.cut = Courier.Why.BUSY;
        Conflict conflict = assertThrows(Conflict.class, () -> world.setup.check());
        assertEquals(
                "incidents.follow.trouble.BUSY",
                conflict.problems().get(0).text().key());
    }
}
