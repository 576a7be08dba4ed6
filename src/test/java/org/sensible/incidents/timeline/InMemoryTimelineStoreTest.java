package org.sensible.incidents.timeline;

/** The store that other tests use keeps the contract, too. */
public class InMemoryTimelineStoreTest extends TimelineStoreContract {

    @Override
    protected TimelineStore store() {
        return new InMemoryTimelineStore();
    }
}
