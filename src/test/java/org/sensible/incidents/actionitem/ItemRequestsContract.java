package org.sensible.incidents.actionitem;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertTrue;

import java.time.Instant;
import java.util.Optional;
import org.junit.Test;
import org.sensible.incidents.incident.Person;

/** What every store of calls that may be made again does. */
public abstract class ItemRequestsContract {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00.123456789Z");
    private static final Instant LATER = NOW.plusSeconds(60);
    private static final ItemRequests.Name NAME =
            new ItemRequests.Name(new Person("key-alice"), "/incidents/INC-1/action-items", "once");

    protected abstract ItemRequests requests();

    @Test
    public void begunCall_isFoundByItsName() {
        ItemRequests.Request begun = requests().begin(NAME, NOW, LATER);
        assertEquals(Optional.of(begun), requests().find(NAME));
        assertEquals(NOW, begun.begunAt());
        assertEquals(LATER, begun.runningUntil());
        assertNull(begun.issueKey());
    }

    @Test
    public void callOfAnotherPersonPlaceOrKey_isAnotherCall() {
        requests().begin(NAME, NOW, LATER);
        for (ItemRequests.Name other : new ItemRequests.Name[] {
            new ItemRequests.Name(new Person("key-bob"), NAME.path(), NAME.key()),
            new ItemRequests.Name(NAME.by(), "/incidents/INC-2/action-items", NAME.key()),
            new ItemRequests.Name(NAME.by(), NAME.path(), "twice")
        }) {
            assertEquals(Optional.empty(), requests().find(other));
        }
    }

    @Test
    public void doneCall_knowsItsIssue() {
        requests().done(requests().begin(NAME, NOW, LATER), "OPS-1");
        assertEquals("OPS-1", requests().find(NAME).orElseThrow().issueKey());
    }

    @Test
    public void runningCall_mayRunLonger() {
        requests().running(requests().begin(NAME, NOW, NOW), LATER);
        assertEquals(LATER, requests().find(NAME).orElseThrow().runningUntil());
    }

    @Test
    public void forgottenCall_mayBegin() {
        requests().forget(requests().begin(NAME, NOW, LATER));
        assertTrue(requests().find(NAME).isEmpty());
        requests().begin(NAME, NOW, LATER);
    }

    @Test
    public void oldCalls_areForgottenTogether() {
        requests().begin(NAME, NOW, LATER);
        requests().forgetBefore(NOW);
        assertTrue(requests().find(NAME).isPresent());
        requests().forgetBefore(LATER);
        assertTrue(requests().find(NAME).isEmpty());
    }
}
