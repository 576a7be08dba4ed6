package org.sensible.incidents.actionitem.follow;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import java.util.List;
import java.util.Set;
import org.junit.Test;

/** What every store of these reminders does. */
public abstract class ItemReminderStoreContract {

    private static final String ONE = "1".repeat(64);
    private static final String TWO = "2".repeat(64);
    private static final String THREE = "3".repeat(64);

    protected abstract ItemReminderStore reminders();

    @Test
    public void claimed_tellsThoseOfTheOnesAskedFor() {
        reminders().claim(List.of(ONE, TWO));
        assertEquals(Set.of(ONE), reminders().claimed(List.of(ONE, THREE)));
        assertEquals(Set.of(), reminders().claimed(List.of()));
    }

    @Test
    public void claim_isGivenOnce() {
        reminders().claim(List.of(ONE, TWO));
        assertThrows(ItemReminderStore.Claimed.class, () -> reminders().claim(List.of(TWO)));
    }
}
