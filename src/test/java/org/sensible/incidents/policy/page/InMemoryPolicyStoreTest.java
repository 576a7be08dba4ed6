package org.sensible.incidents.policy.page;

import org.sensible.incidents.incident.IncidentWorld;
import org.sensible.incidents.incident.UnitOfWork;

public class InMemoryPolicyStoreTest extends PolicyStoreContract {

    private final PolicyStore store = new InMemoryPolicyStore();

    @Override
    protected PolicyStore store() {
        return store;
    }

    @Override
    protected UnitOfWork unit() {
        return new IncidentWorld.DirectUnit();
    }
}
