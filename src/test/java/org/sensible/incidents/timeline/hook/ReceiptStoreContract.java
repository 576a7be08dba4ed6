package org.sensible.incidents.timeline.hook;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.Test;
import org.sensible.incidents.incident.Text;
import org.sensible.incidents.timeline.source.Subject;

/** What every store of receipts does. */
public abstract class ReceiptStoreContract {

    private static final Instant AT = Instant.parse("2026-03-01T12:00:00.123456789Z");

    /** An empty store; the same one during a test. */
    protected abstract ReceiptStore store();

    private static Receipt receipt(String id, String token, Instant at) {
        Verdict verdict = Verdict.refused(401, Text.of("incidents.x"));
        return new Receipt(id, token, at, 312, verdict, "", Subject.NOTHING, null);
    }

    @Test
    public void receipt_comesBackAsItWas() {
        Subject subject = Subject.of()
                .fact("service", "決済")
                .fact("label.severity", "page")
                .fact("label.severity", "warn")
                .build();
        Text why = Text.of("incidents.a", 3L, "INC-7", Text.of("incidents.b", "x"));
        Verdict verdict =
                new Verdict(Verdict.Result.ACCEPTED, 200, "INC-7", new Verdict.Counts(2, 1, 4), why, "rule-1");
        Receipt full = new Receipt("r-1", "id-1", AT, 5 << 20, verdict, "遅延", subject, "d-1");
        store().add(full);
        assertEquals(Optional.of(full), store().find("r-1"));
        assertEquals(Optional.empty(), store().find("r-2"));
        Receipt empty = receipt("r-2", "id-1", AT.plusSeconds(1));
        store().add(empty);
        assertEquals(Optional.of(empty), store().find("r-2"));
    }

    @Test
    public void newest_areGivenInPartsByTokenAndResult() {
        for (int i = 0; i < 4; i++) {
            store().add(receipt("r-" + i, "id-1", AT.plusSeconds(i)));
        }
        Verdict waits = Verdict.unassigned(0, Text.of("incidents.x"));
        store().add(new Receipt("u-1", "id-2", AT.plusSeconds(2).plusNanos(1), 1, waits, "", Subject.NOTHING, null));
        assertEquals(List.of("r-3", "u-1", "r-2"), ids(null, false, 0, 3));
        assertEquals(List.of("r-2", "r-1"), ids(null, true, 1, 2));
        assertEquals(List.of("u-1"), ids("id-2", false, 0, 3));
        assertEquals(List.of(), ids("id-2", true, 0, 3));
        assertFalse(store().newest(null, false, 0, 4).isLast());
        assertTrue(store().newest(null, false, 1, 4).isLast());
    }

    private List<String> ids(String token, boolean refusedOnly, int start, int limit) {
        return store().newest(token, refusedOnly, start, limit).map(Receipt::id).values();
    }

    @Test
    public void keepNewest_forgetsTheOthersOfThatToken() {
        for (int i = 0; i < 5; i++) {
            store().add(receipt("a-" + i, "id-1", AT.plusSeconds(i)));
        }
        store().add(receipt("b-0", "id-2", AT));
        assertEquals(Optional.empty(), store().keepNewest("id-1", 9));
        assertEquals(Optional.empty(), store().keepNewest("id-1", 5));
        assertEquals(Optional.of(AT.plusSeconds(3)), store().keepNewest("id-1", 2));
        assertEquals(List.of("a-4", "a-3", "b-0"), ids(null, false, 0, 9));
    }

    @Test
    public void removeAll_takesThoseOfThatToken() {
        store().add(receipt("a", "id-1", AT));
        store().add(receipt("b", "id-2", AT));
        store().removeAll("id-1");
        assertEquals(List.of("b"), ids(null, false, 0, 9));
    }
}
