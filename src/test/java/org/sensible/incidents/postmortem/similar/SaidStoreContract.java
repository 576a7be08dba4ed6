package org.sensible.incidents.postmortem.similar;

import static org.junit.Assert.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.Test;

/** What every store of what pages say keeps to. */
public abstract class SaidStoreContract {

    private static final Said FULL = new Said(42, List.of("gateway", "決済"), List.of("Pool too small", "接続の上限なし; 他"));

    protected abstract SaidStore store();

    @Test
    public void whatIsKept_comesBackAsItWas() {
        Said empty = new Said(43, List.of(), List.of());
        store().keep("INC-1", FULL);
        store().keep("INC-2", empty);
        assertEquals(Map.of("INC-1", FULL, "INC-2", empty), store().of(List.of("INC-1", "INC-2", "INC-3")));
        assertEquals(Map.of(), store().of(List.of()));
    }

    @Test
    public void laterWord_replacesTheEarlier() {
        store().keep("INC-1", FULL);
        Said later = new Said(44, List.of("cache"), List.of());
        store().keep("INC-1", later);
        assertEquals(Map.of("INC-1", later), store().of(List.of("INC-1")));
    }

    @Test
    public void whatIsRemoved_isGone() {
        store().keep("INC-1", FULL);
        store().keep("INC-2", FULL);
        store().remove("INC-1");
        store().remove("INC-9");
        assertEquals(Map.of("INC-2", FULL), store().of(List.of("INC-1", "INC-2")));
    }

    @Test
    public void manyKeys_areAskedForInPortions() {
        store().keep("INC-1", FULL);
        store().keep("INC-1100", FULL);
        List<String> keys = IntStream.rangeClosed(1, 1_100)
                .mapToObj(number -> "INC-" + number)
                .toList();
        assertEquals(2, store().of(keys).size());
    }
}
