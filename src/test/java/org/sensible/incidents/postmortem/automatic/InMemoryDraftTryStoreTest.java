package org.sensible.incidents.postmortem.automatic;

import org.sensible.incidents.incident.IncidentWorld;
import org.sensible.incidents.incident.UnitOfWork;

/** The fake keeps the contract too. */
public class InMemoryDraftTryStoreTest extends DraftTryStoreContract {

    private final DraftTryStore store = new InMemoryDraftTryStore();
    private final UnitOfWork unit = new IncidentWorld.DirectUnit();

    @Override
    protected DraftTryStore store() {
        return store;
    }

    @Override
    protected UnitOfWork unit() {
        return unit;
    }
}
