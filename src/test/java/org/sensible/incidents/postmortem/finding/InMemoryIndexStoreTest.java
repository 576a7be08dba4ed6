package org.sensible.incidents.postmortem.finding;

import org.sensible.incidents.incident.InMemoryIncidentStore;
import org.sensible.incidents.incident.IncidentStore;
import org.sensible.incidents.incident.IncidentWorld;
import org.sensible.incidents.incident.UnitOfWork;
import org.sensible.incidents.postmortem.InMemoryPostmortemStore;
import org.sensible.incidents.postmortem.PostmortemStore;

public class InMemoryIndexStoreTest extends IndexStoreContract {

    private final IncidentStore incidents = new InMemoryIncidentStore();
    private final InMemoryPostmortemStore postmortems = new InMemoryPostmortemStore();
    private final IndexStore index = new InMemoryIndexStore(incidents, postmortems);

    @Override
    protected IndexStore index() {
        return index;
    }

    @Override
    protected IncidentStore incidents() {
        return incidents;
    }

    @Override
    protected PostmortemStore postmortems() {
        return postmortems;
    }

    @Override
    protected UnitOfWork unit() {
        return new IncidentWorld.DirectUnit();
    }
}
