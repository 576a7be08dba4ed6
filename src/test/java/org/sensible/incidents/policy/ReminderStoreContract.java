package org.sensible.incidents.policy;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.Test;
import org.sensible.incidents.incident.Person;

/** What every store of reminders does. */
public abstract class ReminderStoreContract {

    private static final Instant DUE = Instant.parse("2026-03-01T12:00:00Z");
    private static final Reminder ONE = new Reminder("uid-1", "lead", DUE, Reminder.Kind.SOON, new Person("alice-key"));
    private static final Reminder LATER =
            new Reminder("uid-1", "lead", DUE.plusSeconds(60), Reminder.Kind.SOON, new Person("alice-key"));
    private static final Reminder OTHER =
            new Reminder("uid-2", "lead", DUE, Reminder.Kind.SOON, new Person("alice-key"));

    protected abstract ReminderStore reminders();

    @Test
    public void claim_isGivenOnce() {
        reminders().claim(ONE);
        assertThrows(ReminderStore.Claimed.class, () -> reminders().claim(ONE));
    }

    @Test
    public void claimed_tellsThoseOfTheOnesAskedFor() {
        reminders().claim(ONE);
        reminders().claim(OTHER);
        assertEquals(Set.of(ONE.digest()), reminders().claimed(List.of(ONE.digest(), LATER.digest())));
        assertEquals(Set.of(), reminders().claimed(List.of()));
    }

    @Test
    public void removeAll_leavesOtherIncidentsAlone() {
        reminders().claim(ONE);
        reminders().claim(OTHER);
        reminders().removeAll("uid-1");
        assertEquals(Set.of(OTHER.digest()), reminders().claimed(List.of(ONE.digest(), OTHER.digest())));
    }
}
