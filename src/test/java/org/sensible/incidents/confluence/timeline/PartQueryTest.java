package org.sensible.incidents.confluence.timeline;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertTrue;

import java.util.Map;
import java.util.Set;
import org.junit.Test;
import org.sensible.incidents.timeline.Kind;

public class PartQueryTest {

    private static final String ID = "abcdefghijklmnopqrstuvwxyz";

    private static PartQuery of(Map<String, String> parameters) {
        return PartQuery.of(parameters::get);
    }

    @Test
    public void nothing_meansTheCuratedRowsFromTheBeginning() {
        assertEquals(PartQuery.CURATED, of(Map.of()));
    }

    @Test
    public void filters_areRead() {
        PartQuery query = of(Map.of("all", "true", "kind", "alert", "q", "  pool ", "without", "slack, jira"));
        assertTrue(query.query().all());
        assertEquals(Set.of(Kind.ALERT), query.query().kinds());
        assertEquals("pool", query.query().words());
        assertEquals(Set.of("slack", "jira"), query.query().without());
    }

    @Test
    public void places_areEventIds() {
        assertEquals(ID, of(Map.of("after", ID)).after());
        assertEquals(ID, of(Map.of("from", ID)).from());
        assertEquals(ID, of(Map.of("gap", ID)).gap());
    }

    @Test
    public void whatCannotBeUnderstood_isPassedOver() {
        PartQuery query = of(Map.of("all", "maybe", "kind", "nonsense", "after", "' OR 1=1", "q", "  "));
        assertFalse(query.query().all());
        assertEquals(Set.of(), query.query().kinds());
        assertNull(query.query().words());
        assertNull(query.after());
    }
}
