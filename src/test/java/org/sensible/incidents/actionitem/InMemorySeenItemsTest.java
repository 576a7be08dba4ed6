package org.sensible.incidents.actionitem;

/** The fake keeps the contract too. */
public class InMemorySeenItemsTest extends SeenItemsContract {

    private final SeenItems seen = new InMemorySeenItems();

    @Override
    protected SeenItems seen() {
        return seen;
    }
}
