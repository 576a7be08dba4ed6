package org.sensible.incidents.incident;

import java.util.function.Supplier;

public class InMemoryIncidentStoreTest extends IncidentStoreContract {

    private final IncidentStore store = new InMemoryIncidentStore();

    @Override
    protected IncidentStore store() {
        return store;
    }

    @Override
    protected UnitOfWork unit() {
        return new UnitOfWork() {
            @Override
            public <T> T call(Supplier<T> work) {
                return work.get();
            }
        };
    }
}
