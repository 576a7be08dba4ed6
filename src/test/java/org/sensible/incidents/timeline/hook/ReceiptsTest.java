package org.sensible.incidents.timeline.hook;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;
import static org.sensible.incidents.incident.IncidentFixture.anIncident;
import static org.sensible.incidents.incident.IncidentWorld.ADMIN;
import static org.sensible.incidents.incident.IncidentWorld.ALICE;
import static org.sensible.incidents.timeline.hook.HookWorld.headers;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.Test;
import org.sensible.incidents.incident.InvalidInput;
import org.sensible.incidents.incident.NotFound;
import org.sensible.incidents.incident.NotPermitted;
import org.sensible.incidents.timeline.TimelineEvent;
import org.sensible.incidents.timeline.TimelineQuery;
import org.sensible.incidents.timeline.source.Headers;

/** What administrators see of deliveries, and what is kept of them. */
public class ReceiptsTest {

    private final HookWorld world = new HookWorld();
    private final HookTokens.Issued token = world.token();

    private List<Receipt> all(boolean refusedOnly) {
        return world.receipts.list(null, refusedOnly, 0, 1_000, ADMIN).values();
    }

    @Test
    public void delivery_leavesAReceiptOfWhatBecameOfIt() {
        world.incidents.given(anIncident());
        world.post(token, null, "fired=a", "title=Checkout fails", "service=checkout");
        Receipt receipt = world.last();
        assertEquals(Verdict.Result.ACCEPTED, receipt.verdict().result());
        assertEquals(new Verdict.Counts(1, 0, 0), receipt.verdict().counts());
        assertEquals("INC-1", receipt.verdict().incident());
        assertEquals("Checkout fails", receipt.summary());
        assertEquals(Map.of("service", Set.of("checkout")), receipt.subject().facts());
        assertEquals(45, receipt.bytes());
        world.clock.pass(Duration.ofSeconds(1));
        world.post(token, null, "fired=a");
        assertEquals(Verdict.Result.KNOWN, world.last().verdict().result());
        assertEquals(receipt, world.receipts.get(receipt.id(), ADMIN));
    }

    @Test
    public void unassignedDelivery_namesTheBodyThatWaits() {
        world.post(token, null, "fired=a");
        assertEquals(Verdict.Result.UNASSIGNED, world.last().verdict().result());
        assertEquals(
                world.unassigned.list(0, 9, ADMIN).values().get(0).id(),
                world.last().deliveryId());
    }

    @Test
    public void badBody_isKeptNowhere() {
        assertThrows(InvalidInput.class, () -> world.post(token, null, "no line"));
        assertEquals(400, world.last().verdict().status());
        assertNull(world.last().deliveryId());
        assertTrue(world.unassigned.list(0, 9, ADMIN).values().isEmpty());
    }

    @Test
    public void wronglySignedBody_isKeptToBeLookedAtAndDoesNotWait() {
        HookTokens.Issued signed = world.tokens.issue(PlainSource.NAME, "signed", "s3cret", ADMIN);
        assertThrows(WrongSignature.class, () -> world.post(signed, null, "fired=a"));
        String kept = world.last().deliveryId();
        assertEquals(
                "fired=a", world.unassigned.refused(kept, ADMIN).orElseThrow().body());
        assertTrue(world.unassigned.list(0, 9, ADMIN).values().isEmpty());
        assertThrows(NotFound.class, () -> world.unassigned.assign(kept, "INC-1", ADMIN));
        world.clock.pass(Duration.ofDays(15));
        assertTrue(world.unassigned.refused(kept, ADMIN).isEmpty());
        String large = "x".repeat(1 << 16) + "=y";
        assertThrows(WrongSignature.class, () -> world.post(signed, null, large));
        assertNull(world.last().deliveryId());
    }

    @Test
    public void headersThatSayWhatABodyIs_areKeptWithIt() {
        Headers headers = Headers.of(Map.of(
                "X-Plain-Event", "!", "X-Plain-Secret", "s3cret", "Authorization", "Bearer x", "X-Event-Token", "t"));
        world.post(token, null, headers, "fired=a");
        Delivery waiting = world.unassigned.list(0, 9, ADMIN).values().get(0);
        assertEquals(Map.of("X-Plain-Event", "!"), waiting.headers().asMap());
        world.incidents.given(anIncident());
        world.unassigned.assign(waiting.id(), "INC-1", ADMIN);
        assertEquals(
                List.of("a/fired!"),
                world.timelines
                        .read(world.incidents.store.find("INC-1").orElseThrow(), TimelineQuery.ALL, 0, 9)
                        .map(TimelineEvent::text)
                        .values());
    }

    @Test
    public void receipts_areFewHoweverManyDeliveriesCome() {
        HookTokens.Issued signed = world.tokens.issue(PlainSource.NAME, "signed", "s3cret", ADMIN);
        assertThrows(WrongSignature.class, () -> world.post(signed, null, headers("x", "y"), "fired=first"));
        String first = world.last().deliveryId();
        for (int i = 0; i < 199; i++) {
            String line = "fired=" + i;
            world.clock.pass(Duration.ofSeconds(1));
            assertThrows(WrongSignature.class, () -> world.post(signed, null, line));
        }
        assertEquals(50, all(true).size());
        assertTrue(world.unassigned.refused(first, ADMIN).isEmpty());
        assertTrue(world.unassigned.refused(world.last().deliveryId(), ADMIN).isPresent());
    }

    @Test
    public void receipts_areForAdministrators() {
        world.post(token, null, "fired=a");
        String id = world.last().id();
        assertThrows(NotPermitted.class, () -> world.receipts.list(null, false, 0, 9, ALICE));
        assertThrows(NotPermitted.class, () -> world.receipts.get(id, ALICE));
        assertThrows(NotPermitted.class, () -> world.unassigned.refused(id, ALICE));
        assertThrows(NotFound.class, () -> world.receipts.get("gone", ADMIN));
        assertThrows(InvalidInput.class, () -> world.receipts.list(null, false, -1, 9, ADMIN));
        assertFalse(all(false).isEmpty());
    }
}
