package org.sensible.incidents.postmortem.review;

import org.sensible.incidents.incident.IncidentWorld;
import org.sensible.incidents.incident.UnitOfWork;

public class InMemoryReviewStoreTest extends ReviewStoreContract {

    private final ReviewStore store = new InMemoryReviewStore();

    @Override
    protected ReviewStore store() {
        return store;
    }

    @Override
    protected UnitOfWork unit() {
        return new IncidentWorld.DirectUnit();
    }
}
