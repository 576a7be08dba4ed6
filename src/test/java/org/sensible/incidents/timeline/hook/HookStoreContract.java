package org.sensible.incidents.timeline.hook;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.Test;
import org.sensible.incidents.incident.IncidentFixture;

/** What every store of tokens and deliveries does. */
public abstract class HookStoreContract {

    private static final Instant AT = Instant.parse("2026-03-01T12:00:00.123456789Z");
    private static final HookToken TOKEN =
            new HookToken("id-1", "alertmanager", "東京 \uD83D\uDEA8", AT, IncidentFixture.ALICE, null);

    /** An empty store; the same one during a test. */
    protected abstract HookStore store();

    private static Delivery delivery(String id, Instant at) {
        return new Delivery(id, "alertmanager", "tokyo", at, "", "{\"text\": \"障害 \uD83D\uDEA8 \\u0000\"}");
    }

    @Test
    public void token_isFoundByItsDigestAlone() {
        store().add(TOKEN, "digest-1");
        assertEquals(Optional.of(new HookStore.Keyed(TOKEN, "digest-1")), store().byDigest("digest-1"));
        assertEquals(Optional.empty(), store().byDigest("digest-2"));
        assertEquals(List.of(TOKEN), store().tokens());
    }

    @Test
    public void used_isRememberedAndNothingForATokenThatIsGone() {
        store().add(TOKEN, "digest-1");
        store().used("id-1", AT.plusSeconds(60));
        store().used("id-2", AT);
        assertEquals(AT.plusSeconds(60), store().tokens().get(0).lastUsedAt());
    }

    @Test
    public void revoke_takesThatTokenOnly() {
        store().add(TOKEN, "digest-1");
        assertFalse(store().revoke("id-2"));
        assertTrue(store().revoke("id-1"));
        assertFalse(store().revoke("id-1"));
        assertEquals(Optional.empty(), store().byDigest("digest-1"));
    }

    @Test
    public void delivery_comesBackAsItWas() {
        Delivery full = new Delivery("d-1", "alertmanager", "tokyo", AT, "ErrorRate (+1)", "x".repeat(100_000));
        store().keep(full);
        store().keep(delivery("d-2", AT));
        assertEquals(Optional.of(full), store().delivery("d-1"));
        assertEquals(Optional.of(delivery("d-2", AT)), store().delivery("d-2"));
        assertEquals(Optional.empty(), store().delivery("d-3"));
    }

    @Test
    public void sameDelivery_isKeptOnce() {
        store().keep(delivery("d-1", AT));
        store().keep(delivery("d-1", AT.plusSeconds(5)));
        assertEquals(List.of(delivery("d-1", AT)), store().unassigned(0, 10).values());
    }

    @Test
    public void unassigned_areTheNewestFirstInParts() {
        for (int i = 0; i < 5; i++) {
            store().keep(delivery("d-" + i, AT.plusSeconds(i)));
        }
        assertEquals(
                List.of("d-3", "d-2"),
                store().unassigned(1, 2).map(Delivery::id).values());
        assertFalse(store().unassigned(1, 2).isLast());
        assertTrue(store().unassigned(3, 2).isLast());
    }

    @Test
    public void dropped_areGone() {
        store().keep(delivery("d-1", AT));
        store().keep(delivery("d-2", AT.plusSeconds(1)));
        store().keep(delivery("d-3", AT.plusSeconds(2)));
        store().dropBefore(AT.plusSeconds(1));
        assertTrue(store().drop("d-3"));
        assertFalse(store().drop("d-1"));
        assertEquals(List.of("d-2"), store().unassigned(0, 9).map(Delivery::id).values());
    }
}
