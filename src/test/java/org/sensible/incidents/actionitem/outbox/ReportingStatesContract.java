package org.sensible.incidents.actionitem.outbox;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;

import java.net.URI;
import java.time.Instant;
import org.junit.Test;

/** What every store of this state does. */
public abstract class ReportingStatesContract {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00.123456789Z");

    protected abstract ReportingStates states();

    @Test
    public void jira_hasAnIdThatStays() {
        ReportingState first = states().read();
        assertFalse(first.jira().isBlank());
        assertEquals(ReportingState.fresh(first.jira()), first);
        assertEquals(first, states().read());
    }

    @Test
    public void written_stateIsGivenAsItWas() {
        String jira = states().read().jira();
        ReportingState full = new ReportingState(
                jira,
                new Target(URI.create("https://wiki.example/rest/incidents/1.0/hooks/jira"), "t".repeat(43)),
                "https://jira.example",
                7,
                NOW,
                NOW.minusSeconds(60),
                new ReportingState.Trouble(Courier.Why.BUSY, 503, NOW.minusSeconds(30)));
        states().write(full);
        assertEquals(full, states().read());
        states().write(ReportingState.fresh(jira));
        assertEquals(ReportingState.fresh(jira), states().read());
    }
}
