package org.sensible.incidents.actionitem.follow;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.Test;

/** What every store of these reminders does. */
public abstract class ItemReminderStoreContract {

    private static final String ONE = "1".repeat(64);
    private static final String TWO = "2".repeat(64);
    private static final String THREE = "3".repeat(64);

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    protected abstract ItemReminderStore reminders();

    @Test
    public void claimed_tellsThoseOfTheOnesAskedFor() {
        reminders().claim(List.of(ONE, TWO), NOON);
        assertEquals(Set.of(ONE), reminders().claimed(List.of(ONE, THREE)));
        assertEquals(Set.of(), reminders().claimed(List.of()));
    }

    @Test
    public void claim_isGivenOnce() {
        reminders().claim(List.of(ONE, TWO), NOON);
        assertThrows(ItemReminderStore.Claimed.class, () -> reminders().claim(List.of(TWO), NOON));
    }

    @Test
    public void forgetBefore_keepsWhatIsAsYoung() {
        reminders().claim(List.of(ONE), NOON.minusSeconds(1));
        reminders().claim(List.of(TWO), NOON);
        reminders().forgetBefore(NOON);
        assertEquals(Set.of(TWO), reminders().claimed(List.of(ONE, TWO)));
        reminders().claim(List.of(ONE), NOON);
    }
}
