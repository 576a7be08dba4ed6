package org.sensible.incidents.incident;

import static org.junit.Assert.assertEquals;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.Test;
import org.sensible.incidents.incident.DutyChange.Duty;

/** What every store of duties does. */
public abstract class DutyStoreContract {

    private static final Person ALICE = new Person("alice-key");
    private static final Person BOB = new Person("bob-key");
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00.123456789Z");
    private static final DutyChange TAKEN = new DutyChange("uid-1", Duty.LEAD, NOW, null, ALICE);
    private static final DutyChange LEFT = new DutyChange("uid-1", Duty.LEAD, NOW.plusNanos(1), ALICE, null);
    private static final DutyChange OWNED = new DutyChange("uid-1", Duty.OWNER, NOW, ALICE, BOB);
    private static final DutyChange OTHER = new DutyChange("uid-2", Duty.LEAD, NOW, BOB, ALICE);

    protected abstract DutyStore duties();

    @Test
    public void changes_areGivenAsTheyWereForTheIncidentsAskedFor() {
        keep(TAKEN, LEFT, OWNED, OTHER);
        assertEquals(Set.of(TAKEN, LEFT, OWNED), of("uid-1"));
        assertEquals(Set.of(TAKEN, LEFT, OWNED, OTHER), of("uid-1", "uid-2", "uid-3"));
        assertEquals(Set.of(), of("uid-3"));
        assertEquals(Set.of(), of());
    }

    @Test
    public void removeAll_leavesOtherIncidentsAlone() {
        keep(TAKEN, OTHER);
        duties().removeAll("uid-1");
        assertEquals(Set.of(OTHER), of("uid-1", "uid-2"));
    }

    @Test
    public void of_takesThousandsAtOnce() {
        keep(TAKEN, OTHER);
        List<String> uids = new ArrayList<>();
        for (int i = 0; i < 1_700; i++) {
            uids.add("nobody-" + i);
        }
        uids.add("uid-2");
        assertEquals(List.of(OTHER), duties().of(uids));
    }

    private void keep(DutyChange... all) {
        for (DutyChange change : all) {
            duties().add(change);
        }
    }

    private Set<DutyChange> of(String... uids) {
        return new HashSet<>(duties().of(List.of(uids)));
    }
}
