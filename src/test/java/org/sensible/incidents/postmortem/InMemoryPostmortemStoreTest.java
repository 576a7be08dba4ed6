package org.sensible.incidents.postmortem;

import org.sensible.incidents.incident.IncidentWorld;
import org.sensible.incidents.incident.UnitOfWork;

public class InMemoryPostmortemStoreTest extends PostmortemStoreContract {

    private final PostmortemStore store = new InMemoryPostmortemStore();

    @Override
    protected PostmortemStore store() {
        return store;
    }

    @Override
    protected UnitOfWork unit() {
        return new IncidentWorld.DirectUnit();
    }
}
