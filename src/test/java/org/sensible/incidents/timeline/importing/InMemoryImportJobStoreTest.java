package org.sensible.incidents.timeline.importing;

public class InMemoryImportJobStoreTest extends ImportJobStoreContract {

    private final ImportJobStore store = new InMemoryImportJobStore();

    @Override
    protected ImportJobStore store() {
        return store;
    }
}
