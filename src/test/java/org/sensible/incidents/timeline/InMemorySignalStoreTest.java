package org.sensible.incidents.timeline;

public class InMemorySignalStoreTest extends SignalStoreContract {

    @Override
    protected SignalStore store() {
        return new InMemorySignalStore();
    }
}
