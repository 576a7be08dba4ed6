package org.sensible.incidents.policy;

/** The fake keeps the contract too. */
public class InMemoryReminderStoreTest extends ReminderStoreContract {

    private final ReminderStore store = new InMemoryReminderStore();

    @Override
    protected ReminderStore reminders() {
        return store;
    }
}
