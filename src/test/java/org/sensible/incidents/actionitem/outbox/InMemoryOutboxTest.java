package org.sensible.incidents.actionitem.outbox;

/** The fake keeps the contract too. */
public class InMemoryOutboxTest extends OutboxContract {

    private final Outbox outbox = new InMemoryOutbox();

    @Override
    protected Outbox outbox() {
        return outbox;
    }
}
