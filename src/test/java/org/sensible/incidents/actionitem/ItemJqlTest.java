package org.sensible.incidents.actionitem;

import static org.junit.Assert.assertEquals;

import java.util.List;
import org.junit.Test;

public class ItemJqlTest {

    @Test
    public void incidentsAndProject_areNamedByTheirKeys() {
        assertEquals("incidentKey is not EMPTY", ItemJql.of(List.of(), null, null));
        assertEquals(
                "incidentKey in (\"INC-7\", \"INC-8\") AND project = \"OPS\"",
                ItemJql.of(List.of("INC-7", "INC-8"), "OPS", " "));
    }

    @Test
    public void theirQuery_standsInBracketsAndItsOrderAtTheEnd() {
        assertEquals(
                "incidentKey is not EMPTY AND (status = \"To Do\" or due < now()) ORDER BY due desc",
                ItemJql.of(List.of(), null, "status = \"To Do\" or due < now()  ORDER BY due desc"));
        assertEquals("incidentKey is not EMPTY order by key", ItemJql.of(List.of(), null, "order by key"));
    }

    @Test
    public void orderInQuotes_isNoOrder() {
        assertEquals(
                "incidentKey is not EMPTY AND (summary ~ \"order by mail\")",
                ItemJql.of(List.of(), null, "summary ~ \"order by mail\""));
    }

    @Test
    public void key_cannotEndItsQuotes() {
        assertEquals(
                "incidentKey in (\"INC-7orkeyOPS-1\")", ItemJql.of(List.of("INC-7\" or key = \"OPS-1"), null, null));
    }
}
