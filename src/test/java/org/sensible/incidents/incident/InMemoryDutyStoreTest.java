package org.sensible.incidents.incident;

/** The fake keeps the contract too. */
public class InMemoryDutyStoreTest extends DutyStoreContract {

    private final DutyStore store = new InMemoryDutyStore();

    @Override
    protected DutyStore duties() {
        return store;
    }
}
