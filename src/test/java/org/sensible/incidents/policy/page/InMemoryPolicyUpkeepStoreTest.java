package org.sensible.incidents.policy.page;

import org.sensible.incidents.incident.IncidentWorld;
import org.sensible.incidents.incident.UnitOfWork;

public class InMemoryPolicyUpkeepStoreTest extends PolicyUpkeepStoreContract {

    private final PolicyUpkeepStore store = new InMemoryPolicyUpkeepStore();

    @Override
    protected PolicyUpkeepStore store() {
        return store;
    }

    @Override
    protected UnitOfWork unit() {
        return new IncidentWorld.DirectUnit();
    }
}
