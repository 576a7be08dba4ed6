package org.sensible.incidents.actionitem;

public class InMemoryWeightsStoreTest extends WeightsStoreContract {

    private final WeightsStore store = new InMemoryWeightsStore();

    @Override
    protected WeightsStore weights() {
        return store;
    }
}
