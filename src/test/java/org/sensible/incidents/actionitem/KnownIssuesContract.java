package org.sensible.incidents.actionitem;

import static org.junit.Assert.assertEquals;

import java.util.List;
import org.junit.Test;

/** What every store of known issues keeps. */
public abstract class KnownIssuesContract {

    protected abstract KnownIssues issues();

    @Test
    public void remembered_areGivenByIncidentTheLatestFirst() {
        issues().remember("INC-7", "OPS-1");
        issues().remember("INC-8", "OPS-2");
        issues().remember("INC-7", "OPS-3");
        assertEquals(List.of("OPS-3", "OPS-1"), issues().of(List.of("INC-7")));
        assertEquals(List.of("OPS-3", "OPS-2", "OPS-1"), issues().of(List.of("INC-7", "INC-8")));
        assertEquals(List.of("OPS-3", "OPS-2", "OPS-1"), issues().of(List.of()));
        assertEquals(List.of(), issues().of(List.of("INC-9")));
    }

    @Test
    public void rememberedAgain_isKnownOnce() {
        issues().remember("INC-7", "OPS-1");
        issues().remember("INC-7", "OPS-1");
        issues().remember("INC-8", "OPS-1");
        assertEquals(List.of("OPS-1"), issues().of(List.of("INC-7")));
        assertEquals(List.of("OPS-1"), issues().of(List.of()));
    }
}
