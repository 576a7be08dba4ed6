package org.sensible.incidents.timeline.hook;

/** The fake keeps the contract too. */
public class InMemoryDeliveryStoreTest extends DeliveryStoreContract {

    private final InMemoryDeliveryStore store = new InMemoryDeliveryStore();

    @Override
    protected DeliveryStore store() {
        return store;
    }
}
