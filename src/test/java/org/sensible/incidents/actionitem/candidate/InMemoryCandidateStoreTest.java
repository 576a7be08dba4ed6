package org.sensible.incidents.actionitem.candidate;

public class InMemoryCandidateStoreTest extends CandidateStoreContract {

    private final CandidateStore store = new InMemoryCandidateStore();

    @Override
    protected CandidateStore candidates() {
        return store;
    }
}
