package org.sensible.incidents.actionitem.follow;

/** The fake keeps the contract too. */
public class InMemoryItemReminderStoreTest extends ItemReminderStoreContract {

    private final ItemReminderStore reminders = new InMemoryItemReminderStore();

    @Override
    protected ItemReminderStore reminders() {
        return reminders;
    }
}
