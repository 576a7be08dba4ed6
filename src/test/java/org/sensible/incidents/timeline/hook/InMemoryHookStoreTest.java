package org.sensible.incidents.timeline.hook;

/** The fake keeps the contract too. */
public class InMemoryHookStoreTest extends HookStoreContract {

    private final InMemoryHookStore store = new InMemoryHookStore();

    @Override
    protected HookStore store() {
        return store;
    }
}
