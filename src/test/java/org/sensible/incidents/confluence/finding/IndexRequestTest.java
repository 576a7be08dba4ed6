package org.sensible.incidents.confluence.finding;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.util.Map;
import org.junit.Test;
import org.sensible.incidents.incident.InvalidInput;
import org.sensible.incidents.postmortem.finding.IndexOrder;

public class IndexRequestTest {

    private static IndexRequest of(Map<String, String> parameters) {
        return IndexRequest.of(parameters::get);
    }

    @Test
    public void nothing_isTheBeginningWithTheLatestFirst() {
        IndexRequest nothing = of(Map.of());
        assertEquals(0, nothing.start());
        assertEquals(25, nothing.limit());
        assertEquals(IndexOrder.LATEST, nothing.order());
        assertFalse(nothing.isFiltered());
        assertEquals("", nothing.query());
    }

    @Test
    public void whatCannotBeUnderstood_isPassedOver() {
        IndexRequest odd = of(Map.of(
                "state", "OPEN", "from", "yesterday", "limit", "5000", "start", "-1", "sort", "colour", "other", "x"));
        assertNull(odd.state());
        assertNull(odd.get("from"));
        assertEquals(25, odd.limit());
        assertEquals(0, odd.start());
        assertEquals(IndexOrder.LATEST, odd.order());
        assertNull(odd.get("other"));
    }

    @Test
    public void parameterOfAMacro_isRefusedInstead() {
        IndexRequest.check("limit", "100");
        IndexRequest.check("from", "2026-10-30");
        assertThrows(InvalidInput.class, () -> IndexRequest.check("limit", "101"));
        assertThrows(InvalidInput.class, () -> IndexRequest.check("to", "2026-02-30"));
        assertThrows(InvalidInput.class, () -> IndexRequest.check("state", "OPEN"));
    }

    @Test
    public void cleared_keepsWhatIsFixed() {
        IndexRequest request = of(Map.of(
                "service",
                "checkout",
                "fixed",
                "service",
                "q",
                "slow",
                "sort",
                "-state",
                "start",
                "25",
                "limit",
                "10"));
        assertTrue(request.isFiltered());
        assertEquals(
                "?fixed=service&limit=10&service=checkout&sort=-state",
                request.cleared().query());
        assertFalse(request.cleared().isFiltered());
    }

    @Test
    public void words_areWrittenForAnAddress() {
        assertEquals("?q=100%25+%3C%E6%B1%BA%3E", of(Map.of("q", " 100% <決> ")).query());
        assertEquals("", of(Map.of("start", "5")).with("start", null).query());
    }
}
