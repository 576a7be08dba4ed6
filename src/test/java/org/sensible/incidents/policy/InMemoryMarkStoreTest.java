package org.sensible.incidents.policy;

/** The fake keeps the contract too. */
public class InMemoryMarkStoreTest extends MarkStoreContract {

    private final MarkStore store = new InMemoryMarkStore();

    @Override
    protected MarkStore marks() {
        return store;
    }
}
