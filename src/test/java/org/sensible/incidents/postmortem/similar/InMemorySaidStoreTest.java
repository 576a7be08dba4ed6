package org.sensible.incidents.postmortem.similar;

public class InMemorySaidStoreTest extends SaidStoreContract {

    private final SaidStore store = new InMemorySaidStore();

    @Override
    protected SaidStore store() {
        return store;
    }
}
