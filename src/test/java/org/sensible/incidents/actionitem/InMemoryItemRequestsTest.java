package org.sensible.incidents.actionitem;

/** The fake keeps the contract too. */
public class InMemoryItemRequestsTest extends ItemRequestsContract {

    private final ItemRequests requests = new InMemoryItemRequests();

    @Override
    protected ItemRequests requests() {
        return requests;
    }
}
