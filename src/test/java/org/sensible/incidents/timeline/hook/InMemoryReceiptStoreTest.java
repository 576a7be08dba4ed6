package org.sensible.incidents.timeline.hook;

/** The fake keeps the contract too. */
public class InMemoryReceiptStoreTest extends ReceiptStoreContract {

    private final InMemoryReceiptStore store = new InMemoryReceiptStore();

    @Override
    protected ReceiptStore store() {
        return store;
    }
}
