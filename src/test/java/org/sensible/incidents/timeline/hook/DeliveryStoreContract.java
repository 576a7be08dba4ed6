package org.sensible.incidents.timeline.hook;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.Test;
import org.sensible.incidents.timeline.source.Headers;

/** What every store of deliveries does. */
public abstract class DeliveryStoreContract {

    private static final Instant AT = Instant.parse("2026-03-01T12:00:00.123456789Z");
    private static final Delivery.Sender SENDER = new Delivery.Sender("id-1", "tokyo");

    /** An empty store; the same one during a test. */
    protected abstract DeliveryStore store();

    private static Delivery delivery(String id, Instant at) {
        return new Delivery(
                id, false, "alertmanager", SENDER, at, "", "{\"text\": \"障害 \uD83D\uDEA8 \\u0000\"}", Headers.NONE);
    }

    private static Delivery refused(String id, String token, Instant at) {
        return new Delivery(id, true, "github", new Delivery.Sender(token, "shop"), at, "", "no", Headers.NONE);
    }

    @Test
    public void delivery_comesBackAsItWas() {
        Headers headers = Headers.of(Map.of("X-GitHub-Event", "deployment_status"));
        Delivery full =
                new Delivery("d-1", false, "github", SENDER, AT, "ErrorRate (+1)", "x".repeat(100_000), headers);
        store().keep(full);
        store().keep(delivery("d-2", AT));
        Delivery found = store().delivery("d-1").orElseThrow();
        assertEquals(Optional.of("deployment_status"), found.headers().get("x-github-event"));
        assertEquals("x".repeat(100_000), found.body());
        assertEquals("ErrorRate (+1)", found.summary());
        assertEquals(AT, found.receivedAt());
        assertEquals(SENDER, found.sender());
        assertEquals("", store().delivery("d-2").orElseThrow().summary());
        assertEquals(
                "{\"text\": \"障害 \uD83D\uDEA8 \\u0000\"}",
                store().delivery("d-2").orElseThrow().body());
        assertEquals(Optional.empty(), store().delivery("d-3"));
    }

    @Test
    public void sameDelivery_isKeptOnce() {
        store().keep(delivery("d-1", AT));
        store().keep(delivery("d-1", AT.plusSeconds(5)));
        assertEquals(
                List.of(AT), store().unassigned(0, 10).map(Delivery::receivedAt).values());
    }

    @Test
    public void unassigned_areTheNewestFirstInPartsWithoutRefusedOnes() {
        for (int i = 0; i < 5; i++) {
            store().keep(delivery("d-" + i, AT.plusSeconds(i)));
            store().keep(refused("r-" + i, "id-1", AT.plusSeconds(i)));
        }
        assertEquals(
                List.of("d-3", "d-2"),
                store().unassigned(1, 2).map(Delivery::id).values());
        assertFalse(store().unassigned(1, 2).isLast());
        assertTrue(store().unassigned(3, 2).isLast());
        assertTrue(store().delivery("r-1").orElseThrow().isRefused());
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

    @Test
    public void refusedOnes_areDroppedByTokenAndAge() {
        store().keep(refused("r-1", "id-1", AT));
        store().keep(refused("r-2", "id-1", AT.plusSeconds(1)));
        store().keep(refused("r-3", "id-2", AT));
        store().keep(delivery("d-1", AT));
        store().dropRefusedBefore("id-1", AT.plusSeconds(1));
        assertTrue(store().delivery("r-1").isEmpty());
        assertTrue(store().delivery("r-2").isPresent());
        assertTrue(store().delivery("r-3").isPresent());
        assertTrue(store().delivery("d-1").isPresent());
    }
}
