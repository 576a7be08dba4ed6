package org.sensible.incidents.timeline;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.Before;
import org.junit.Test;
import org.sensible.incidents.incident.Accepted;

/** What every store of signals does. */
public abstract class SignalStoreContract {

    private static final String UID = "0c9f7a52-1111-4222-8333-944445555666";
    private static final String OTHER = "0c9f7a52-1111-4222-8333-944445555667";

    protected abstract SignalStore store();

    private SignalStore store;

    @Before
    public void open() {
        store = store();
    }

    private static Instant minute(int minutes) {
        return Told.NOON.plusSeconds(minutes * 60L);
    }

    private static Signal signal(Signal.Type type, String alert, int minutes) {
        return new Signal(type, "grafana", alert, minute(minutes), alert + "/" + type + "/" + minutes, null);
    }

    private static Signal firing(String alert, int minutes) {
        return signal(Signal.Type.FIRING, alert, minutes);
    }

    private static Signal quiet(String alert, int minutes) {
        return signal(Signal.Type.QUIET, alert, minutes);
    }

    private Optional<Signal> first(Signal.Type type) {
        return store.first(UID, type, Accepted.FIRST, Accepted.LAST);
    }

    private Optional<Signal> last(Signal.Type type) {
        return store.last(UID, type, Accepted.FIRST, Accepted.LAST);
    }

    @Test
    public void signal_comesBackAsItWas() {
        Signal whole = new Signal(
                Signal.Type.ROLLED_BACK,
                "github",
                "alert \uD83D\uDEA8 'x'",
                Instant.parse("2199-12-31T23:59:59.999999999Z"),
                "acme/shop/deployment/" + "3".repeat(400),
                "https://github.example/3");
        Signal bare = new Signal(Signal.Type.TAKEN, "x", null, Instant.EPOCH, "1", null);
        store.note(UID, List.of(whole, bare));
        assertEquals(Optional.of(whole), last(Signal.Type.ROLLED_BACK));
        assertEquals(Optional.of(bare), first(Signal.Type.TAKEN));
    }

    @Test
    public void firstAndLast_areOfTheirTypeAndIncidentInWhateverOrderTheyCame() {
        store.note(UID, List.of(firing("b", 5), firing("a", 3), firing("c", 9), quiet("a", 1)));
        store.note(OTHER, List.of(firing("a", 2)));
        assertEquals(Optional.of(firing("a", 3)), first(Signal.Type.FIRING));
        assertEquals(Optional.of(firing("c", 9)), last(Signal.Type.FIRING));
        assertEquals(Optional.empty(), first(Signal.Type.TAKEN));
    }

    @Test
    public void bounds_belongToWhatIsLookedAt() {
        store.note(UID, List.of(firing("a", 3), firing("b", 5), firing("c", 9)));
        assertEquals(Optional.of(firing("b", 5)), store.first(UID, Signal.Type.FIRING, minute(4), minute(9)));
        assertEquals(Optional.of(firing("a", 3)), store.first(UID, Signal.Type.FIRING, minute(3), minute(3)));
        assertEquals(
                Optional.of(firing("b", 5)),
                store.last(UID, Signal.Type.FIRING, minute(0), minute(9).minusNanos(1)));
        assertEquals(Optional.empty(), store.last(UID, Signal.Type.FIRING, minute(6), minute(8)));
    }

    @Test
    public void note_saysWhetherSomethingIsLeftToDo() {
        List<Signal> both = List.of(firing("a", 1), firing("b", 2));
        assertTrue(store.note(UID, both));
        assertTrue("not settled yet", store.note(UID, both));
        store.settle(UID, List.of(firing("a", 1)));
        assertTrue("one of two", store.note(UID, both));
        assertFalse(store.note(UID, List.of(firing("a", 1))));
        store.settle(UID, both);
        assertFalse(store.note(UID, both));
        assertFalse(store.note(UID, List.of()));
        assertTrue("of another incident", store.note(OTHER, both));
    }

    @Test
    public void alert_firesUntilItIsQuiet() {
        assertFalse(store.isFiring(UID));
        store.note(UID, List.of(firing("a", 1), firing("b", 2)));
        assertTrue(store.isFiring(UID));
        assertFalse(store.isFiring(OTHER));
        store.note(UID, List.of(quiet("a", 5)));
        assertTrue("b", store.isFiring(UID));
        store.note(UID, List.of(quiet("b", 6)));
        assertFalse(store.isFiring(UID));
        store.note(UID, List.of(firing("a", 8)));
        assertTrue("again", store.isFiring(UID));
    }

    @Test
    public void alert_mayBeQuietBeforeItIsKnownToFire() {
        store.note(UID, List.of(quiet("a", 5)));
        store.note(UID, List.of(firing("a", 1)));
        assertFalse(store.isFiring(UID));
    }

    @Test
    public void whatBelongsToNoAlert_isNeverWaitedFor() {
        store.note(UID, List.of(new Signal(Signal.Type.FIRING, "slack", null, minute(1), "C1/1", null)));
        assertFalse(store.isFiring(UID));
        assertTrue(first(Signal.Type.FIRING).isPresent());
    }

    @Test
    public void sameAlertOfTwoSources_isTwo() {
        store.note(UID, List.of(firing("a", 1)));
        store.note(UID, List.of(new Signal(Signal.Type.QUIET, "datadog", "a", minute(3), "x", null)));
        assertTrue(store.isFiring(UID));
    }

    @Test
    public void manySignals_areKeptOnce() {
        List<Signal> many = new ArrayList<>();
        for (int i = 0; i < 1_203; i++) {
            many.add(firing("a" + i, i));
        }
        store.note(UID, many.subList(0, 700));
        assertTrue(store.note(UID, many));
        store.settle(UID, many);
        assertFalse(store.note(UID, many));
        assertEquals(Optional.of(firing("a1202", 1_202)), last(Signal.Type.FIRING));
    }

    @Test
    public void move_changesTheInstantForGood() {
        store.note(UID, List.of(firing("a", 10), firing("b", 20)));
        assertTrue(store.move(UID, "grafana", "a/FIRING/10", minute(30)));
        assertEquals(Optional.of(firing("b", 20)), first(Signal.Type.FIRING));
        assertEquals(minute(30), last(Signal.Type.FIRING).orElseThrow().at());
        assertFalse("there already", store.move(UID, "grafana", "a/FIRING/10", minute(30)));
        store.settle(UID, List.of(firing("a", 10), firing("b", 20)));
        assertFalse("told again", store.note(UID, List.of(firing("a", 10))));
        assertEquals(minute(30), last(Signal.Type.FIRING).orElseThrow().at());
        assertFalse("no signal of that event", store.move(UID, "grafana", "other", minute(1)));
        assertFalse("no such incident's", store.move(OTHER, "grafana", "b/FIRING/20", minute(1)));
    }

    @Test
    public void move_toNowhereTakesASignalOut_andBack() {
        store.note(UID, List.of(firing("a", 10)));
        assertTrue(store.move(UID, "grafana", "a/FIRING/10", null));
        assertEquals(Optional.empty(), first(Signal.Type.FIRING));
        assertFalse("it is waited for no longer", store.isFiring(UID));
        assertFalse(store.move(UID, "grafana", "a/FIRING/10", null));
        store.note(UID, List.of(firing("a", 10)));
        assertEquals("told again", Optional.empty(), first(Signal.Type.FIRING));
        assertTrue(store.move(UID, "grafana", "a/FIRING/10", minute(10)));
        assertEquals(Optional.of(firing("a", 10)), first(Signal.Type.FIRING));
        assertTrue(store.isFiring(UID));
    }

    @Test
    public void move_mayMakeAnAlertFireAgain() {
        store.note(UID, List.of(firing("a", 1), quiet("a", 5), firing("a", 8), quiet("a", 9)));
        assertTrue(store.move(UID, "grafana", "a/QUIET/9", minute(7)));
        assertTrue(store.isFiring(UID));
    }

    @Test
    public void remove_takesTheSignalsOfThatIncidentOnly() {
        store.note(UID, List.of(firing("a", 1)));
        store.note(OTHER, List.of(firing("a", 1)));
        store.remove(UID);
        assertEquals(Optional.empty(), first(Signal.Type.FIRING));
        assertFalse(store.isFiring(UID));
        assertTrue(store.isFiring(OTHER));
    }
}
