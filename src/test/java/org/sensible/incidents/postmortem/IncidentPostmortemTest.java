package org.sensible.incidents.postmortem;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;
import static org.sensible.incidents.incident.IncidentFixture.ALICE;
import static org.sensible.incidents.incident.IncidentFixture.anIncident;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.Test;
import org.sensible.incidents.incident.Incident;
import org.sensible.incidents.incident.IncidentWorld;
import org.sensible.incidents.incident.Restriction;

public class IncidentPostmortemTest {

    private final FakePages pages = new FakePages();
    private final InMemoryPostmortemStore store = new InMemoryPostmortemStore();
    private final IncidentPostmortem postmortem = new IncidentPostmortem(store, pages);
    private final Incident incident = anIncident().restrictedTo(ALICE).build();

    private void givenAPage() {
        store.add(new Postmortem("INC-1", 42, Postmortem.State.DRAFT, ALICE, IncidentWorld.NOW));
    }

    @Test
    public void page_isRestrictedWithItsIncident() {
        givenAPage();
        postmortem.restricted(incident);
        assertEquals(Map.of(42L, new Restriction(Set.of(ALICE), Set.of())), pages.restricted);
    }

    @Test
    public void incidentWithoutAPage_restrictsNone() {
        postmortem.restricted(incident);
        assertTrue(pages.restricted.isEmpty());
    }

    @Test
    public void page_isNobodysOnceItsIncidentIsRemoved() {
        givenAPage();
        postmortem.removed(incident);
        assertEquals(Optional.empty(), store.ofPage(42));
        assertTrue(pages.restricted.isEmpty());
    }
}
